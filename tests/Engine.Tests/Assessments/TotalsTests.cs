using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Assessments;

public sealed class TotalsTests
{
    [Fact]
    public void What_one_pays_another_receives()
    {
        var assessment = Assess(TinyRules.Flow("100"), TinyRules.Flow("40", "\"when\": \"q.a\"", "month", "doubtful"));

        Assert.Equal([(Party.Organisatie, 300.00m, 100.00m), (Party.Gemeente, -300.00m, -100.00m)], assessment.Totals.Select(totals => (totals.Party, totals.Net, totals.PerMonth!.Value)));
        Assert.Equal(0, assessment.Totals.Sum(totals => totals.Net));
    }

    [Fact]
    public void What_is_paid_later_is_prefinanced_until_then()
    {
        var totals = Assess(TinyRules.Flow("100", "\"paid\": \"Calc.AddMonths(tijd.einde, 2)\"")).Totals[0];

        Assert.Equal(["2021-01 100.00", "2021-02 200.00", "2021-03 300.00", "2021-04 300.00", "2021-05 0.00"], totals.Months.Select(month => FormattableString.Invariant($"{month.Month} {month.Prefinanced}")));
        Assert.Equal((300.00m, new Month(2021, 3)), (totals.PeakPrefinancing, totals.PeakMonth!.Value));
    }

    [Fact]
    public void Money_that_comes_early_does_not_offset_another_flow()
    {
        var totals = Assess(
            TinyRules.Flow("100", "\"paid\": \"Calc.AddMonths(tijd.einde, 2)\""),
            TinyRules.Flow("100", "\"paid\": \"job.start\"", "month", "early")).Totals[0];

        Assert.Equal(300.00m, totals.PeakPrefinancing);
    }

    [Fact]
    public void Paid_in_its_own_month_nothing_is_prefinanced()
    {
        var totals = Assess(TinyRules.Flow("100")).Totals[0];

        Assert.Equal((0.00m, (Month?)null), (totals.PeakPrefinancing, totals.PeakMonth));
    }

    [Fact]
    public void Money_to_somebody_outside_the_parties_is_a_cost_of_one()
    {
        var assessment = Assess("""{ "id": "flow", "from": "organisatie", "to": null, "kind": "begeleiding", "amount": 10, "per": "month" }""");

        Assert.Equal((Party.Organisatie, -30.00m), (Assert.Single(assessment.Totals).Party, assessment.Totals[0].Net));
    }

    private static Assessment Assess(params string[] flows) => TinyRules.Assess(
        TinyRules.Book(TinyRules.Regulation($$""" "cashFlows": [ {{string.Join(", ", flows)}} ] """)), """{ "job": { "start": "2021-01-01", "months": 3 } }""");
}
