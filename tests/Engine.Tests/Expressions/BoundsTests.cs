using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Expressions;

/// <summary>A figure known within bounds only: a condition is firm where both ends agree.</summary>
public sealed class BoundsTests
{
    private static readonly RuleFile Figures = TinyRules.Parameters(
        TinyRules.Parameter("f.about", """{ "from": null, "to": null, "between": [ 10, 20 ] }"""));

    [Theory]
    [InlineData(9, Truth.False)]
    [InlineData(10, Truth.False)]
    [InlineData(15, Truth.Unknown)]
    [InlineData(20, Truth.Unknown)]
    [InlineData(20.01, Truth.True)]
    public void Both_ends_must_agree(decimal x, Truth expected)
    {
        var scenario = $$"""{ "n": { "x": {{x.ToString(System.Globalization.CultureInfo.InvariantCulture)}} } }""";

        Assert.Equal(expected, TinyRules.Truth("n.x > f.about", scenario, Figures));
    }

    [Fact]
    public void Neither_end_alone_decides_by_being_equal() => Assert.Equal(Truth.Unknown, TinyRules.Truth("n.x == f.about", """{ "n": { "x": 10 } }""", Figures));

    [Fact]
    public void An_amount_is_a_range()
    {
        var ranged = TinyRules.Evaluate("3 * f.about", FactType.Number, "{}", Figures);

        Assert.True(ranged.Value.IsUnknown);
        Assert.Equal((30m, 60m), (ranged.Low!.Value.Number, ranged.High!.Value.Number));
        Assert.Equal((ReasonKind.Bounds, "f.about"), (ranged.Value.Trace!.Reasons[0].Kind, ranged.Value.Trace.Reasons[0].Subject));
    }

    [Fact]
    public void A_variable_passes_the_bounds_on()
    {
        var ranged = TinyRules.Evaluate("v.twice + 1", FactType.Number, "{}", Figures, TinyRules.Variables(TinyRules.Variable("v.twice", "2 * f.about")));

        Assert.Equal((21m, 41m), (ranged.Low!.Value.Number, ranged.High!.Value.Number));
    }

    [Fact]
    public void Another_day_and_a_sum_pass_the_bounds_on()
    {
        const string Placement = """{ "job": { "start": "2021-01-01", "months": 3 } }""";

        Assert.Equal(20m, TinyRules.Evaluate("Calc.On(\"2021-05-01\", f.about)", FactType.Number, Placement, Figures).High!.Value.Number);
        Assert.Equal(30m, TinyRules.Evaluate("Calc.OverPlacement(f.about)", FactType.Number, Placement, Figures).Low!.Value.Number);
    }

    [Fact]
    public void With_another_unknown_there_is_no_range()
    {
        var ranged = TinyRules.Evaluate("n.x * f.about", FactType.Number, "{}", Figures);

        Assert.Null(ranged.Low);
        Assert.Equal(["n.x", "f.about"], ranged.Value.Trace!.Reasons.Select(reason => reason.Subject));
    }

    [Fact]
    public void The_ends_are_figures_that_were_read()
    {
        var ranged = TinyRules.Evaluate("5 > f.about", FactType.Bool, "{}", Figures);

        Assert.Equal([10m, 20m], ranged.Reads!.OfType<FigureRead>().Select(read => read.Value.Number));
    }
}
