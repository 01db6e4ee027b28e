using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Engine.Tests.Assessments;

/// <summary>Which law holds: that of the day, of the peildatum, of the anchor; and what is said without a day.</summary>
public sealed class LawOfTheDayTests
{
    private const string AcrossNewYear = """{ PEILDATUM "job": { "start": "2021-12-01", "months": 2 } }""";

    [Fact]
    public void A_scheme_that_does_not_exist_then_is_not() => Assert.Equal(
        "2021-12-01..2021-12-31 Applies; 2022-01-01..2022-01-31 Not",
        Periods(Assess(Version("\"2020-01-01\"", "\"2021-12-31\""))));

    [Fact]
    public void A_peildatum_holds_its_law_for_all_days()
    {
        var version = Version("\"2020-01-01\"", "\"2021-12-31\"");

        Assert.Equal("2021-12-01..2022-01-31 Applies", Periods(Assess(version, "\"peildatum\": \"2021-06-01\",")));
        Assert.Equal("2021-12-01..2022-01-31 Not", Periods(Assess(version, "\"peildatum\": \"2022-06-01\",")));
    }

    [Fact]
    public void An_anchor_freezes_the_version()
    {
        var book = TinyRules.Book(Some.File("family/some-scheme.json", $$"""
            { "id": "some-scheme", "title": {{Some.Text}}, "authority": "Somebody", "force": "entitlement", "anchor": "job.start",
              "versions": [ {{Version("\"2020-01-01\"", "\"2021-12-31\"")}} ] }
            """));

        Assert.Equal("2021-12-01..2022-01-31 Applies", Periods(TinyRules.Assess(book, AcrossNewYear.Replace("PEILDATUM", "\"peildatum\": \"2022-06-01\",", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_announced_is_at_most_possible()
    {
        var assessment = Assess(
            Version("\"2020-01-01\"", "\"2021-12-31\"") + ", "
            + Version("\"2022-01-01\"", "null", $$""", "status": "announced", "cashFlows": [ {{TinyRules.Flow("100")}} ] """));

        Assert.Equal("2021-12-01..2021-12-31 Applies; 2022-01-01..2022-01-31 Possible", Periods(assessment));
        Assert.Equal((Status.Possible, 100.00m), (assessment.CashFlows[0].Status, assessment.CashFlows[0].Total!.Value));
        Assert.Empty(assessment.Totals);
        Assert.Contains(assessment.OpenPoints, point => point.Kind == OpenPointKind.Announced && point.Subject == "some-scheme");
    }

    [Fact]
    public void What_is_announced_may_still_be_not() => Assert.Equal(
        "2021-12-01..2022-01-31 Not",
        Periods(Assess(Version("\"2020-01-01\"", "null", $$""", "status": "announced", "conditions": [ {{TinyRules.When("false")}} ] """))));

    [Theory]
    [InlineData("null", "null", Status.Applies)]
    [InlineData("\"2019-01-01\"", "null", Status.Applies)] // the start cannot be earlier
    [InlineData("\"2019-01-02\"", "null", Status.Possible)]
    [InlineData("null", "\"2099-12-31\"", Status.Possible)]
    [InlineData("null", "\"2018-12-31\"", Status.Not)] // ended before any start
    public void Without_a_day_a_version_must_hold_on_every_day(string from, string to, Status expected) =>
        Assert.Equal(expected, TinyRules.Assess(Book(Version(from, to)), "{}").Regulations[0].Status);

    [Theory]
    [InlineData("false", "false", Status.Not)]
    [InlineData("false", "true", Status.Possible)]
    [InlineData("true", "false", Status.Possible)]
    [InlineData("true", "true", Status.Possible)]
    public void Without_a_day_it_is_not_only_if_each_version_is(string before, string after, Status expected)
    {
        var versions = Version("\"2019-01-01\"", "\"2020-12-31\"", $$""", "conditions": [ {{TinyRules.When(before)}} ] """) + ", "
            + Version("\"2021-01-01\"", "null", $$""", "conditions": [ {{TinyRules.When(after)}} ] """);

        Assert.Equal(expected, TinyRules.Assess(Book(versions), "{}").Regulations[0].Status);
    }

    [Fact]
    public void A_peildatum_gives_the_law_where_no_day_is_known()
    {
        var book = Book(Version("\"2020-01-01\"", "\"2021-12-31\""));

        Assert.Equal(Status.Applies, TinyRules.Assess(book, """{ "peildatum": "2021-06-01" }""").Regulations[0].Status);
        Assert.Equal(Status.Not, TinyRules.Assess(book, """{ "peildatum": "2022-06-01" }""").Regulations[0].Status);
    }

    [Theory]
    [InlineData("{}", "job.start job.months")]
    [InlineData("""{ "job": { "start": "2021-12-01" } }""", "job.months")]
    [InlineData("""{ "job": { "months": 2 } }""", "job.start")]
    public void The_time_itself_is_asked_for(string scenario, string asked)
    {
        var assessment = TinyRules.Assess(Book(Version("null", "null", $$""", "cashFlows": [ {{TinyRules.Flow("100")}}, {{TinyRules.Flow("100", "", "once", "one-off")}} ] """)), scenario);

        Assert.Equal(asked.Split(' ').Order(), assessment.Questions.Select(question => question.Fact.Id).Order());
        Assert.All(assessment.CashFlows, flow => Assert.Null(flow.Total));
        Assert.Null(assessment.Placement);
        Assert.Equal((null, null), (assessment.Regulations[0].Periods[0].From, assessment.Regulations[0].Periods[0].To));
    }

    [Fact]
    public void A_start_alone_bounds_the_days_on_which_a_version_must_hold()
    {
        var book = Book(Version("\"2020-01-01\"", "null"));

        Assert.Equal(Status.Possible, TinyRules.Assess(book, "{}").Regulations[0].Status);
        Assert.Equal(Status.Applies, TinyRules.Assess(book, """{ "job": { "start": "2020-01-01" } }""").Regulations[0].Status);
    }

    [Theory]
    [InlineData("null", "null", 5)]
    [InlineData("\"2019-01-01\"", "null", 5)]
    [InlineData("\"2020-01-01\"", "null", null)]
    public void A_figure_is_known_without_a_day_only_if_it_always_holds(string from, string to, int? expected) => Assert.Equal(
        expected,
        (int?)TinyRules.Number("f.x", "{}", TinyRules.Parameters(TinyRules.Parameter("f.x", $$"""{ "from": {{from}}, "to": {{to}}, "value": 5 }"""))));

    [Fact]
    public void No_later_fact_turns_a_not_around()
    {
        var book = Book(
            Version("\"2019-01-01\"", "\"2020-12-31\"", $$""", "conditions": [ {{TinyRules.When("q.a")}} ] """) + ", "
            + Version("\"2021-01-01\"", "null", $$""", "conditions": [ {{TinyRules.When("q.a && q.b")}} ] """));

        Assert.Equal(Status.Not, TinyRules.Assess(book, """{ "q": { "a": false } }""").Regulations[0].Status);
        Assert.Equal(Status.Not, TinyRules.Assess(book, """{ "q": { "a": false }, "job": { "start": "2020-06-01", "months": 12 } }""").Regulations[0].Status);
    }

    [Fact]
    public void The_same_scenario_gives_the_same_answer()
    {
        var book = Book(Version("null", "null", $$""", "cashFlows": [ {{TinyRules.Flow("100")}} ] """));
        var first = TinyRules.Assess(book, AcrossNewYear.Replace("PEILDATUM", "", StringComparison.Ordinal));
        var second = TinyRules.Assess(book, """{ "job": { "months": 2.0, "start": "2021-12-01" } }""");

        Assert.Equal(first.Receipt, second.Receipt);
        Assert.Equal(first.CashFlows[0].Months.AsEnumerable(), second.CashFlows[0].Months.AsEnumerable());
    }

    private static string Version(string from, string to, string members = "") => $$"""{ "from": {{from}}, "to": {{to}}, "sources": [ {{Some.Source}} ] {{members}} }""";

    private static RuleBook Book(string versions) => TinyRules.Book(Some.RegulationWith(versions));

    private static Assessment Assess(string versions, string peildatum = "") =>
        TinyRules.Assess(Book(versions), AcrossNewYear.Replace("PEILDATUM", peildatum, StringComparison.Ordinal));

    private static string Periods(Assessment assessment) =>
        string.Join("; ", assessment.Regulations[0].Periods.Select(period => $"{period.From:O}..{period.To:O} {period.Status}"));
}
