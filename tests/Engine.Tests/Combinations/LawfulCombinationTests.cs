using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>Every combination of schemes that thousands of placements give, against what the law allows.</summary>
public sealed class LawfulCombinationTests
{
    private static LawfulReview Review => LawfulReview.Made.Value;

    [Fact]
    public void Every_scheme_of_the_matrix_is_in_the_rules() =>
        Assert.Empty(Review.Matrix.Schemes().Except(Review.Book.Regulations));

    [Fact]
    public void Nothing_is_left_unknown() => Assert.Empty(Review.Breaches("known"));

    [Fact]
    public void What_the_law_keeps_apart_is_never_paid_for_one_day() => Assert.Empty(Review.Breaches("never"));

    [Fact]
    public void Of_a_calendar_year_only_the_highest_is_paid() => Assert.Empty(Review.Breaches("highest"));

    [Fact]
    public void Of_a_day_only_the_first_in_the_order_of_the_law_is_paid() => Assert.Empty(Review.Breaches("first"));

    [Fact]
    public void No_scheme_brings_more_than_its_maximum_of_a_year() => Assert.Empty(Review.Breaches("caps"));

    [Fact]
    public void One_hour_is_paid_once() => Assert.Empty(Review.Breaches("hours"));

    [Fact]
    public void One_disregard_of_earnings_holds_at_a_time_in_the_order_of_the_law()
    {
        Assert.Empty(Review.Breaches("exemptions"));
        Assert.Equal(ExemptionOrder.All.Order(StringComparer.Ordinal), Review.ExemptionsMet.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_may_be_paid_together_is() =>
        Assert.Empty(PairsOf(PairOutcome.Both).Where(pair => !Review.Together.ContainsKey(pair)).Select(pair => pair.ToString()));

    [Fact]
    public void What_gives_way_to_another_was_seen_to() =>
        Assert.Empty(PairsOf(PairOutcome.Highest, PairOutcome.First).Where(pair => !Review.Competed.Contains(pair)).Select(pair => pair.ToString()));

    [Fact]
    public void Both_amounts_of_what_is_paid_together_count()
    {
        foreach (var group in Review.Together.Where(each => each.Key.Outcome == PairOutcome.Both).GroupBy(each => each.Value))
        {
            var assessment = Review.Book.Assess(group.Key);
            foreach (var scheme in group.SelectMany(each => new[] { each.Key.A, each.Key.B }).Where(PaysMoney).Distinct())
            {
                var flows = assessment.CashFlows.Where(flow => flow.Regulation == scheme && flow.Status == Status.Applies).ToList();
                Assert.NotEmpty(flows);
                Assert.All(flows, flow => Assert.True(Counts(assessment, flow), $"{scheme}: {flow.Total}"));
            }
        }
    }

    /// <summary>Whether a flow brings money that is in the totals, or is named there as not known.</summary>
    private static bool Counts(Assessment assessment, CashFlow flow)
    {
        var totals = assessment.Totals.Single(party => party.Party == flow.To);
        return flow.Total is { } total ? total > 0 && totals.Receives >= total : totals.Without.Contains(flow.Id);
    }

    private static bool PaysMoney(string scheme) =>
        Review.Book.Rules.Regulations.FirstOrDefault(each => each.Definition.Id == scheme)?.Versions.Any(version => !version.CashFlows.IsEmpty) == true;

    private static IEnumerable<SchemePair> PairsOf(params PairOutcome[] outcomes) =>
        Review.Matrix.Pairs.Where(pair => outcomes.Contains(pair.Outcome));
}
