using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Engine.Tests.Assessments;

/// <summary>Conditions → status; the status of a regulation is the best of its periods.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("true", "true", Status.Applies)]
    [InlineData("true", "q.a", Status.Possible)]
    [InlineData("q.a", "false", Status.Not)]
    [InlineData("1/0 > 1", "true", Status.Fault)]
    [InlineData("1/0 > 1", "q.a", Status.Fault)]
    [InlineData("1/0 > 1", "false", Status.Not)]
    [InlineData("f.shaky > 1", "true", Status.Possible)]
    [InlineData("f.shaky < 1", "true", Status.Possible)]
    [InlineData("f.shaky < 1", "false", Status.Not)]
    [InlineData("f.shaky > 1 || true", "true", Status.Applies)]
    [InlineData("f.coming > 1", "true", Status.Possible)]
    public void All_conditions_decide(string one, string other, Status expected)
    {
        var assessment = Assess($$""" "conditions": [ {{TinyRules.When(one)}}, {{TinyRules.When(other, "other")}} ] """);

        Assert.Equal(expected, assessment.Regulations[0].Status);
        Assert.Equal(expected != Status.Fault, assessment.Complete);
    }

    [Fact]
    public void Without_conditions_it_applies() => Assert.Equal(Status.Applies, Assess("").Regulations[0].Status);

    [Theory]
    [InlineData("false", Status.Applies, Truth.True)]
    [InlineData("true", Status.Possible, Truth.Unknown)]
    [InlineData("q.b", Status.Possible, Truth.Unknown)]
    public void A_guard_asks_nothing_where_it_does_not_hold(string guard, Status expected, Truth condition)
    {
        var outcome = Assess($$""" "conditions": [ {{TinyRules.When("q.a", "when", $", \"if\": \"{guard}\"")}} ] """).Regulations[0];

        Assert.Equal((expected, condition), (outcome.Status, outcome.Conditions[0].Outcome));
    }

    [Fact]
    public void A_guard_that_is_unknown_does_not_matter_to_what_holds_anyway() =>
        Assert.Equal(Status.Applies, Assess($$""" "conditions": [ {{TinyRules.When("true", "when", ", \"if\": \"q.b\"")}} ] """).Regulations[0].Status);

    [Theory]
    [InlineData("", Status.Possible)]
    [InlineData(", \"q\": { \"judged\": true }", Status.Applies)]
    [InlineData(", \"q\": { \"judged\": false }", Status.Not)]
    public void A_judgement_is_unknown_until_given(string facts, Status expected)
    {
        var assessment = Assess($$""" "conditions": [ { "id": "judged", "judgedBy": "uwv", "fact": "q.judged", "evidence": {{Some.Text}}, "text": {{Some.Text}} } ] """, facts);

        Assert.Equal(expected, assessment.Regulations[0].Status);
        Assert.Equal(Engine.Rules.Party.Uwv, assessment.Regulations[0].Conditions[0].JudgedBy);
        if (expected == Status.Possible)
        {
            var question = Assert.Single(assessment.Questions);
            Assert.Equal((Engine.Rules.Party.Uwv, "A text."), (question.JudgedBy, question.Evidence!.En));
        }
    }

    [Fact]
    public void An_uncertain_condition_informs_and_does_not_decide()
    {
        var assessment = Assess($$""" "conditions": [ {{TinyRules.When("false", "unsure", ", \"certainty\": \"uncertain\"")}} ] """);

        var outcome = assessment.Regulations[0];
        Assert.Equal((Status.Possible, Truth.False, true), (outcome.Status, outcome.Conditions[0].Outcome, outcome.Conditions[0].IsUncertain));
        Assert.Equal(("some-scheme/unsure", OpenPointKind.Uncertain), (assessment.OpenPoints[0].Subject, assessment.OpenPoints[0].Kind));
    }

    [Fact]
    public void An_own_certainty_says_that_an_uncertain_figure_decides() =>
        Assert.Equal(Status.Applies, Assess($$""" "conditions": [ {{TinyRules.When("f.shaky > 1", "when", ", \"certainty\": \"known\"")}} ] """).Regulations[0].Status);

    [Fact]
    public void The_best_of_the_periods_counts_and_periods_with_one_status_are_one()
    {
        var outcome = Assess($$""" "conditions": [ {{TinyRules.When("tijd.maand == 2")}} ] """).Regulations[0];

        Assert.Equal(Status.Applies, outcome.Status);
        Assert.Equal(["Not", "Applies", "Not"], outcome.Periods.Select(period => period.Status.ToString()));
        Assert.Equal(new StatusPeriod(new(2021, 1, 1), new(2021, 1, 31), Status.Not, []) with { Because = outcome.Periods[0].Because }, outcome.Periods[0]);
        Assert.Equal(["when"], outcome.Periods[0].Because.AsEnumerable());
        Assert.Equal(Truth.True, outcome.Conditions[0].Outcome);
    }

    [Fact]
    public void A_fault_in_one_month_makes_the_answer_incomplete()
    {
        var assessment = Assess($$""" "conditions": [ {{TinyRules.When("tijd.maand == 1 || 1/0 > 1")}} ] """);

        Assert.False(assessment.Complete);
        Assert.Equal([Status.Applies, Status.Fault], assessment.Regulations[0].Periods.Select(period => period.Status));
    }

    [Fact]
    public void A_fault_elsewhere_is_a_fault_for_who_asks()
    {
        var book = TinyRules.Book(
            TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When("1/0 > 1")}} ] """, "broken"),
            TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When("!geldt.broken")}} ] """, "other"));

        Assert.All(TinyRules.Assess(book, "{}").Regulations, outcome => Assert.Equal(Status.Fault, outcome.Status));
    }

    [Theory]
    [InlineData("job.months >= 6", 3, "months")]
    [InlineData("n.x <= 20", 8, "EUR/month")]
    [InlineData("d.x >= \"2021-03-01\"", 59, "days")]
    [InlineData("n.x > 28", null, null)]
    [InlineData("n.x == 20", null, null)]
    [InlineData("true && n.x <= 20 && n.x <= 10", 8, "EUR/month")]
    [InlineData("false || n.x <= 20", 8, "EUR/month")]
    [InlineData("f.min <= n.x", 12, "EUR/month")]
    public void A_failed_comparison_says_how_far_off_it_is(string condition, int? value, string? unit)
    {
        var outcome = Assess($$""" "conditions": [ {{TinyRules.When(condition)}} ] """, """, "n": { "x": 28 }, "d": { "x": "2021-01-01" }""").Regulations[0];

        Assert.Equal(value is { } far ? new Distance(far, unit) : null, outcome.Conditions[0].Distance);
    }

    [Fact]
    public void A_condition_that_holds_has_no_distance() =>
        Assert.Null(Assess($$""" "conditions": [ {{TinyRules.When("job.months >= 2")}} ] """).Regulations[0].Conditions[0].Distance);

    [Fact]
    public void The_values_a_condition_reads_are_shown()
    {
        var values = Assess($$""" "conditions": [ {{TinyRules.When("n.x > f.min && q.a")}} ] """, ", \"n\": { \"x\": 28 }").Regulations[0].Conditions[0].Values;

        Assert.Equal([("n.x", "28"), ("f.min", "40"), ("q.a", null)], values.Select(value => (value.Name, value.Value?.ToString())));
    }

    private static Assessment Assess(string members, string facts = "") => TinyRules.Assess(
        TinyRules.Book(
            TinyRules.Regulation(members),
            TinyRules.Parameters(
                TinyRules.Figure("f.min", "40"),
                TinyRules.Parameter("f.shaky", """{ "from": null, "to": null, "value": 10, "certainty": "uncertain" }"""),
                TinyRules.Parameter("f.coming", """{ "from": null, "to": null, "value": 10, "status": "announced" }"""))),
        """{ "job": { "start": "2021-01-01", "months": 3 } EXTRA }""".Replace("EXTRA", facts, StringComparison.Ordinal));
}
