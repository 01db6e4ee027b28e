using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Engine.Tests.Time;

/// <summary>Terms, exact to the day: from/to, months, and terms that count days or months of applying.</summary>
public sealed class WindowTests
{
    [Theory]
    [InlineData("\"from\": \"d.x\", \"to\": \"d.y\"", "2021-01-01..2021-01-09 not; 2021-01-10..2021-02-20 applies; 2021-02-21..2021-03-31 not")]
    [InlineData("\"from\": \"d.x\", \"months\": 1", "2021-01-01..2021-01-09 not; 2021-01-10..2021-02-09 applies; 2021-02-10..2021-03-31 not")]
    [InlineData("\"from\": \"d.x\", \"months\": 1.5", "2021-01-01..2021-01-09 not; 2021-01-10..2021-02-23 applies; 2021-02-24..2021-03-31 not")]
    [InlineData("\"from\": \"job.start\", \"months\": 2", "2021-01-01..2021-02-28 applies; 2021-03-01..2021-03-31 not")]
    [InlineData("\"from\": \"job.start\", \"months\": 0", "2021-01-01..2021-03-31 not")]
    [InlineData("\"from\": \"d.y\", \"to\": \"d.x\"", "2021-01-01..2021-03-31 not")]
    [InlineData("\"counts\": \"applied\", \"months\": 2", "2021-01-01..2021-02-28 applies; 2021-03-01..2021-03-31 not")]
    [InlineData("\"counts\": \"applied\", \"months\": 2, \"used\": 1", "2021-01-01..2021-01-31 applies; 2021-02-01..2021-03-31 not")]
    [InlineData("\"counts\": \"applied\", \"months\": 2, \"used\": 0.5", "2021-01-01..2021-02-14 applies; 2021-02-15..2021-03-31 not")]
    [InlineData("\"counts\": \"applied\", \"months\": 2, \"used\": 2", "2021-01-01..2021-03-31 not")]
    [InlineData("\"counts\": \"applied\", \"months\": 2, \"used\": 5", "2021-01-01..2021-03-31 not")]
    [InlineData("\"counts\": \"applied\", \"months\": 3", "2021-01-01..2021-03-31 applies")]
    [InlineData("\"counts\": \"months\", \"months\": 2", "2021-01-01..2021-02-28 applies; 2021-03-01..2021-03-31 not")]
    [InlineData("\"counts\": \"months\", \"months\": 2, \"used\": 1", "2021-01-01..2021-01-31 applies; 2021-02-01..2021-03-31 not")]
    [InlineData("\"counts\": \"months\", \"months\": 1, \"used\": 1", "2021-01-01..2021-03-31 not")]
    public void It_ends_on_its_last_day(string window, string periods) => Periods(window, "", periods);

    [Fact]
    public void Only_days_of_applying_are_counted() => Periods(
        "\"counts\": \"applied\", \"months\": 1",
        TinyRules.When("tijd.datum < d.x || tijd.datum > d.y", "break"),
        "2021-01-01..2021-01-09 applies; 2021-01-10..2021-02-20 not; 2021-02-21..2021-03-14 applies; 2021-03-15..2021-03-31 not");

    [Fact]
    public void A_month_in_which_it_applies_on_any_day_counts_as_one() => Periods(
        "\"counts\": \"months\", \"months\": 2",
        TinyRules.When("tijd.datum < d.x || tijd.datum > d.y", "break"),
        "2021-01-01..2021-01-09 applies; 2021-01-10..2021-02-20 not; 2021-02-21..2021-02-28 applies; 2021-03-01..2021-03-31 not");

    [Fact]
    public void Months_in_which_it_does_not_apply_are_not_counted() => Periods(
        "\"counts\": \"months\", \"months\": 1",
        TinyRules.When("tijd.maand != 1", "later"),
        "2021-01-01..2021-01-31 not; 2021-02-01..2021-02-28 applies; 2021-03-01..2021-03-31 not");

    [Fact]
    public void Unknown_days_are_taken_both_ways() => Periods(
        "\"counts\": \"applied\", \"months\": 1",
        TinyRules.When("tijd.maand != 1 || q.a", "january"),
        "2021-01-01..2021-02-28 possible; 2021-03-01..2021-03-31 not");

    [Fact]
    public void It_is_firm_where_even_all_unknown_days_fit() => Periods(
        "\"counts\": \"applied\", \"months\": 2",
        TinyRules.When("tijd.maand != 1 || q.a", "january"),
        "2021-01-01..2021-01-31 possible; 2021-02-01..2021-02-28 applies; 2021-03-01..2021-03-31 possible");

    [Fact]
    public void Unknown_days_may_lengthen_the_term_itself() => Periods(
        // A month from 1 January has 31 days, one from 1 February 28.
        "\"counts\": \"applied\", \"months\": 1",
        TinyRules.When("tijd.datum >= \"2021-02-01\" || (tijd.datum <= \"2021-01-01\" && q.a)", "mostly"),
        "2021-01-01..2021-01-01 possible; 2021-01-02..2021-01-31 not; 2021-02-01..2021-02-28 applies; 2021-03-01..2021-03-02 possible; 2021-03-03..2021-03-31 not");

    [Fact]
    public void Unknown_months_are_taken_both_ways() => Periods(
        "\"counts\": \"months\", \"months\": 1",
        TinyRules.When("tijd.maand != 1 || q.a", "january"),
        "2021-01-01..2021-02-28 possible; 2021-03-01..2021-03-31 not");

    [Theory]
    [InlineData("\"from\": \"d.unknown\", \"months\": 1")]
    [InlineData("\"from\": \"job.start\", \"months\": \"n.x\"")]
    [InlineData("\"from\": \"d.unknown\", \"to\": \"d.y\"")]
    [InlineData("\"counts\": \"applied\", \"months\": \"n.x\"")]
    [InlineData("\"counts\": \"applied\", \"months\": 12, \"used\": \"n.x\"")]
    public void A_term_of_unknown_length_leaves_it_open(string window)
    {
        var known = window.Replace("d.unknown", "person.birth", StringComparison.Ordinal);
        var book = TinyRules.Book(TinyRules.Regulation($$""" "conditions": [ {{TinyRules.Window(known)}} ] """));

        var outcome = TinyRules.Assess(book, """{ "job": { "start": "2021-01-01", "months": 1 }, "d": { "x": "2021-01-10", "y": "2021-02-20" } }""").Regulations[0];

        Assert.Equal(Status.Possible, outcome.Status);
        Assert.Equal(Truth.Unknown, outcome.Conditions[0].Outcome);
    }

    [Fact]
    public void Before_its_first_day_the_length_does_not_matter() =>
        Periods("\"from\": \"d.y\", \"months\": \"n.x\"", "", "2021-01-01..2021-02-19 not; 2021-02-20..2021-03-31 possible");

    [Fact]
    public void After_its_last_day_the_first_does_not_matter() =>
        Periods("\"from\": \"person.birth\", \"to\": \"d.x\"", "", "2021-01-01..2021-01-10 possible; 2021-01-11..2021-03-31 not");

    [Theory]
    [InlineData("\"from\": \"job.start\", \"months\": -1")]
    [InlineData("\"from\": \"job.start\", \"months\": \"100 * 100\"")]
    [InlineData("\"counts\": \"applied\", \"months\": \"100 * 100\"")]
    [InlineData("\"from\": \"Calc.AddDays(job.start, 0.5)\", \"months\": 1")]
    public void A_term_that_no_calendar_has_is_a_fault(string window)
    {
        var book = TinyRules.Book(TinyRules.Regulation($$""" "conditions": [ {{TinyRules.Window(window)}} ] """));

        var assessment = TinyRules.Assess(book, """{ "job": { "start": "2021-01-01", "months": 1 } }""");

        Assert.Equal(Status.Fault, assessment.Regulations[0].Status);
        Assert.False(assessment.Complete);
    }

    private static void Periods(string window, string other, string expected)
    {
        var conditions = string.Join(", ", new[] { other, TinyRules.Window(window) }.Where(condition => condition.Length > 0));
        var book = TinyRules.Book(TinyRules.Regulation($$""" "conditions": [ {{conditions}} ] """));

        var outcome = TinyRules.Assess(book, """{ "job": { "start": "2021-01-01", "months": 3 }, "d": { "x": "2021-01-10", "y": "2021-02-20" } }""").Regulations[0];

        Assert.Equal(expected, string.Join("; ", outcome.Periods.Select(period => $"{period.From:O}..{period.To:O} {period.Status.ToString().ToLowerInvariant()}")));
    }
}
