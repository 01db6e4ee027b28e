using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Time;

/// <summary>Where a placement is cut: at the month ends, and wherever a rule or figure changes.</summary>
public sealed class CutTests
{
    private const string TwoMonths = """{ "job": { "start": "2021-01-01", "months": 2 } EXTRA }""";

    [Fact]
    public void A_birthday_begins_a_segment() => Cut([], """, "person": { "birth": "2000-01-10" }""", "2021-01-10", "2021-02-01");

    [Theory]
    [InlineData("2021-02-01", 1, "2000-02-29", "2021-02-01")]
    [InlineData("2021-02-15", 1, "2000-02-29", "2021-02-15 2021-03-01")]
    [InlineData("2020-02-15", 1, "2000-02-29", "2020-02-15 2020-02-29 2020-03-01")]
    public void A_birthday_on_29_February_is_on_1_March_in_other_years(string start, int months, string birth, string firsts)
    {
        var book = TinyRules.Book(TinyRules.Regulation(""));
        var evaluation = Evaluation.Of(book.Rules, TinyRules.Scenario(book, $$"""{ "job": { "start": "{{start}}", "months": {{months}} }, "person": { "birth": "{{birth}}" } }"""));

        Assert.Equal(firsts, string.Join(' ', evaluation.Placement.Select(frame => frame.Segment.From!.Value.ToString("O"))));
    }

    [Fact]
    public void A_new_figure_begins_a_segment() => Cut(
        [TinyRules.Parameters(TinyRules.Parameter("f.x", """{ "from": null, "to": "2021-01-19", "value": 1 }, { "from": "2021-01-25", "to": null, "value": 2 }"""))],
        "", "2021-01-20", "2021-01-25", "2021-02-01");

    [Fact]
    public void An_anchored_figure_cuts_nothing() => Cut(
        [TinyRules.Parameters(TinyRules.Parameter("f.x", """{ "from": null, "to": "2021-01-19", "value": 1 }, { "from": "2021-01-20", "to": null, "value": 2 }""", "\"anchor\": \"job.start\", "))],
        "", "2021-02-01");

    [Fact]
    public void A_new_version_of_a_regulation_begins_a_segment() => Cut(
        [Some.RegulationWith($$"""{ "from": "2020-01-01", "to": "2021-01-09", "sources": [ {{Some.Source}} ] }, { "from": "2021-02-10", "to": null, "sources": [ {{Some.Source}} ] }""")],
        "", "2021-01-10", "2021-02-01", "2021-02-10");

    [Fact]
    public void Both_ends_of_a_window_cut() => Cut(
        [TinyRules.Regulation($$""" "conditions": [ {{TinyRules.Window("\"from\": \"d.x\", \"to\": \"d.y\"")}} ] """)],
        """, "d": { "x": "2021-01-10", "y": "2021-01-20" }""", "2021-01-10", "2021-01-21", "2021-02-01");

    [Fact]
    public void A_window_of_months_ends_the_day_before_the_same_date() => Cut(
        [TinyRules.Regulation($$""" "conditions": [ {{TinyRules.Window("\"from\": \"d.x\", \"months\": 1")}} ] """)],
        """, "d": { "x": "2021-01-10" }""", "2021-01-10", "2021-02-01", "2021-02-10");

    [Fact]
    public void A_counting_window_cuts_where_it_is_used_up() => Cut(
        [TinyRules.Regulation($$""" "conditions": [ {{TinyRules.Window("\"counts\": \"applied\", \"months\": 0.5")}} ] """)],
        "", "2021-01-17", "2021-02-01");

    [Fact]
    public void A_day_with_which_the_date_is_compared_cuts_before_and_after_it() => Cut(
        [TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When("tijd.datum <= d.x || tijd.datum > \"2021-02-20\"")}} ] """)],
        """, "d": { "x": "2021-01-10" }""", "2021-01-10", "2021-01-11", "2021-02-01", "2021-02-20", "2021-02-21");

    [Fact]
    public void A_day_compared_inside_a_variable_cuts_too() => Cut(
        [TinyRules.Variables(TinyRules.Variable("v.x", "tijd.datum < Calc.AddDays(tijd.einde, -3) ? 1 : 2"))],
        "", "2021-02-01", "2021-02-25", "2021-02-26");

    [Theory]
    [InlineData("tijd.datum == Calc.AddDays(tijd.datum, 1)")]
    [InlineData("Calc.AddDays(tijd.datum, 1) > d.x")]
    [InlineData("Calc.Days(job.start, tijd.datum) > 3")]
    [InlineData("Calc.Months(job.start, tijd.datum) > 3")]
    [InlineData("Calc.On(tijd.datum, q.a)")]
    [InlineData("tijd.datum > Calc.Earliest(tijd.datum, d.x)")]
    [InlineData("tijd.datum in (\"2021-01-01\", \"2021-01-02\")")]
    [InlineData("(q.a ? tijd.datum : d.x) > d.y")]
    public void What_would_change_from_day_to_day_is_refused(string condition)
    {
        var result = TinyRules.Read(TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When(condition)}} ] """));

        Assert.Contains(result.Problems, problem => problem.Code == "date-varies");
    }

    [Theory]
    [InlineData("tijd.datum > Calc.AddDays(d.x, tijd.maand)")]
    [InlineData("tijd.datum > Calc.YearStart(tijd.datum)")]
    [InlineData("tijd.datum > Calc.Date(tijd.jaar, 1, 1)")]
    [InlineData("tijd.datum > v.day")]
    public void The_date_is_compared_with_a_day_of_its_own(string condition)
    {
        var result = TinyRules.Read(
            TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When(condition)}} ] """),
            TinyRules.Variables(TinyRules.Variable("v.day", "Calc.Date(tijd.jaar, 7, 1)", "", "date")));

        Assert.Contains(result.Problems, problem => problem.Code == "date-varies");
    }

    [Theory]
    [InlineData("tijd.dagen > 3")]
    [InlineData("tijd.uren > 3")]
    [InlineData("v.days > 3")]
    public void The_length_of_a_segment_stands_in_amounts_only(string condition)
    {
        var result = TinyRules.Read(
            TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When(condition)}} ] """),
            TinyRules.Variables(TinyRules.Variable("v.days", "tijd.dagen")));

        Assert.Contains(result.Problems, problem => problem.Code == "length-outside-amount");
    }

    private static void Cut(RuleFile[] files, string facts, params string[] firsts)
    {
        var book = TinyRules.Book(files);
        var evaluation = Evaluation.Of(book.Rules, TinyRules.Scenario(book, TwoMonths.Replace("EXTRA", facts, StringComparison.Ordinal)));

        Assert.Equal(firsts, evaluation.Placement.Skip(1).Select(frame => frame.Segment.From!.Value.ToString("O")));
    }
}
