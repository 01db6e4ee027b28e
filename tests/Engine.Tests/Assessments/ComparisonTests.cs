using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Assessments;

public sealed class ComparisonTests
{
    private const string Job = """ "job": { "start": "2024-01-01", "months": 2 } """;

    private static readonly RuleBook Book = TinyRules.Book(TinyRules.Regulation(
        $$""" "conditions": [ {{TinyRules.When("q.a")}} ], "cashFlows": [ {{TinyRules.Flow("n.x")}} ] """));

    [Fact]
    public void A_variant_says_per_party_what_it_changes()
    {
        var comparison = Compare($$"""
            { "base": { {{Job}}, "q": { "a": true }, "n": { "x": 100 } },
              "variants": [ { "name": "more", "changes": { "n": { "x": 150 } } }, { "name": "none", "changes": { "q": { "a": false } } },
                            { "name": "same", "changes": {} } ] }
            """);

        Assert.Equal(
            [
                [new(Party.Organisatie, 300m, 100m), new(Party.Gemeente, -300m, -100m)],
                [new(Party.Organisatie, 0m, -200m), new(Party.Gemeente, 0m, 200m)],
                [new(Party.Organisatie, 200m, 0m), new(Party.Gemeente, -200m, 0m)],
            ],
            comparison.Variants.Select(variant => variant.Differences.ToArray()));
    }

    [Fact]
    public void Money_that_only_a_variant_brings_counts_against_nothing()
    {
        var variant = Compare($$"""
            { "base": { {{Job}}, "n": { "x": 100 } }, "variants": [ { "name": "now", "changes": { "q": { "a": true } } } ] }
            """).Variants[0];

        Assert.Equal([new(Party.Organisatie, 200m, 200m), new(Party.Gemeente, -200m, -200m)], variant.Differences.ToArray());
    }

    [Fact]
    public void Base_and_variants_are_the_answers_of_each_alone()
    {
        var comparison = Compare($$"""
            { "base": { {{Job}}, "q": { "a": true }, "n": { "x": 100 } }, "variants": [ { "name": "more", "changes": { "n": { "x": 150 } } } ] }
            """);
        var alone = TinyRules.Assess(Book, $$"""{ {{Job}}, "q": { "a": true }, "n": { "x": 150 } }""");

        Assert.Equal(alone.Receipt, comparison.Variants[0].Assessment.Receipt);
        Assert.Equal(alone.Totals.Select(totals => totals.Net), comparison.Variants[0].Assessment.Totals.Select(totals => totals.Net));
        Assert.Equal(Book.Hash, comparison.Receipt.Rules);
        Assert.NotEqual(comparison.Base.Receipt.Scenario, comparison.Receipt.Scenario);
    }

    private static Comparison Compare(string json)
    {
        var result = Book.ReadComparison(Some.Utf8(json), "comparison.json");
        return result.TryGetValue(out var request) ? Book.Assess(request) : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}
