using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Engine.Tests.Assessments;

/// <summary>What is asked, what is open and what is assumed.</summary>
public sealed class QuestionTests
{
    private const string Quarter = """{ "job": { "start": "2021-01-01", "months": 3 } EXTRA }""";

    [Fact]
    public void What_has_most_at_stake_is_asked_first()
    {
        var questions = Assess($$""" "cashFlows": [ {{TinyRules.Flow("10", "\"when\": \"q.a\"", "month", "small")}}, {{TinyRules.Flow("100", "\"when\": \"q.b\"", "month", "large")}} ] """).Questions;

        Assert.Equal([("q.b", 300.00m), ("q.a", 30.00m)], questions.Select(question => (question.Fact.Id, question.AtStake!.Value)));
    }

    [Fact]
    public void A_possible_regulation_puts_its_flows_at_stake() =>
        Assert.Equal(300.00m, Assert.Single(Assess($$""" "conditions": [ {{TinyRules.When("q.a")}} ], "cashFlows": [ {{TinyRules.Flow("100")}} ] """).Questions).AtStake);

    [Fact]
    public void What_is_at_stake_is_null_where_it_is_not_known() =>
        Assert.Null(Assert.Single(Assess($$""" "cashFlows": [ {{TinyRules.Flow("n.x")}} ] """).Questions).AtStake);

    [Theory]
    [InlineData("q.a && false")]
    [InlineData("q.a || true")]
    [InlineData("q.a ? true : true")]
    public void What_decides_nothing_is_not_asked(string condition) =>
        Assert.Empty(Assess($$""" "conditions": [ {{TinyRules.When(condition)}} ] """).Questions);

    [Fact]
    public void Of_a_regulation_that_is_not_nothing_is_asked() =>
        Assert.Empty(Assess($$""" "conditions": [ {{TinyRules.When("q.a")}}, {{TinyRules.When("false", "no")}} ] """).Questions);

    [Theory]
    [InlineData(", \"q\": { \"a\": true }", 1)]
    [InlineData(", \"q\": { \"a\": false }", 0)]
    [InlineData("", 1)]
    public void It_is_asked_only_where_it_is_to_the_point(string facts, int questions) =>
        Assert.Equal(questions, Assess($$""" "conditions": [ {{TinyRules.When("q.topic")}} ] """, facts).Questions.Count(question => question.Fact.Id == "q.topic"));

    [Fact]
    public void Each_is_asked_once_and_names_what_it_touches()
    {
        var condition = $$""" "conditions": [ {{TinyRules.When("q.a")}} ] """;
        var book = TinyRules.Book(TinyRules.Regulation(condition, "one"), TinyRules.Regulation(condition, "two"));

        var question = Assert.Single(TinyRules.Assess(book, Quarter.Replace("EXTRA", "", StringComparison.Ordinal)).Questions);

        Assert.Equal(["one", "two"], question.Affects.AsEnumerable());
    }

    [Fact]
    public void A_missing_figure_is_an_open_point_and_no_question()
    {
        var assessment = TinyRules.Assess(
            TinyRules.Book(
                TinyRules.Regulation($$""" "cashFlows": [ {{TinyRules.Flow("f.gap[\"red\"]")}} ] """),
                TinyRules.Parameters(TinyRules.Parameter("f.gap", """{ "from": null, "to": "2021-01-31", "rows": { "red": 1 } }""", "\"keys\": [ \"kind\" ], "))),
            Quarter.Replace("EXTRA", "", StringComparison.Ordinal));

        var point = Assert.Single(assessment.OpenPoints);
        Assert.Equal((OpenPointKind.NoFigure, "f.gap", "f.gap", "red", new DateOnly(2021, 2, 1)), (point.Kind, point.Subject, point.Parameter, point.Key, point.Day!.Value));
        Assert.Equal(["some-scheme"], point.Affects.AsEnumerable());
        Assert.Empty(assessment.Questions);
        Assert.Equal([1.00m, null, null], assessment.CashFlows[0].Months.Select(month => month.Amount));
    }

    [Fact]
    public void A_known_gap_says_why()
    {
        var assessment = TinyRules.Assess(
            TinyRules.Book(
                TinyRules.Regulation($$""" "cashFlows": [ {{TinyRules.Flow("f.gap")}} ] """),
                TinyRules.Parameters(TinyRules.Parameter("f.gap", $$"""{ "from": null, "to": null, "value": null, "text": {{Some.Text}} }"""))),
            Quarter.Replace("EXTRA", "", StringComparison.Ordinal));

        Assert.Equal("A text.", Assert.Single(assessment.OpenPoints).Text!.En);
    }

    [Fact]
    public void A_check_that_fails_mildly_is_an_open_point() => Assert.Equal(
        ("few-hours", OpenPointKind.Warning, null),
        Assert.Single(TinyRules.Assess(TinyRules.Book(), """{ "job": { "hours": 44 } }""").OpenPoints.Select(point => (point.Subject, point.Kind, point.Text))));

    [Fact]
    public void A_check_that_fails_badly_refuses_the_scenario()
    {
        var result = TinyRules.Book().Read(Some.Utf8("""{ "q": { "b": true, "c": true } }"""), "scenario.json");

        Assert.Contains("Niet allebei.", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_default_that_was_used_is_an_assumption()
    {
        var assessment = Assess($$""" "conditions": [ {{TinyRules.When("q.assumed")}} ] """);

        Assert.Equal(Status.Applies, assessment.Regulations[0].Status);
        Assert.Equal(("q.assumed", "true", "Mostly."), Assert.Single(assessment.Assumptions.Select(each => (each.Fact, each.Value.ToString(), each.Text.En))));
    }

    [Fact]
    public void A_scenario_that_speaks_goes_before_the_default()
    {
        var assessment = Assess($$""" "conditions": [ {{TinyRules.When("q.assumed")}} ] """, ", \"q\": { \"assumed\": false }");

        Assert.Equal(Status.Not, assessment.Regulations[0].Status);
        Assert.Empty(assessment.Assumptions);
    }

    [Theory]
    [InlineData(", \"q\": { \"b\": true }, \"n\": { \"y\": 3 }", 9, "Follows.")]
    [InlineData(", \"q\": { \"b\": false }", 21, "Else.")]
    public void The_first_default_that_holds_counts(string facts, int total, string because)
    {
        var assessment = Assess($$""" "cashFlows": [ {{TinyRules.Flow("n.assumed")}} ] """, facts);

        Assert.Equal(total, assessment.CashFlows[0].Total);
        Assert.Equal(because, Assert.Single(assessment.Assumptions).Text.En);
    }

    [Theory]
    [InlineData("", "n.assumed q.b")]
    [InlineData(", \"q\": { \"b\": true }", "n.assumed n.y")]
    public void A_default_that_is_unknown_leaves_the_fact_unknown(string facts, string asked)
    {
        var assessment = Assess($$""" "cashFlows": [ {{TinyRules.Flow("n.assumed")}} ] """, facts);

        Assert.Null(assessment.CashFlows[0].Total);
        Assert.Equal(asked.Split(' ').Order(), assessment.Questions.Select(question => question.Fact.Id).Order());
    }

    [Fact]
    public void A_default_that_decides_nothing_is_not_listed() =>
        Assert.Empty(Assess($$""" "conditions": [ {{TinyRules.When("q.assumed")}}, {{TinyRules.When("false", "no")}} ] """).Assumptions);

    private static Assessment Assess(string members, string facts = "") =>
        TinyRules.Assess(TinyRules.Book(TinyRules.Regulation(members)), Quarter.Replace("EXTRA", facts, StringComparison.Ordinal));
}
