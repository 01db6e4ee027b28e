using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Assessments;

/// <summary>Risks, and the duties that raise them.</summary>
public sealed class RiskTests
{
    private const string Quarter = """{ "job": { "start": "2021-01-01", "months": 3 } EXTRA }""";

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    [InlineData("q.a", true)]
    public void A_duty_that_is_not_certainly_met_raises_its_risk(string duty, bool raised)
    {
        var assessment = Assess($$""" "duties": [ {{TinyRules.When(duty, "duty", ", \"ifUnmet\": \"late\"")}} ], "risks": [ {{Risk("\"medium\"", "100")}} ] """);

        Assert.Equal(raised, assessment.Risks.Any(risk => risk.Id == "late"));
    }

    [Fact]
    public void An_unmet_duty_leaves_the_status_alone()
    {
        var outcome = Assess($$""" "duties": [ {{TinyRules.When("n.x >= 30", "duty", ", \"ifUnmet\": \"late\"")}} ], "risks": [ {{Risk("\"low\"", "1")}} ] """, ", \"n\": { \"x\": 28 }").Regulations[0];

        Assert.Equal(Status.Applies, outcome.Status);
        Assert.Equal((true, Truth.False, new Distance(2, "EUR/month")), (outcome.Conditions[0].IsDuty, outcome.Conditions[0].Outcome, outcome.Conditions[0].Distance));
        Assert.Empty(outcome.Periods[0].Because);
    }

    [Fact]
    public void Where_the_obligation_does_not_hold_there_is_no_risk() => Assert.Empty(
        Assess($$""" "conditions": [ {{TinyRules.When("false")}} ], "risks": [ {{Risk("\"low\"", "1")}} ] """).Risks);

    [Fact]
    public void The_highest_exposure_over_the_segments_is_shown() =>
        Assert.Equal(3.00m, Single(Risk("\"low\"", "tijd.maand == 2 ? 3 : 1")).Exposure);

    [Fact]
    public void A_lost_flow_exposes_what_it_would_have_brought() =>
        Assert.Equal(300.00m, Single(Risk("\"low\"", null, """{ "losesFlow": "flow" }""")).Exposure);

    [Fact]
    public void Or_what_its_best_year_would_have()
    {
        var book = TinyRules.Book(TinyRules.Regulation($$""" "cashFlows": [ {{TinyRules.Flow("100")}} ], "risks": [ {{Risk("\"low\"", null, """{ "losesFlow": "flow", "per": "calendarYear" }""")}} ] """));

        Assert.Equal(200.00m, Assert.Single(TinyRules.Assess(book, """{ "job": { "start": "2021-12-01", "months": 3 } }""").Risks).Exposure);
    }

    [Theory]
    [InlineData("{ \"high\": \"n.x > 10\", \"low\": \"true\" }", 20, RiskLevel.High)]
    [InlineData("{ \"high\": \"n.x > 10\", \"low\": \"true\" }", 5, RiskLevel.Low)]
    [InlineData("{ \"high\": \"n.x > 10\", \"low\": \"true\" }", null, null)]
    [InlineData("{ \"high\": \"n.x > 10\", \"low\": \"n.x > 7\" }", 5, null)]
    [InlineData("\"medium\"", 5, RiskLevel.Medium)]
    public void The_first_case_that_holds_gives_the_likelihood(string likelihood, int? x, RiskLevel? level)
    {
        var risk = Assert.Single(Assess($$""" "risks": [ {{Risk(likelihood, "1")}} ] """, x is null ? "" : $$""", "n": { "x": {{x}} }""").Risks);

        Assert.Equal((level, null), (risk.Likelihood, risk.Probability));
    }

    [Fact]
    public void A_likelihood_may_be_a_number()
    {
        var risk = Single(Risk("0.2", "1").Replace("\"likelihood\"", $$"""
            "sources": [ {{Some.Source}} ], "likelihood"
            """, StringComparison.Ordinal));

        Assert.Equal((null, 0.2m), (risk.Likelihood, risk.Probability));
    }

    [Fact]
    public void An_unknown_exposure_is_null_and_asks()
    {
        var assessment = Assess($$""" "risks": [ {{Risk("\"low\"", "n.x")}} ] """);

        Assert.Null(Assert.Single(assessment.Risks).Exposure);
        Assert.Equal("n.x", Assert.Single(assessment.Questions).Fact.Id);
    }

    [Fact]
    public void A_risk_that_may_hold_is_shown()
    {
        Assert.Single(Assess($$""" "risks": [ {{Risk("\"low\"", "1", null, "q.a")}} ] """).Risks);
        Assert.Empty(Assess($$""" "risks": [ {{Risk("\"low\"", "1", null, "q.a")}} ] """, ", \"q\": { \"a\": false }").Risks);
    }

    [Fact]
    public void A_question_that_cannot_raise_it_leaves_it_out() =>
        Assert.Empty(Assess($$""" "risks": [ {{Risk("\"low\"", "1", null, "Calc.AtLeast(2, q.a, false, false)")}} ] """).Risks);

    private static string Risk(string likelihood, string? exposure, string? flow = null, string when = "true") =>
        $$"""{ "id": "late", "when": "{{when}}", "likelihood": {{likelihood}}, "exposure": {{flow ?? TinyRules.Json(exposure!)}}, "text": {{Some.Text}}, "mitigation": {{Some.Text}} }""";

    private static Risk Single(string risk) => Assert.Single(Assess($$""" "cashFlows": [ {{TinyRules.Flow("100")}} ], "risks": [ {{risk}} ] """).Risks);

    private static Assessment Assess(string members, string facts = "") =>
        TinyRules.Assess(TinyRules.Book(TinyRules.Regulation(members)), Quarter.Replace("EXTRA", facts, StringComparison.Ordinal));
}
