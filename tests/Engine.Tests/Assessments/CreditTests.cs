using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Assessments;

public sealed class CreditTests
{
    private const string HalfAYear = """{ "job": { "start": "2021-01-15", "months": 6 } EXTRA }""";

    [Fact]
    public void It_counts_months_of_the_placement()
    {
        var credit = Single(Credit("12 * 100"), "");

        Assert.Equal((600.00m, Status.Applies, Party.Organisatie), (credit.Value!.Value, credit.Status, credit.To!.Value));
    }

    [Fact]
    public void It_is_no_money() => Assert.Empty(Assess(Credit("100"), "").Totals);

    [Theory]
    [InlineData("", 400)]
    [InlineData("\"n\": { \"y\": 300 }", 100)]
    [InlineData("\"n\": { \"y\": 900 }", 0)]
    public void What_remains_is_the_obligation_less_what_was_and_is_delivered(string facts, int remaining)
    {
        var delivered = facts.Length == 0 ? "0" : "n.y";
        var credit = Single(Credit("12 * 100", $$""", "obligation": "100 * 10", "delivered": "{{delivered}}" """), facts);

        Assert.Equal((1000.00m, (decimal)remaining), (credit.Obligation!.Value, credit.Remaining!.Value));
    }

    [Fact]
    public void Without_an_obligation_nothing_is_said_to_remain()
    {
        var credit = Single(Credit("100"), "");

        Assert.Equal((null, null, null), (credit.Obligation, credit.Delivered, credit.Remaining));
    }

    [Fact]
    public void An_unknown_value_stays_unknown_and_asks()
    {
        var assessment = Assess(Credit("n.x", """, "obligation": "100", "delivered": "0" """), "");

        Assert.Null(assessment.Credits[0].Value);
        Assert.Null(assessment.Credits[0].Remaining);
        Assert.Equal("n.x", Assert.Single(assessment.Questions).Fact.Id);
    }

    [Fact]
    public void A_possible_credit_fills_nothing_yet()
    {
        var credit = Single(Credit("12 * 100", """, "when": "q.a", "obligation": "100 * 10", "delivered": "0" """), "");

        Assert.Equal((Status.Possible, 600.00m, 1000.00m), (credit.Status, credit.Value!.Value, credit.Remaining!.Value));
    }

    [Fact]
    public void It_may_be_capped() =>
        Assert.Equal(100.00m, Single(Credit("12 * 100", """, "cap": { "amount": "100", "per": "placement" } """), "").Value);

    [Fact]
    public void A_counting_window_bounds_it()
    {
        var assessment = Assess(Credit("12 * 100"), "", $$""" "conditions": [ {{TinyRules.Window("\"counts\": \"applied\", \"months\": 2")}} ], """);

        Assert.Equal(200.00m, assessment.Credits[0].Value);
    }

    private static string Credit(string value, string members = "") =>
        $$"""{ "id": "credit", "scheme": "points", "to": "organisatie", "value": "{{value}}", "per": "year" {{members}} }""";

    private static Credit Single(string credit, string facts) => Assert.Single(Assess(credit, facts).Credits);

    private static Assessment Assess(string credit, string facts, string members = "")
    {
        var book = TinyRules.Book((RuleFile[])[TinyRules.Regulation($$""" {{members}} "credits": [ {{credit}} ] """)]);
        return TinyRules.Assess(book, HalfAYear.Replace("EXTRA", facts.Length == 0 ? "" : ", " + facts, StringComparison.Ordinal));
    }
}
