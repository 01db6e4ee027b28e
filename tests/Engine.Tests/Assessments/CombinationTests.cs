using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Assessments;

/// <summary>Schemes that do not stack.</summary>
public sealed class CombinationTests
{
    private const string AcrossNewYear = """{ "job": { "start": "2021-12-01", "months": 2 } EXTRA }""";

    [Theory]
    [InlineData("true", "true", "Applies Not")]
    [InlineData("false", "true", "Not Applies")]
    [InlineData("q.a", "true", "Possible Possible")]
    [InlineData("q.a", "q.b", "Possible Possible")]
    [InlineData("q.a", "false", "Possible Not")]
    [InlineData("true", "q.a", "Applies Not")]
    [InlineData("1/0 > 1", "true", "Fault Fault")]
    public void The_first_in_the_order_of_the_law_stays(string first, string second, string statuses) =>
        Assert.Equal(statuses, Statuses(Assess("first", "segment", "", Scheme("one", first), Scheme("two", second))));

    [Fact]
    public void First_is_settled_per_segment() => Assert.Equal(
        "2021-12-01..2021-12-31 Not; 2022-01-01..2022-01-31 Applies",
        Periods(Assess("first", "segment", "", Scheme("one", "tijd.jaar == 100 * 20 + 21"), Scheme("two", "true")), "two"));

    [Theory]
    [InlineData("calendarYear", "2021-12-01..2021-12-31 Not; 2022-01-01..2022-01-31 Applies")]
    [InlineData("placement", "2021-12-01..2022-01-31 Not")]
    public void Or_per_calendar_year_or_placement(string per, string periods) => Assert.Equal(
        periods, Periods(Assess("first", per, "", Scheme("one", "tijd.datum == \"2021-12-01\""), Scheme("two", "true")), "two"));

    [Fact]
    public void The_loser_names_the_rule()
    {
        var outcome = Assess("first", "segment", "", Scheme("one", "true"), Scheme("two", "true")).Regulations.Single(each => each.Id == "two");

        Assert.Equal(["not-both"], outcome.Periods[0].Because.AsEnumerable());
        Assert.Equal(("not-both", Truth.False), (outcome.Conditions[^1].Id, outcome.Conditions[^1].Outcome));
    }

    [Fact]
    public void The_loser_of_first_does_not_hold_for_others() => Assert.Equal(
        "Applies Not Not", Statuses(Assess("first", "segment", "", Scheme("one", "true"), Scheme("two", "true"), Scheme("zzz", "geldt.two"))));

    [Theory]
    [InlineData("10", "20", "Not Applies")]
    [InlineData("20", "10", "Applies Not")]
    [InlineData("10", "10", "Applies Not")]
    [InlineData("10", "n.x", "Possible Possible")]
    [InlineData("0", "0", "Applies Not")]
    public void Highest_keeps_what_brings_most_and_a_tie_goes_to_the_first(string one, string two, string statuses) =>
        Assert.Equal(statuses, Statuses(Assess("highest", "placement", "", Scheme("one", "true", one), Scheme("two", "true", two))));

    [Theory]
    [InlineData("q.a", "20", "true", "10", "Possible Possible")]
    [InlineData("q.a", "5", "true", "10", "Not Applies")]
    [InlineData("true", "20", "q.a", "10", "Applies Not")]
    [InlineData("true", "5", "q.a", "10", "Possible Possible")]
    [InlineData("q.a", "20", "q.b", "10", "Possible Possible")]
    [InlineData("false", "20", "true", "10", "Not Applies")]
    public void A_possible_rival_that_could_win_leaves_it_open(string one, string brings, string two, string otherBrings, string statuses) =>
        Assert.Equal(statuses, Statuses(Assess("highest", "placement", "", Scheme("one", one, brings), Scheme("two", two, otherBrings))));

    [Fact]
    public void Highest_looks_at_the_whole_calendar_year()
    {
        // Less in the one month that both have, but more over the year.
        var assessment = Assess("highest", "calendarYear", "", Scheme("one", "tijd.datum < \"2022-01-15\"", "30"), Scheme("two", "true", "20"));

        Assert.Equal("2021-12-01..2021-12-31 Applies; 2022-01-01..2022-01-31 Not", Periods(assessment, "one"));
        Assert.Equal("2021-12-01..2021-12-31 Not; 2022-01-01..2022-01-31 Applies", Periods(assessment, "two"));
    }

    [Fact]
    public void What_could_only_follow_a_firm_scheme_does_not_hold() =>
        Assert.Equal("Possible Possible Not", Statuses(Assess3("first", Scheme("one", "q.a"), Scheme("two", "true"), Scheme("xxx", "true"))));

    [Theory]
    [InlineData("tijd.jaar == 100 * 20 + 21", "tijd.jaar == 100 * 20 + 22")]
    [InlineData("tijd.jaar == 100 * 20 + 22", "tijd.jaar == 100 * 20 + 21")]
    public void The_order_of_time_does_not_change_what_stays(string half, string otherHalf)
    {
        // "one" loses to "xxx" for sure, although "two", if it holds, comes before both.
        var assessment = Assess3("highest", Scheme("one", half, "10"), Scheme("two", $"q.a && {otherHalf}", "20"), Scheme("xxx", otherHalf, "20"));

        Assert.Equal("Not Possible Possible", Statuses(assessment));
    }

    [Fact]
    public void What_is_firm_in_a_part_only_does_not_surely_win()
    {
        // With q.a "one" brings 60 against 50; without it 30 against 50.
        var files = new[] { Scheme("one", "tijd.maand == 1 || q.a", "30"), Scheme("two", "true", "25") };

        Assert.Equal("Possible Possible", Statuses(Assess("highest", "placement", "", files)));
        Assert.Equal("Possible", Worst(Assess("highest", "placement", "", files), "two"));
        Assert.Equal("Not", Worst(Assess("highest", "placement", ", \"q\": { \"a\": true }", files), "two"));
        Assert.Equal("Applies", Worst(Assess("highest", "placement", ", \"q\": { \"a\": false }", files), "two"));
    }

    [Fact]
    public void Highest_decides_what_is_paid_not_whether_the_right_exists() => Assert.Equal(
        "Applies Not Applies", Statuses(Assess("highest", "placement", "", Scheme("one", "true", "20"), Scheme("two", "true", "10"), Scheme("zzz", "geldt.two"))));

    [Fact]
    public void The_loser_brings_no_money() =>
        Assert.Equal("one", Assert.Single(Assess("highest", "placement", "", Scheme("one", "true", "20"), Scheme("two", "true", "10")).CashFlows).Regulation);

    [Fact]
    public void Of_three_the_best_stays() =>
        Assert.Equal("Not Applies Not", Statuses(Assess3("highest", Scheme("one", "true", "10"), Scheme("two", "true", "30"), Scheme("xxx", "true", "20"))));

    private static RuleFile Scheme(string id, string when, string brings = "1") =>
        TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When(when)}} ], "cashFlows": [ {{TinyRules.Flow(brings)}} ] """, id);

    private static Assessment Assess(string keep, string per, string facts, params RuleFile[] schemes) => TinyRules.Assess(
        TinyRules.Book(schemes.Append(TinyRules.Combination(keep, per, "one", "two"))), AcrossNewYear.Replace("EXTRA", facts, StringComparison.Ordinal));

    private static Assessment Assess3(string keep, params RuleFile[] schemes) => TinyRules.Assess(
        TinyRules.Book(schemes.Append(TinyRules.Combination(keep, "placement", "one", "two", "xxx"))), AcrossNewYear.Replace("EXTRA", "", StringComparison.Ordinal));

    private static string Statuses(Assessment assessment) => string.Join(' ', assessment.Regulations.Select(outcome => outcome.Status));

    private static string Worst(Assessment assessment, string id) => assessment.Regulations.Single(each => each.Id == id).Periods.Max(period => period.Status).ToString();

    private static string Periods(Assessment assessment, string id) => string.Join(
        "; ", assessment.Regulations.Single(each => each.Id == id).Periods.Select(period => $"{period.From:O}..{period.To:O} {period.Status}"));
}
