using System.Collections.Immutable;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Scenarios;

public sealed class ComparisonReaderTests
{
    private static readonly RuleBook Book = TinyRules.Book();

    [Fact]
    public void A_variant_is_the_base_with_its_changes()
    {
        var request = Read(
            """
            { "base": { "note": "Let op", "peildatum": "2020-02-29", "n": { "x": 1, "y": 2 }, "q": { "a": true, "b": true }, "t": { "x": "here" } },
              "variants": [ { "name": "Anders", "changes": { "n": { "x": 5, "y": null }, "q": null, "d": { "x": "2021-01-01" }, "peildatum": null } },
                            { "name": "Hetzelfde", "changes": {} } ] }
            """);

        var (different, same) = (request.Variants[0], request.Variants[1]);
        Assert.Equal(("Anders", "Hetzelfde"), (different.Name, same.Name));
        Assert.Equal(["d.x=2021-01-01", "n.x=5", "t.x=here"], different.Scenario.Facts.Select(fact => $"{fact.Key}={fact.Value}").Order());
        Assert.Equal((null, "Let op"), (different.Scenario.Peildatum, different.Scenario.Note));
        Assert.Equal(CanonicalScenario.Text(request.Base), CanonicalScenario.Text(same.Scenario));
        Assert.Equal(new DateOnly(2020, 2, 29), same.Scenario.Peildatum);
    }

    [Fact]
    public void All_problems_are_told_together_with_their_places_in_the_document()
    {
        var problems = Problems(
            """
            { "base": { "n": { "x": "veel" } },
              "variants": [
                { "name": "Eerste", "changes": { "n": { "y": true } } },
                { "name": "Eerste",
                  "changes": { "n": { "z": 1 },
                               "q": 7 } } ],
              "extra": 1 }
            """);

        Assert.Equal(
            [
                (1, "/base/n/x", "wrong-type"), (3, "/variants/0/changes/n/y", "wrong-type"), (4, "/variants/1/name", "duplicate-name"),
                (5, "/variants/1/changes/n/z", "unknown-fact"), (6, "/variants/1/changes/q", "wrong-type"), (7, "/extra", "unknown-member"),
            ],
            problems.Select(problem => (problem.Where.Line, problem.Where.Path, problem.Code)));
    }

    [Theory]
    [InlineData("""[]""", "not-an-object", "")]
    [InlineData("""{ "base": {} }""", "missing-member", "")]
    [InlineData("""{ "variants": [ { "name": "x", "changes": {} } ] }""", "missing-member", "")]
    [InlineData("""{ "base": null, "variants": [ { "name": "x", "changes": {} } ] }""", "not-an-object", "/base")]
    [InlineData("""{ "base": {}, "variants": {} }""", "wrong-type", "/variants")]
    [InlineData("""{ "base": {}, "variants": [] }""", "empty-list", "/variants")]
    [InlineData("""{ "base": {}, "variants": [ 1 ] }""", "wrong-type", "/variants/0")]
    [InlineData("""{ "base": {}, "variants": [ { "changes": {} } ] }""", "missing-member", "/variants/0")]
    [InlineData("""{ "base": {}, "variants": [ { "name": "x" } ] }""", "missing-member", "/variants/0")]
    [InlineData("""{ "base": {}, "variants": [ { "name": 1, "changes": {} } ] }""", "wrong-type", "/variants/0/name")]
    [InlineData("""{ "base": {}, "variants": [ { "name": " ", "changes": {} } ] }""", "empty-text", "/variants/0/name")]
    [InlineData("""{ "base": {}, "variants": [ { "name": "x", "changes": null } ] }""", "not-an-object", "/variants/0/changes")]
    [InlineData("""{ "base": {}, "variants": [ { "name": "x", "changes": {}, "chnges": {} } ] }""", "unknown-member", "/variants/0/chnges")]
    [InlineData("""{ "base": {}, "variants": [ { "name": "111222333", "changes": {} } ] }""", "personal-data", "/variants/0/name")]
    [InlineData("""{ "base": {}, "variants": [ { "name": "x", "changes": {}, "111222333": 1 } ] }""", "personal-data", "/variants/0")]
    [InlineData("""{ "base": {}, "variants": [ { "name": "x", "changes": { "note": "111222333" } } ] }""", "personal-data", "/variants/0/changes/note")]
    [InlineData("""{ "base": {}, "variants": "111222333" }""", "personal-data", "/variants")]
    [InlineData("""{ "base": {}, "variants": [ "111222333" ] }""", "personal-data", "/variants/0")]
    public void What_is_no_comparison_is_refused_at_its_place(string json, string code, string path)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var problem = Assert.Single(Book.ReadComparison(Some.Utf8(json), "comparison.json", language).Problems);

            Assert.Equal((code, path), (problem.Code, problem.Where.Path));
            Assert.DoesNotContain("111222333", problem.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Twenty_variants_with_names_of_a_hundred_characters_are_the_most()
    {
        Assert.Equal(20, Read(Many(20, 100)).Variants.Length);
        Assert.Equal(["too-many-variants"], Problems(Many(21, 100)).Select(problem => problem.Code));
        Assert.All(Problems(Many(2, 101)), problem => Assert.Equal("too-long", problem.Code));
    }

    [Fact]
    public void The_size_of_a_scenario_bounds_a_comparison_too()
    {
        var json = Many(1, 10);

        Assert.Empty(Book.ReadComparison(Some.Utf8(json.PadRight(Limits.ScenarioBytes)), "x").Problems);
        Assert.Equal("too-large", Assert.Single(Problems(json.PadRight(Limits.ScenarioBytes + 1))).Code);
    }

    [Fact]
    public void A_contradiction_of_a_variant_stands_at_its_change()
    {
        var problem = Assert.Single(Problems(
            """
            { "base": { "q": { "b": true } },
              "variants": [ { "name": "goed", "changes": { "q": { "a": true } } },
                            { "name": "fout", "changes": { "n": { "x": 1 },
                                                           "q": { "c": true } } } ] }
            """));

        Assert.Equal("comparison.json:4 /variants/1/changes/q/c: Niet allebei. Gegeven: q.b = true, q.c = true.", problem.ToString());
    }

    [Fact]
    public void A_contradiction_of_the_base_is_told_once()
    {
        const string Json = """{ "base": { "q": { "b": true, "c": true } }, "variants": [ { "name": "x", "changes": { "n": { "x": 1 } } } ] }""";

        var problem = Assert.Single(Book.ReadComparison(Some.Utf8(Json), "comparison.json", Language.En).Problems);

        Assert.Equal("comparison.json:1 /base/q/b: Not both. Given: q.b = true, q.c = true.", problem.ToString());
    }

    [Fact]
    public void Problems_are_told_in_English_when_asked()
    {
        var problems = Book.ReadComparison(Some.Utf8("""{ "base": {}, "variant": [] }"""), "x", Language.En).Problems;

        Assert.Equal(
            ["x:1 /variant: \"variant\" does not belong here. Did you mean \"variants\"?", "x:1: \"variants\" is missing."],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void The_hash_follows_the_scenarios_and_names_and_not_how_they_are_written()
    {
        var written = Hash("""{ "base": { "n": { "x": 1 } }, "variants": [ { "name": "a", "changes": { "n": { "x": 2, "y": null } } } ] }""");

        Assert.Equal(written, Hash("""{ "variants": [ { "changes": { "n": { "x": 2.0 }, "note": "anders" }, "name": "a" } ], "base": { "n": { "x": 1.00 } } }"""));
        Assert.NotEqual(written, Hash("""{ "base": { "n": { "x": 1 } }, "variants": [ { "name": "b", "changes": { "n": { "x": 2 } } } ] }"""));
        Assert.NotEqual(written, Hash("""{ "base": { "n": { "x": 2 } }, "variants": [ { "name": "a", "changes": { "n": { "x": 2 } } } ] }"""));
        Assert.NotEqual(written, Hash("""{ "base": { "n": { "x": 1 } }, "variants": [ { "name": "a", "changes": { "n": { "x": 3 } } } ] }"""));
    }

    [Fact]
    public void Random_damage_never_breaks_the_reader()
    {
        var random = new Random(7);
        var good = Some.Utf8(Many(3, 8)).ToArray();
        for (var round = 0; round < 500; round++)
        {
            var bytes = (byte[])good.Clone();
            bytes[random.Next(bytes.Length)] = (byte)"{}[]\",:0n "[random.Next(10)];

            var result = Book.ReadComparison(bytes, "x");

            Assert.True(result.TryGetValue(out _) || result.Problems.Length > 0);
        }
    }

    private static string Many(int count, int length) =>
        $$"""{ "base": { "n": { "x": 1 } }, "variants": [ {{string.Join(", ", Enumerable.Range(0, count).Select(index =>
            $$"""{ "name": "{{index.ToString("D2", System.Globalization.CultureInfo.InvariantCulture).PadRight(length, 'x')}}", "changes": { "n": { "x": {{index}} } } }"""))}} ] }""";

    private static string Hash(string json) => CanonicalComparison.Hash(Read(json));

    private static ComparisonRequest Read(string json)
    {
        var result = Book.ReadComparison(Some.Utf8(json), "comparison.json");
        return result.TryGetValue(out var request) ? request : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    private static ImmutableArray<Problem> Problems(string json) => Book.ReadComparison(Some.Utf8(json), "comparison.json").Problems;
}
