using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Testing;
using SubsidyNavigator.Engine.Testing.Mutations;

namespace SubsidyNavigator.Engine.Tests.Testing;

/// <summary>Small changes to the rules, and whether a test beside them notices.</summary>
public sealed class MutationTests
{
    [Theory]
    [InlineData("n.x >= 3", MutantKind.Border, "(n.x > 3)")]
    [InlineData("n.x < 3", MutantKind.Comparison, "(n.x >= 3)")]
    [InlineData("n.x <= 3", MutantKind.Comparison, "(n.x > 3)")]
    [InlineData("n.x > 0.50", MutantKind.Number, "(n.x > 0.51)")]
    [InlineData("n.x > 100", MutantKind.Number, "(n.x > 99)")]
    [InlineData("c.kind == \"red\"", MutantKind.Comparison, "(c.kind != \"red\")")]
    [InlineData("q.a && q.b", MutantKind.Logic, "(q.a || q.b)")]
    [InlineData("!(q.a || q.b)", MutantKind.Logic, "(q.a && q.b)")]
    [InlineData("d.x <= \"2021-12-31\"", MutantKind.Day, "(d.x <= \"2022-01-01\")")]
    [InlineData("(q.a ? n.x : n.y + 2) > n.x", MutantKind.Number, "(n.y + 3)")]
    public void An_expression_is_changed_at_every_spot(string expression, MutantKind kind, string becomes) =>
        Assert.Contains(Changes(Condition(TinyRules.When(expression))), change => change.Kind == kind && change.Becomes == becomes);

    [Theory]
    [InlineData("\"from\": \"job.start\", \"months\": 6", "(6 + 1)")]
    [InlineData("\"from\": \"job.start\", \"to\": \"d.x\"", "Calc.AddDays(d.x, 1)")]
    [InlineData("\"counts\": \"months\", \"months\": \"n.x\"", "(n.x + 1)")]
    public void A_window_lasts_a_step_longer(string window, string becomes) =>
        Assert.Equal(becomes, Assert.Single(Changes(Condition(TinyRules.Window(window))), change => change.Kind == MutantKind.Window).Becomes);

    [Theory]
    [InlineData("EUR/month", "100", "100.01")]
    [InlineData("EUR/hour", "14.715", "14.716")]
    [InlineData("fraction", "0.7", "0.701")]
    [InlineData("fraction", "0.0777", "0.0778")]
    [InlineData("months", "6", "7")]
    [InlineData("percent", "5", "5.1")]
    public void A_figure_moves_by_the_step_of_its_unit(string unit, string figure, string becomes) => Assert.Equal(
        becomes,
        Assert.Single(Changes(TinyRules.Parameters(TinyRules.Parameter("f.a", $$"""{ "from": null, "to": null, "value": {{figure}} }""", $"\"unit\": \"{unit}\","))), change => change.Kind == MutantKind.Figure).Becomes);

    [Fact]
    public void A_table_changes_row_by_row_and_border_by_border()
    {
        var table = TinyRules.Parameter("f.t", """{ "from": null, "to": null, "rows": { "[0, 18)": 1, "[18, 21)": 2, "25": 3, "else": 4 } }""", "\"keys\": [ \"age\" ],");

        var changes = Changes(TinyRules.Parameters(table));

        Assert.Equal(["1", "2", "3", "4"], changes.Where(change => change.Kind == MutantKind.Figure).Select(change => change.Was));
        Assert.Equal(
            ["[0, 18) [0, 19)", "[0, 18) [0, 18]", "[0, 18) [1, 18)", "[0, 18) (0, 18)", "[18, 21) [18, 22)", "[18, 21) [18, 21]"],
            changes.Where(change => change.Kind == MutantKind.Range).Select(change => $"{change.Was} {change.Becomes}"));
    }

    [Fact]
    public void Two_versions_that_meet_have_one_border()
    {
        var parameter = TinyRules.Parameter("f.a", """{ "from": "2020-01-01", "to": "2020-12-31", "value": 1 }, { "from": "2021-01-01", "to": "2021-12-31", "value": 2 }""");

        var changes = Changes(TinyRules.Parameters(parameter), TinyRules.Regulation($$"""
            "cashFlows": [ {{TinyRules.Flow("f.a")}} ]
            """)).Where(change => change is { Kind: MutantKind.Version, Touches: ParameterTouched });

        Assert.Equal(
            ["from 2020-01-02 2020-01-01", "from 2019-12-31 2019-12-31", "from 2021-01-02 2021-01-01", "from 2020-12-31 2020-12-31", "to 2021-12-30 2021-12-31", "to 2022-01-01 2022-01-01"],
            changes.Select(change => $"{change.Becomes} {change.Day:O}"));
    }

    [Theory]
    [InlineData("job.months > 0", NoDifference.SameOutcome)]
    [InlineData("(n.x < n.y ? n.x : n.y) > 3", NoDifference.SameOnBorder)]
    [InlineData("(n.x > n.y ? n.x - n.y : 0) > 3", NoDifference.SameOnBorder)]
    public void A_change_that_makes_no_difference_is_left_out(string expression, NoDifference reason) =>
        Assert.Contains(Changes(Condition(TinyRules.When(expression))), change => change.Equivalent == reason);

    [Fact]
    public void A_border_with_the_same_on_both_sides_or_out_of_reach_is_left_out()
    {
        var same = TinyRules.Parameter("f.same", """{ "from": null, "to": "2020-12-31", "value": 1 }, { "from": "2021-01-01", "to": null, "value": 1 }""");
        var early = TinyRules.Parameter("f.early", """{ "from": null, "to": "2016-12-31", "value": 1 }, { "from": "2017-01-01", "to": null, "value": 2 }""");

        var changes = Changes(TinyRules.Parameters(same, early), TinyRules.Regulation($$"""
            "cashFlows": [ {{TinyRules.Flow("f.same + f.early")}} ]
            """)).Where(change => change.Touches is ParameterTouched or FigureTouched).ToList();

        Assert.Equal([NoDifference.SameOnBothSides, NoDifference.SameOnBothSides], changes.Where(change => change.Touches is ParameterTouched { Parameter: 0 }).Select(change => change.Equivalent));
        Assert.Equal([NoDifference.OutOfReach, NoDifference.OutOfReach], changes.Where(change => change.Touches is ParameterTouched { Parameter: 1 }).Select(change => change.Equivalent));
        Assert.Equal(NoDifference.OutOfReach, changes.First(change => change.Touches is FigureTouched { Parameter: 1, Version: 0 }).Equivalent);
        Assert.Null(changes.First(change => change.Touches is FigureTouched { Parameter: 1, Version: 1 }).Equivalent);
    }

    [Fact]
    public void A_figure_that_is_read_on_an_earlier_day_is_within_reach()
    {
        var early = TinyRules.Parameter("f.early", """{ "from": null, "to": "2016-12-31", "value": 1 }, { "from": "2017-01-01", "to": null, "value": 2 }""");

        var changes = Changes(TinyRules.Parameters(early), TinyRules.Regulation($$"""
            "cashFlows": [ {{TinyRules.Flow("Calc.On(\"2016-06-01\", f.early)")}} ]
            """));

        Assert.All(changes.Where(change => change.Touches is ParameterTouched or FigureTouched), change => Assert.Null(change.Equivalent));
    }

    [Fact]
    public void A_strong_test_notices_and_a_weak_one_does_not()
    {
        var strong = Mutate("n.x >= 3", (3, "applies"), (2, "not"));
        var weak = Mutate("n.x >= 3", (9, "applies"));

        Assert.DoesNotContain(strong, survivor => survivor.Kind is MutantKind.Border or MutantKind.Comparison or MutantKind.Number);
        Assert.Equal(
            [(MutantKind.Border, "(n.x > 3)", 1), (MutantKind.Number, "(n.x >= 4)", 1)],
            weak.Where(survivor => survivor.Kind != MutantKind.Version).Select(survivor => (survivor.Kind, survivor.Becomes, survivor.Tests)));
    }

    [Fact]
    public void A_figure_is_judged_by_the_tests_of_all_that_read_it()
    {
        var rules = new[] { Condition(TinyRules.When("f.a > 1")), Condition(TinyRules.When("n.x >= f.a"), "other-scheme"), TinyRules.Parameters(TinyRules.Figure("f.a", "3")) };

        var book = TinyRules.Book([.. rules, Tests("some-scheme", (1, "applies")), Tests("other-scheme", (3, "applies"))]);

        Assert.Empty(book.Mutate([], ["parameters/tiny"]).Files.Single().Survivors);
        Assert.Equal(["parameters/tiny.json"], book.Mutate(["some-scheme"], []).SharedFiles.ToArray());
    }

    [Fact]
    public void A_change_that_makes_a_circle_counts_as_noticed()
    {
        var circle = Some.File("family/some-scheme.json", $$"""
            { "id": "some-scheme", "title": {{Some.Text}}, "authority": "A", "force": "entitlement", "versions": [
              { "from": "2020-01-01", "to": "2020-12-31", "sources": [ {{Some.Source}} ] },
              { "from": "2021-01-01", "to": null, "sources": [ {{Some.Source}} ], "conditions": [ {{TinyRules.When("Calc.On(\"2020-12-31\", geldt.some_scheme)")}} ] } ] }
            """);

        var report = TinyRules.Book(circle, Tests("some-scheme", (1, "applies"))).Mutate([], []);

        Assert.DoesNotContain(report.Files.SelectMany(file => file.Survivors), survivor => survivor.Kind == MutantKind.Day);
    }

    /// <summary>On the project's rules: a test that does not touch what is changed has the same answer, and no change left out is noticed.</summary>
    [Fact]
    public void Nothing_is_left_out_that_a_test_could_notice()
    {
        const int Survivors = 12;
        const int Judges = 70;
        const int LeftOut = 25;
        var book = RuleFolder.Book.Value;
        var scope = MutationScope.Of(book.Rules, [], []);
        var run = MutationRun.Ready(book, scope);
        var changes = scope.Changes(book.Rules).ToList();
        var grounds = new Grounds(book.Rules);
        var tests = Spread(book.Tests, Judges).Select(test => PreparedTest.Of(book, test)).Where(test => test.Scenario is not null).ToList();

        var missed = Spread(changes.Where(change => change.Regulations is null && change.Equivalent is null), Survivors).AsParallel()
            .Where(change => !run.Judge(change).Noticed)
            .Where(change => tests.Exists(test => Fails(test, change.Apply(book.Rules))))
            .Select(change => $"{change.Place} {change.Becomes}");
        var leftOut = Spread(changes.Where(change => change.Equivalent is not null), LeftOut).AsParallel()
            .Where(change => run.Judge(change).Noticed)
            .Select(change => $"{change.Place} {change.Becomes}: {change.Equivalent}");

        var wrong = missed.Concat(leftOut).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));

        bool Fails(PreparedTest test, CompiledRules rules)
        {
            var foundation = grounds.Of(test.Regulation).Foundation;
            return test.Differences(RegulationAnswer.Of(test.Evaluate(rules, foundation.Cuts(rules)), rules.Regulations[test.Regulation], foundation)).Any();
        }
    }

    /// <summary>About so many of a list, spread over all.</summary>
    private static IEnumerable<T> Spread<T>(IEnumerable<T> all, int count)
    {
        var list = all.ToList();
        return list.Where((_, i) => i % Math.Max(1, list.Count / count) == 0);
    }

    private static List<Mutant> Changes(params RuleFile[] files)
    {
        var book = TinyRules.Book(files);
        return [.. MutationScope.Of(book.Rules, [], []).Changes(book.Rules)];
    }

    private static List<Survivor> Mutate(string expression, params (int X, string Status)[] tests) =>
        [.. TinyRules.Book(Condition(TinyRules.When(expression)), Tests("some-scheme", tests)).Mutate([], []).Files.SelectMany(file => file.Survivors)];

    private static RuleFile Condition(string condition, string id = "some-scheme") => TinyRules.Regulation($$"""
        "conditions": [ {{condition}} ]
        """, id);

    private static RuleFile Tests(string regulation, params (int X, string Status)[] tests) => Some.File($"family/{regulation}.tests.json", $$"""
        { "tests": [ {{string.Join(", ", tests.Select(test => $$"""
            { "name": "With {{test.X}}", "source": "Some Act 1", "scenario": { "job": { "start": "2021-03-01", "months": 2 }, "n": { "x": {{test.X}} } }, "expect": { "status": "{{test.Status}}" } }
            """))}} ] }
        """);
}
