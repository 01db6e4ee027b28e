using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>What holds for every answer, whatever the scenario.</summary>
public sealed class AnswerTests
{
    private const int Scenarios = 400;
    private const int Seed = 1;

    private static readonly Lazy<List<Assessment>> LazyAnswers = new(Make);

    private static List<Assessment> Answers => LazyAnswers.Value;

    [Fact]
    public void Flows_sum_to_zero_over_the_parties_and_those_outside() => Assert.All(Answers, answer =>
    {
        var firm = answer.CashFlows.Where(flow => flow.Status == Status.Applies).ToList();
        var toOutside = firm.Where(flow => flow.To is null).Sum(Known);
        var fromOutside = firm.Where(flow => flow.From is null).Sum(Known);

        Assert.Equal(0, answer.Totals.Sum(party => party.Net) + toOutside - fromOutside);
    });

    [Fact]
    public void Months_and_payments_of_a_flow_add_up_to_its_total() => Assert.All(Answers.SelectMany(answer => answer.CashFlows), flow =>
    {
        if (flow.Total is { } total)
        {
            Assert.Equal(total, flow.Months.Sum(month => month.Amount!.Value));
            Assert.Equal(total, flow.Paid.Sum(payment => payment.Amount!.Value));
        }
        else
        {
            Assert.True(flow.Months.IsEmpty || flow.Months.Any(month => month.Amount is null) || flow.Paid.Any(payment => payment.Date is null));
        }
    });

    [Fact]
    public void A_party_has_what_its_firm_flows_bring_and_no_more() => Assert.All(Answers, answer =>
    {
        var firm = answer.CashFlows.Where(flow => flow.Status == Status.Applies).ToList();

        Assert.All(answer.Totals, party =>
        {
            Assert.Equal(firm.Where(flow => flow.From == party.Party).Sum(Known), party.Pays);
            Assert.Equal(firm.Where(flow => flow.To == party.Party).Sum(Known), party.Receives);
            Assert.Equal(party.Receives - party.Pays, party.Net);
            Assert.All(party.Months, month => Assert.Equal(month.Receives - month.Pays, month.Net));
            Assert.Equal(party.Net, party.Months.Sum(month => month.Net));
        });
    });

    [Fact]
    public void Prefinancing_is_never_below_zero_and_ends_when_all_is_paid() => Assert.All(Answers.SelectMany(answer => answer.Totals), party =>
    {
        Assert.All(party.Months, month => Assert.InRange(month.Prefinanced, 0, party.PeakPrefinancing));
        if (party.Without.IsEmpty && !party.Months.IsEmpty)
        {
            Assert.Equal(0, party.Months[^1].Prefinanced);
        }
    });

    [Fact]
    public void What_is_left_of_an_obligation_is_never_below_zero() =>
        Assert.All(Answers.SelectMany(answer => answer.Credits), credit => Assert.True(credit.Remaining is null or >= 0));

    [Fact]
    public void Amounts_are_whole_cents() => Assert.All(Answers.SelectMany(AmountsOf), amount => Assert.Equal(2, amount.Scale));

    [Fact]
    public void Periods_cover_the_placement_without_gap_or_overlap() => Assert.All(Answers, answer =>
    {
        Assert.All(answer.Regulations.Where(During), outcome =>
        {
            Assert.Equal(answer.Placement?.From, outcome.Periods[0].From);
            Assert.Equal(answer.Placement?.To, outcome.Periods[^1].To);
            Assert.All(outcome.Periods.Zip(outcome.Periods.Skip(1)), pair => Assert.Equal(pair.First.To?.AddDays(1), pair.Second.From));
            Assert.All(outcome.Periods, period => Assert.True(period.From is null || period.From <= period.To));
        });
    });

    [Fact]
    public void A_regulation_shows_the_best_status_of_its_periods() => Assert.All(Answers.SelectMany(answer => answer.Regulations), outcome =>
        Assert.True(outcome.Status == Status.Fault || outcome.Status == outcome.Periods.Min(period => period.Status)));

    [Fact]
    public void Whatever_keeps_a_period_from_applying_is_a_condition_or_a_combination() => Assert.All(Answers.SelectMany(answer => answer.Regulations), outcome =>
    {
        var known = RealRules.Book.Rules.Regulations.Single(regulation => regulation.Definition.Id == outcome.Id).Versions
            .SelectMany(version => version.Conditions.Select(condition => condition.Definition.Id))
            .Concat(RealRules.Book.Rules.Combinations.Select(combination => combination.Definition.Id))
            .ToHashSet();

        Assert.All(outcome.Periods.SelectMany(period => period.Because), id => Assert.Contains(id, known));
    });

    [Fact]
    public void Nothing_is_asked_or_assumed_that_the_scenario_already_says() => Assert.All(Answers, answer =>
    {
        Assert.All(answer.Questions, question => Assert.DoesNotContain(question.Fact.Id, answer.Scenario.Facts.Keys));
        Assert.All(answer.Assumptions, assumption => Assert.DoesNotContain(assumption.Fact, answer.Scenario.Facts.Keys));
    });

    private static List<Assessment> Make()
    {
        var generator = new ScenarioGenerator(Seed);
        return [.. Enumerable.Range(0, Scenarios).Select(i => RealRules.Book.Assess(i % 2 == 0 ? generator.Complete() : generator.Partial()))];
    }

    private static bool During(RegulationOutcome outcome) =>
        RealRules.Book.Rules.Regulations.Single(regulation => regulation.Definition.Id == outcome.Id).Definition.Phases.Contains(Phase.Tijdens);

    private static decimal Known(CashFlow flow) => flow.Months.Sum(month => month.Amount ?? 0);

    private static IEnumerable<decimal> AmountsOf(Assessment answer) =>
        answer.CashFlows.SelectMany(flow => flow.Months.Select(month => month.Amount).Concat(flow.Paid.Select(payment => payment.Amount)).Append(flow.Total))
            .Concat(answer.Totals.SelectMany(party => new decimal?[] { party.Pays, party.Receives, party.Net, party.PerMonth, party.PeakPrefinancing }))
            .Concat(answer.Credits.SelectMany(credit => new[] { credit.Value, credit.Obligation, credit.Delivered, credit.Remaining }))
            .Concat(answer.Benefit.Months.SelectMany(month => new[] { month.Amount, month.Wage, month.Allowance, month.Total }))
            .Concat(answer.Risks.Select(risk => risk.Exposure))
            .OfType<decimal>();
}
