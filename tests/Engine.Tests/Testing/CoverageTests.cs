using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Testing;
using SubsidyNavigator.Engine.Testing.Coverage;

namespace SubsidyNavigator.Engine.Tests.Testing;

/// <summary>Coverage tells what no test has seen, and sets apart what cannot occur.</summary>
public sealed class CoverageTests
{
    private const string Placement = """ "job": { "start": "2021-01-01", "months": 2 } """;

    /// <summary>A placement in which a scheme from 2020 on has nothing to say.</summary>
    private const string BeforeTheLaw = """ "job": { "start": "2019-01-01", "months": 1 } """;

    [Fact]
    public void A_condition_must_be_seen_true_false_and_unknown()
    {
        var items = Items($$"""
            "conditions": [ {{TinyRules.When("n.x > 3")}} ]
            """, """{ "n": { "x": 5 } }""", """{ "n": { "x": 2 } }""");

        Assert.Equal(CoverageState.Seen, State(items, "when", CoverageOutcome.True));
        Assert.Equal(CoverageState.Seen, State(items, "when", CoverageOutcome.False));
        Assert.Equal(CoverageState.Missing, State(items, "when", CoverageOutcome.Unknown));
        Assert.Equal(["n.x"], items.First(item => item.Outcome == CoverageOutcome.Unknown).Facts.ToArray());
    }

    [Fact]
    public void A_duty_and_an_amount_must_be_seen_too()
    {
        var items = Items($$"""
            "duties": [ {{TinyRules.When("q.a", "pay", ", \"ifUnmet\": \"late\"")}} ],
            "cashFlows": [ {{TinyRules.Flow("n.x")}} ],
            "risks": [ { "id": "late", "likelihood": "low", "text": {{Some.Text}}, "mitigation": {{Some.Text}} } ]
            """, """{ "q": { "a": true }, "n": { "x": 0 } }""");

        Assert.Equal(CoverageState.Seen, State(items, "pay", CoverageOutcome.True));
        Assert.Equal(CoverageState.Missing, State(items, "pay", CoverageOutcome.False));
        Assert.Equal(CoverageState.Missing, State(items, "flow", CoverageOutcome.Positive));
    }

    [Theory]
    [InlineData("true", CoverageOutcome.False, CoverageState.Impossible)]
    [InlineData("true", CoverageOutcome.Unknown, CoverageState.AlwaysKnown)]
    [InlineData("q.assumed", CoverageOutcome.Unknown, CoverageState.AlwaysKnown)]
    [InlineData("q.assumed", CoverageOutcome.False, CoverageState.Missing)]
    [InlineData("n.assumed > 3", CoverageOutcome.Unknown, CoverageState.Missing)]
    [InlineData("job.months > 0", CoverageOutcome.False, CoverageState.Impossible)]
    [InlineData("job.months >= 0.03", CoverageOutcome.False, CoverageState.Impossible)]
    [InlineData("job.months >= 0.03", CoverageOutcome.Unknown, CoverageState.Missing)]
    [InlineData("job.start >= \"2019-01-01\"", CoverageOutcome.False, CoverageState.Impossible)]
    [InlineData("job.start > \"2019-01-01\"", CoverageOutcome.False, CoverageState.Missing)]
    [InlineData("job.start < Calc.AddMonths(\"2019-01-01\", 1)", CoverageOutcome.True, CoverageState.Missing)]
    [InlineData("c.kind in (\"red\", \"green\", \"blue\")", CoverageOutcome.False, CoverageState.Impossible)]
    [InlineData("c.kind in (\"red\", \"green\")", CoverageOutcome.False, CoverageState.Missing)]
    [InlineData("q.a || !q.a", CoverageOutcome.Unknown, CoverageState.Missing)]
    [InlineData("Calc.Max(n.x, 5) >= 5", CoverageOutcome.False, CoverageState.Impossible)]
    [InlineData("f.one == 1", CoverageOutcome.False, CoverageState.Impossible)]
    [InlineData("f.gap == 1", CoverageOutcome.Unknown, CoverageState.Missing)]
    public void What_cannot_occur_is_set_apart(string expression, CoverageOutcome outcome, CoverageState state) =>
        Assert.Equal(state, State(Items($$"""
            "conditions": [ {{TinyRules.When(expression)}} ]
            """), "when", outcome));

    [Fact]
    public void An_amount_without_a_figure_cannot_be_positive()
    {
        var items = Items($$"""
            "cashFlows": [ {{TinyRules.Flow("f.none")}}, {{TinyRules.Flow("0", "", "month", "nil")}} ]
            """);

        Assert.Equal(CoverageState.Impossible, State(items, "flow", CoverageOutcome.Positive));
        Assert.Equal(CoverageState.Impossible, State(items, "nil", CoverageOutcome.Positive));
    }

    [Fact]
    public void A_version_that_ended_before_any_placement_cannot_be_used()
    {
        var items = Of(Versions("", ("null", "\"2018-12-31\"", "n.x > 3"), ("\"2019-01-01\"", "null", "n.x > 3")), []);

        Assert.Equal([CoverageState.EndedBefore, CoverageState.Seen], items.Where(item => item.Subject == CoverageSubject.Version).Select(item => item.State));
        Assert.All(items.Take(4), item => Assert.Equal(CoverageState.EndedBefore, item.State));
    }

    [Fact]
    public void An_older_version_is_not_shown_where_its_day_is_not_known_and_a_later_one_asks_less()
    {
        var items = Of(Versions("\"anchor\": \"tijd.einde\",", ("null", "\"2020-12-31\"", "job.months > 3"), ("\"2021-01-01\"", "null", "")), []);

        Assert.Equal(CoverageState.AlwaysKnown, State(items, "when", CoverageOutcome.Unknown));
    }

    [Fact]
    public void A_regulation_with_an_uncertain_condition_never_applies()
    {
        var doubtful = TinyRules.Regulation($$"""
            "conditions": [ {{TinyRules.When("q.a", "when", ", \"certainty\": \"uncertain\"")}} ]
            """, "doubtful");
        var items = Of([doubtful, TinyRules.Regulation($$"""
            "conditions": [ {{TinyRules.When("!geldt.doubtful")}} ]
            """)], []);

        Assert.Equal(CoverageState.Impossible, State(items, "when", CoverageOutcome.False));
        Assert.Equal(CoverageState.Missing, State(items, "when", CoverageOutcome.Unknown));
    }

    [Fact]
    public void Nothing_that_a_test_has_seen_counts_as_impossible()
    {
        var book = RuleFolder.Book.Value;
        var grounds = new Grounds(book.Rules);
        var possibilities = new Possibilities(book.Rules);

        var wrong = from seen in book.Tests.AsParallel().Select(test => Sightings.Of(book.Rules, PreparedTest.Of(book, test), grounds)).ToList()
                    let regulation = book.Rules.Regulations[seen.Regulation]
                    from sighting in seen.All
                    let version = regulation.Versions[sighting.Version]
                    from condition in version.Conditions.Concat(version.Duties)
                    where condition.Definition.Id == sighting.Id
                    let possible = possibilities.Of(condition, possibilities.In(regulation, version.Definition))
                    where sighting.Outcome switch
                    {
                        CoverageOutcome.True => !possible.MayBeTrue,
                        CoverageOutcome.False => !possible.MayBeFalse,
                        CoverageOutcome.Unknown => !possible.MayBeUnknown,
                        _ => false,
                    }
                    select $"{regulation.Definition.Id}/{sighting.Id} {sighting.Outcome}";

        Assert.Empty(wrong.Distinct());
    }

    private static CoverageState State(IEnumerable<CoverageItem> items, string id, CoverageOutcome outcome) =>
        items.First(item => item.Id == id && item.Outcome == outcome).State;

    private static List<CoverageItem> Items(string members, params string[] groups) => Of([TinyRules.Regulation(members)], groups);

    private static RuleFile[] Versions(string anchor, params (string From, string To, string When)[] versions) =>
    [
        Some.File("family/some-scheme.json", $$"""
            { "id": "some-scheme", "title": {{Some.Text}}, "authority": "A", "force": "entitlement", {{anchor}} "versions": [ {{string.Join(", ", versions.Select(version => $$"""
                { "from": {{version.From}}, "to": {{version.To}}, "sources": [ {{Some.Source}} ], "conditions": {{(version.When.Length == 0 ? "[]" : $"[ {TinyRules.When(version.When)} ]")}} }
                """))}} ] }
            """),
    ];

    private static List<CoverageItem> Of(RuleFile[] rules, string[] groups)
    {
        var tests = Some.File("family/some-scheme.tests.json", $$"""
            { "tests": [ {{string.Join(", ", groups.Select(group => $"{Placement}, {group.Trim()[1..^1]}").Prepend(BeforeTheLaw).Select((scenario, i) => $$"""
                { "name": "Test {{i}}", "source": "Some Act 1", "scenario": { {{scenario}} }, "expect": { } }
                """))}} ] }
            """);
        var figures = TinyRules.Parameters(
            TinyRules.Figure("f.one", "1"),
            TinyRules.Parameter("f.gap", """{ "from": "2022-01-01", "to": null, "value": 1 }"""),
            TinyRules.Parameter("f.none", $$"""{ "from": null, "to": null, "value": null, "text": {{Some.Text}} }"""));
        var book = TinyRules.Book([.. rules, tests, figures]);
        return [.. Assert.Single(book.Cover("some-scheme").Regulations).Items];
    }
}
