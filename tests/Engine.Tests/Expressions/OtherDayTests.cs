using System.Globalization;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Expressions;

/// <summary>Anchors, <c>Calc.On</c> and the sums over a year or placement.</summary>
public sealed class OtherDayTests
{
    private const string Placement = """{ "job": { "start": "2021-11-15", "months": 4, "hours": 24 }, "person": { "birth": "2003-01-10" } }""";

    private static readonly RuleFile Yearly = TinyRules.Parameters(TinyRules.Parameter("f.year",
        """{ "from": "2020-01-01", "to": "2020-12-31", "value": 20 }, { "from": "2021-01-01", "to": "2021-12-31", "value": 21 }, { "from": "2022-01-01", "to": "2022-12-31", "value": 22 }"""));

    [Theory]
    [InlineData("f.year", 21)]
    [InlineData("Calc.On(\"2020-06-01\", f.year)", 20)]
    [InlineData("Calc.On(\"2022-01-01\", f.year)", 22)]
    [InlineData("Calc.On(\"2022-12-31\", f.year)", 22)]
    [InlineData("Calc.On(tijd.einde, f.year)", 22)]
    [InlineData("Calc.On(tijd.einde, Calc.On(\"2020-06-01\", f.year))", 20)]
    [InlineData("Calc.On(Calc.YearStart(tijd.einde), v.twice)", 44)]
    [InlineData("Calc.On(\"2020-02-02\", tijd.jaar)", 2020)]
    [InlineData("tijd.leeftijd", 18)]
    [InlineData("Calc.On(\"2022-01-09\", tijd.leeftijd)", 18)]
    [InlineData("Calc.On(\"2022-01-10\", tijd.leeftijd)", 19)]
    [InlineData("Calc.On(tijd.einde, tijd.maand)", 4)]
    [InlineData("Calc.On(\"2021-12-14\", tijd.maand)", 1)]
    [InlineData("Calc.On(\"2021-12-15\", tijd.maand)", 2)]
    [InlineData("Calc.On(\"2020-01-01\", tijd.maanden)", 4)]
    public void A_figure_of_another_day(string expression, int expected) =>
        Assert.Equal(expected, TinyRules.Number(expression, Placement, Yearly, TinyRules.Variables(TinyRules.Variable("v.twice", "2 * f.year"))));

    [Theory]
    [InlineData("2021-11-14", "voor")]
    [InlineData("2021-11-15", "tijdens")]
    [InlineData("2022-03-14", "tijdens")]
    [InlineData("2022-03-15", "na")]
    public void Outside_the_placement_the_phase_is_before_or_after(string day, string phase) =>
        Assert.Equal(Truth.True, TinyRules.Truth($"Calc.On(\"{day}\", tijd.fase == \"{phase}\")", Placement));

    [Fact]
    public void A_day_without_a_figure_is_named()
    {
        var reason = Assert.Single(TinyRules.Evaluate("Calc.On(\"2019-12-31\", f.year)", FactType.Number, Placement, Yearly).Value.Trace!.Reasons);

        Assert.Equal((ReasonKind.NoFigure, new DateOnly(2019, 12, 31)), (reason.Kind, reason.Day));
    }

    [Fact]
    public void A_day_looked_at_goes_before_the_peildatum()
    {
        var scenario = Placement.Insert(1, "\"peildatum\": \"2020-05-05\", ");

        Assert.Equal(20m, TinyRules.Number("f.year", scenario, Yearly));
        Assert.Equal(22m, TinyRules.Number("Calc.On(\"2022-05-05\", f.year)", scenario, Yearly));
    }

    [Fact]
    public void An_anchor_picks_the_version_and_goes_before_everything()
    {
        var figures = TinyRules.Parameters(TinyRules.Parameter("f.frozen",
            """{ "from": "2020-01-01", "to": "2020-12-31", "value": 20 }, { "from": "2021-01-01", "to": null, "value": 21 }""", "\"anchor\": \"d.x\", "));

        Assert.Equal(20m, TinyRules.Number("Calc.On(\"2022-05-05\", f.frozen)", """{ "peildatum": "2021-01-01", "d": { "x": "2020-12-31" } }""", figures));
        Assert.Equal(21m, TinyRules.Number("f.frozen", """{ "d": { "x": "2021-01-01" } }""", figures));
        Assert.Equal("d.x", Assert.Single(TinyRules.Evaluate("f.frozen", FactType.Number, Placement, figures).Value.Trace!.Reasons).Subject);
        Assert.Null(TinyRules.Number("f.frozen", """{ "d": { "x": "2019-01-01" } }""", figures));
    }

    [Fact]
    public void An_anchored_formula_reads_its_figures_on_the_day_looked_at()
    {
        var variables = TinyRules.Variables($$"""
            { "id": "v.x", "type": "number", "anchor": "d.x", "title": {{Some.Text}}, "versions": [
              { "from": null, "to": "2020-12-31", "formula": "f.year" }, { "from": "2021-01-01", "to": null, "formula": "100 + f.year" } ] }
            """);

        Assert.Equal(21m, TinyRules.Number("v.x", Placement.Insert(1, "\"d\": { \"x\": \"2020-12-31\" }, "), Yearly, variables));
    }

    [Fact]
    public void A_regulation_may_be_asked_for_on_another_day()
    {
        var scheme = Some.RegulationWith($$"""
            { "from": "2020-01-01", "to": "2021-12-31", "sources": [ {{Some.Source}} ], "conditions": [ {{TinyRules.When("q.a")}} ] },
            { "from": "2022-01-01", "to": null, "sources": [ {{Some.Source}} ], "conditions": [ {{TinyRules.When("Calc.On(\"2021-12-31\", geldt.some_scheme)")}} ] }
            """);
        var yes = Placement.Insert(1, "\"q\": { \"a\": true }, ");
        var no = Placement.Insert(1, "\"q\": { \"a\": false }, ");

        Assert.Equal(Truth.True, TinyRules.Truth("Calc.On(tijd.einde, geldt.some_scheme)", yes, scheme));
        Assert.Equal(Truth.False, TinyRules.Truth("Calc.On(tijd.einde, geldt.some_scheme)", no, scheme));
        Assert.Equal(Truth.Unknown, TinyRules.Truth("Calc.On(tijd.einde, geldt.some_scheme)", Placement, scheme));
        Assert.Equal(Truth.False, TinyRules.Truth("Calc.On(\"2019-12-31\", geldt.some_scheme)", yes, scheme));
    }

    [Theory]
    [InlineData("Calc.On(\"2022-01-01\", geldt.some_scheme)")]
    [InlineData("Calc.On(d.x, geldt.some_scheme)")]
    [InlineData("geldt.some_scheme")]
    public void A_regulation_never_depends_on_itself_on_its_own_day(string condition)
    {
        var result = TinyRules.Read(Some.RegulationWith($$"""
            { "from": "2020-01-01", "to": "2021-12-31", "sources": [ {{Some.Source}} ] },
            { "from": "2022-01-01", "to": null, "sources": [ {{Some.Source}} ], "conditions": [ {{TinyRules.When(condition)}} ] }
            """));

        Assert.Equal("cycle", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Variables_never_turn_in_a_circle()
    {
        var result = TinyRules.Read(TinyRules.Variables(TinyRules.Variable("v.a", "v.b + 1"), TinyRules.Variable("v.b", "Calc.On(d.x, v.a)")));

        var problem = Assert.Single(result.Problems);
        Assert.Equal("cycle", problem.Code);
        Assert.Contains("v.a → v.b → v.a", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Calc.OverPlacement(30)", "119.5484")] // 30 x 14/31 in March
    [InlineData("Calc.OverPlacement(f.year)", "86.1355")] // 21 x 16/30 + 21 + 22 + 22 + 22 x 14/31
    [InlineData("Calc.OverYear(30)", "46")] // 16 days of November and December
    [InlineData("Calc.OverYear(30, 12)", "16")]
    [InlineData("Calc.OverYear(31, 8)", "123.5333")] // the whole placement: 16/30 + 3 + 14/31 months
    [InlineData("Calc.On(tijd.einde, Calc.OverYear(31))", "76")]
    [InlineData("Calc.OverPlacement(1) + Calc.OverYear(1)", "5.5183")]
    public void A_sum_takes_the_placement_s_part(string expression, string expected)
    {
        var sum = TinyRules.Number(expression, Placement, Yearly);

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), decimal.Round(sum!.Value, 4));
    }

    [Fact]
    public void The_hours_of_a_year_are_those_of_the_placement_in_it() =>
        Assert.Equal(decimal.Round(104m * (1m + (16m / 30)), 6), decimal.Round(TinyRules.Number("tijd.uren_in_jaar", Placement)!.Value, 6));

    [Fact]
    public void The_hours_of_a_whole_year_are_exact_however_it_is_cut()
    {
        // The 3rd, a birthday on the 4th and the month end: three pieces a month.
        const string AYear = """{ "job": { "start": "2020-01-03", "months": 36, "hours": 24 }, "person": { "birth": "2000-03-04" } }""";

        Assert.Equal(Truth.True, TinyRules.Truth("Calc.On(\"2021-06-01\", tijd.uren_in_jaar) == 12 * (100 + 4)", AYear));
        Assert.Equal(Truth.True, TinyRules.Truth("Calc.On(\"2021-06-01\", Calc.OverYear(100)) == 12 * 100", AYear));
    }

    [Theory]
    [InlineData("Calc.OverYear(1, 0)")]
    [InlineData("Calc.OverYear(1, 13)")]
    [InlineData("Calc.OverYear(1, 1.5)")]
    public void There_is_no_such_month(string expression) =>
        Assert.Equal(Truth.Fault, TinyRules.Evaluate(expression, FactType.Number, Placement).Value.Truth);

    [Fact]
    public void A_sum_with_an_unknown_month_is_unknown() => Assert.Null(TinyRules.Number("Calc.OverPlacement(n.x)", Placement));

    [Fact]
    public void A_sum_too_large_is_a_fault() => Assert.Equal(
        Truth.Fault, TinyRules.Evaluate("Calc.OverPlacement(n.x * n.x * 100 * 100 * 7)", FactType.Number, """{ "job": { "start": "2021-01-01", "months": 120 }, "n": { "x": 1000000000000 } }""").Value.Truth);
}
