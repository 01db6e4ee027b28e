using System.Globalization;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Assessments;

/// <summary>Amounts over time: proration, bookings, caps, and rounding once a payment.</summary>
public sealed class CashFlowTests
{
    private const string Quarter = """{ "job": { "start": "2021-01-01", "months": 3, "hours": 24 } }""";

    [Theory]
    [InlineData("100", "month", "300.00")]
    [InlineData("1200", "year", "300.00")]
    [InlineData("10", "hour", "3120.00")]
    [InlineData("100", "once", "100.00")]
    [InlineData("0", "month", "0.00")]
    public void An_amount_is_per_month_year_hour_or_once(string amount, string per, string total) =>
        Assert.Equal(Decimal(total), Flow(TinyRules.Flow(Figure(amount), "", per), Quarter).Total);

    [Fact]
    public void A_part_of_a_month_is_counted_by_calendar_days()
    {
        var flow = Flow(TinyRules.Flow("31"), """{ "job": { "start": "2021-01-15", "months": 1 } }""");

        Assert.Equal([("2021-01", 17.00m), ("2021-02", 15.50m)], Months(flow));
    }

    [Fact]
    public void Weekdays_and_placement_months_count_otherwise()
    {
        const string Scenario = """{ "job": { "start": "2021-01-15", "months": 1 } }""";

        Assert.Equal([("2021-01", 11.00m), ("2021-02", 10.50m)], Months(Flow(TinyRules.Flow("21", "\"proration\": \"weekdays\""), Scenario)));
        Assert.Equal([("2021-01", 17.00m), ("2021-02", 14.00m)], Months(Flow(TinyRules.Flow("31", "\"proration\": \"placementMonths\""), Scenario)));
    }

    [Fact]
    public void Hours_of_a_year_go_before_hours_of_a_week() =>
        Assert.Equal(300.00m, Flow(TinyRules.Flow("1", "", "hour"), """{ "job": { "start": "2021-01-01", "months": 3, "hours": 24, "hours_a_year": 1200 } }""").Total);

    [Fact]
    public void It_is_earned_only_while_it_holds()
    {
        var flow = Flow(TinyRules.Flow("28", "\"when\": \"tijd.datum >= \\\"2021-02-15\\\" && tijd.maand < 3\""), Quarter);

        Assert.Equal([("2021-02", 14.00m)], Months(flow));
    }

    [Fact]
    public void Without_paid_it_is_paid_at_the_end_of_its_month() =>
        Assert.Equal([("2021-01-31", 100.00m), ("2021-02-28", 100.00m), ("2021-03-31", 100.00m)], Paid(Flow(TinyRules.Flow("100"), Quarter)));

    [Fact]
    public void Months_that_share_a_day_are_rounded_once_and_add_up()
    {
        var flow = Flow(TinyRules.Flow("100 / 3", "\"paid\": \"Calc.MonthEnd(tijd.einde)\""), Quarter);

        Assert.Equal([("2021-01", 33.33m), ("2021-02", 33.34m), ("2021-03", 33.33m)], Months(flow));
        Assert.Equal([("2021-03-31", 100.00m)], Paid(flow));
        Assert.Equal(100.00m, flow.Total);
    }

    [Fact]
    public void Months_paid_apart_are_rounded_apart()
    {
        var flow = Flow(TinyRules.Flow("100 / 3"), Quarter);

        Assert.Equal([33.33m, 33.33m, 33.33m], flow.Months.Select(month => month.Amount));
        Assert.Equal(99.99m, flow.Total);
    }

    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("0.0049", "0.00")]
    [InlineData("2.345", "2.35")]
    public void Half_a_cent_is_rounded_up(string amount, string expected) =>
        Assert.Equal(Decimal(expected), Flow(TinyRules.Flow(amount, "", "once"), Quarter).Total);

    [Fact]
    public void Half_a_cent_is_rounded_up_however_the_month_is_cut()
    {
        var window = TinyRules.Regulation($$""" "conditions": [ {{TinyRules.Window("\"from\": \"d.x\", \"to\": \"d.y\"")}} ] """, "cutting");
        var book = TinyRules.Book(window, TinyRules.Regulation($$""" "cashFlows": [ {{TinyRules.Flow("10.125")}} ] """));

        for (var day = 2; day < 30; day++)
        {
            var scenario = $$"""{ "job": { "start": "2021-01-01", "months": 1 }, "d": { "x": "2021-01-{{day:00}}", "y": "2021-01-{{day + 1:00}}" } }""";

            Assert.Equal(10.13m, Assert.Single(TinyRules.Assess(book, scenario).CashFlows).Total);
        }
    }

    [Fact]
    public void Splitting_a_month_leaves_its_cents_as_they_were()
    {
        var flow = Flow(TinyRules.Flow("10.01"), """{ "job": { "start": "2021-01-01", "months": 1 }, "person": { "birth": "2000-01-12" } }""");

        Assert.Equal([("2021-01", 10.01m)], Months(flow));
    }

    [Fact]
    public void Once_is_booked_on_the_first_day_it_applies()
    {
        var flow = Flow(TinyRules.Flow("100", "\"when\": \"tijd.maand > 1\"", "once"), Quarter);

        Assert.Equal([("2021-02-01", 100.00m)], Paid(flow));
        Assert.Equal([("2021-02", 100.00m)], Months(flow));
    }

    [Fact]
    public void Once_is_booked_for_each_different_day_with_the_value_of_that_day()
    {
        var flow = Flow(
            TinyRules.Flow("tijd.maand", "\"on\": \"Calc.Earliest(tijd.einde, Calc.YearEnd(tijd.datum, 8))\"", "once"),
            """{ "job": { "start": "2021-06-01", "months": 18 } }""");

        Assert.Equal([("2021-07-31", 2.00m), ("2022-07-31", 14.00m), ("2022-11-30", 18.00m)], Paid(flow));
    }

    [Fact]
    public void A_booking_outside_takes_the_value_of_the_last_segment_that_names_it()
    {
        var flow = Flow(TinyRules.Flow("tijd.maand", "\"on\": \"Calc.AddDays(tijd.einde, 10)\"", "once"), Quarter);

        Assert.Equal([("2021-04-10", 3.00m)], Paid(flow));
        Assert.Equal([("2021-04", 3.00m)], Months(flow));
    }

    [Fact]
    public void A_booking_is_paid_on_its_own_day_or_as_said() =>
        Assert.Equal([("2022-09-12", 100.00m)], Paid(Flow(TinyRules.Flow("100", "\"paid\": \"Calc.Date(tijd.jaar + 1, 9, 12)\"", "once"), Quarter)));

    [Fact]
    public void A_cap_is_filled_in_order_of_time()
    {
        var flow = Flow(TinyRules.Flow("100", "\"cap\": { \"amount\": \"f.cap\", \"per\": \"placement\" }"), Quarter, TinyRules.Figure("f.cap", "150"));

        Assert.Equal([("2021-01", 100.00m), ("2021-02", 50.00m), ("2021-03", 0.00m)], Months(flow));
    }

    [Fact]
    public void Firm_money_fills_a_cap_before_possible_money()
    {
        var members = TinyRules.Flow("100", "\"when\": \"q.a || tijd.datum >= \\\"2021-02-01\\\"\", \"cap\": { \"amount\": \"f.cap\", \"per\": \"placement\" }");
        var flows = Assess(members, Quarter, TinyRules.Figure("f.cap", "250")).CashFlows;

        Assert.Equal((Status.Applies, 200.00m), (flows[0].Status, flows[0].Total));
        Assert.Equal((Status.Possible, 50.00m), (flows[1].Status, flows[1].Total));
    }

    [Fact]
    public void A_cap_of_a_calendar_year_begins_anew()
    {
        var flow = Flow(
            TinyRules.Flow("100", "\"cap\": { \"amount\": \"f.cap\", \"per\": \"calendarYear\" }"),
            """{ "job": { "start": "2021-11-01", "months": 4 } }""", TinyRules.Figure("f.cap", "150"));

        Assert.Equal([("2021-11", 100.00m), ("2021-12", 50.00m), ("2022-01", 100.00m), ("2022-02", 50.00m)], Months(flow));
    }

    [Fact]
    public void A_cap_binds_the_exact_amounts_not_the_rounded_ones()
    {
        var flow = Flow(TinyRules.Flow("100 / 3", "\"cap\": { \"amount\": \"f.cap\", \"per\": \"placement\" }, \"paid\": \"tijd.einde\""), Quarter, TinyRules.Figure("f.cap", "99.99"));

        Assert.Equal(99.99m, flow.Total);
    }

    [Fact]
    public void An_unknown_amount_is_null_and_asks()
    {
        var assessment = Assess(TinyRules.Flow("n.x"), Quarter);

        var flow = Assert.Single(assessment.CashFlows);
        Assert.Null(flow.Total);
        Assert.All(flow.Months, month => Assert.Null(month.Amount));
        Assert.Equal("n.x", Assert.Single(assessment.Questions).Fact.Id);
        Assert.Equal(["flow"], assessment.Totals[0].Without.AsEnumerable());
    }

    [Fact]
    public void An_amount_within_bounds_is_a_range_outside_the_totals()
    {
        var assessment = Assess(TinyRules.Flow("2 * f.about"), Quarter, TinyRules.Parameter("f.about", """{ "from": null, "to": null, "between": [ 10, 20 ] }"""));

        var flow = Assert.Single(assessment.CashFlows);
        Assert.Equal((null, (60.00m, 120.00m)), (flow.Total, flow.Between!.Value));
        Assert.Equal(0.00m, assessment.Totals[0].Receives);
        Assert.Equal(OpenPointKind.Bounds, Assert.Single(assessment.OpenPoints).Kind);
    }

    [Fact]
    public void A_flow_firm_in_some_months_only_gives_two_entries()
    {
        var assessment = Assess(TinyRules.Flow("100", "\"when\": \"tijd.maand == 1 || q.a\""), Quarter);

        Assert.Equal([(Status.Applies, 100.00m), (Status.Possible, 200.00m)], assessment.CashFlows.Select(flow => (flow.Status, flow.Total!.Value)));
        Assert.Equal(100.00m, assessment.Totals[0].Receives);
    }

    [Fact]
    public void An_uncertain_amount_is_shown_and_not_counted()
    {
        var assessment = Assess(TinyRules.Flow("f.shaky"), Quarter, TinyRules.Parameter("f.shaky", """{ "from": null, "to": null, "value": 10, "certainty": "uncertain" }"""));

        var flow = Assert.Single(assessment.CashFlows);
        Assert.Equal((Status.Possible, 30.00m, Engine.Rules.Certainty.Uncertain), (flow.Status, flow.Total!.Value, flow.Certainty));
        Assert.Empty(assessment.Totals);
        Assert.Equal(("f.shaky", OpenPointKind.Uncertain), (assessment.OpenPoints[0].Subject, assessment.OpenPoints[0].Kind));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1 / 0")]
    [InlineData("n.x * n.x * n.x")]
    [InlineData("n.x * n.x")]
    public void A_negative_or_impossible_amount_is_a_fault(string amount)
    {
        var assessment = Assess(TinyRules.Flow(amount, "", "hour"), """{ "job": { "start": "2021-01-01", "months": 3, "hours": 24 }, "n": { "x": 1000000000000 } }""");

        Assert.Null(Assert.Single(assessment.CashFlows).Total);
        Assert.Equal(Status.Fault, assessment.Regulations[0].Status);
        Assert.False(assessment.Complete);
        Assert.Contains(assessment.OpenPoints, point => point.Kind == OpenPointKind.Fault);
    }

    [Fact]
    public void A_fact_may_name_the_party()
    {
        const string Members = """{ "id": "flow", "from": "c.party", "to": "jongere", "kind": "loon", "amount": 1, "per": "once" }""";

        Assert.Equal(Engine.Rules.Party.Sponsor, Assess(Members, Quarter.Insert(1, "\"c\": { \"party\": \"sponsor\" }, ")).CashFlows[0].From);
        var open = Assess(Members, Quarter);
        Assert.Null(open.CashFlows[0].From);
        Assert.Equal("c.party", Assert.Single(open.Questions).Fact.Id);
    }

    [Fact]
    public void Every_figure_read_is_listed_with_its_first_day()
    {
        var flow = Flow(
            TinyRules.Flow("f.year"), """{ "job": { "start": "2021-12-01", "months": 2 } }""",
            TinyRules.Parameter("f.year", """{ "from": "2021-01-01", "to": "2021-12-31", "value": 21 }, { "from": "2022-01-01", "to": "2022-12-31", "value": 22 }"""));

        Assert.Equal([("f.year", "21"), ("f.year", "22")], flow.Figures.Select(figure => (figure.Parameter, figure.Value.ToString())));
    }

    private static string Figure(string amount) => amount == "1200" ? "12 * 100" : amount;

    private static CashFlow Flow(string flow, string scenario, params string[] figures) => Assert.Single(Assess(flow, scenario, figures).CashFlows);

    private static Assessment Assess(string flow, string scenario, params string[] figures)
    {
        RuleFile[] files = figures.Length == 0 ? [] : [TinyRules.Parameters(figures)];
        return TinyRules.Assess(TinyRules.Book(files.Append(TinyRules.Regulation($$""" "cashFlows": [ {{flow}} ] """))), scenario);
    }

    private static IEnumerable<(string Month, decimal? Amount)> Months(CashFlow flow) => flow.Months.Select(month => (month.Month.ToString(), month.Amount));

    private static IEnumerable<(string Day, decimal? Amount)> Paid(CashFlow flow) => flow.Paid.Select(payment => (payment.Date!.Value.ToString("O", CultureInfo.InvariantCulture), payment.Amount));

    private static decimal Decimal(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
