using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Expressions;

/// <summary>A known value may carry doubts: they travel with it, unless something certain decides.</summary>
public sealed class CertaintyTests
{
    private static readonly RuleFile Figures = TinyRules.Parameters(
        TinyRules.Parameter("f.sure", """{ "from": null, "to": null, "value": 10 }"""),
        TinyRules.Parameter("f.shaky", """{ "from": null, "to": null, "value": 10, "certainty": "uncertain" }"""),
        TinyRules.Parameter("f.coming", """{ "from": null, "to": null, "value": 10, "status": "announced" }"""),
        TinyRules.Parameter("f.yes", """{ "from": null, "to": null, "value": true, "certainty": "uncertain" }""", type: "bool"));

    [Theory]
    [InlineData("f.shaky > 5", true)]
    [InlineData("f.sure + f.shaky > 5", true)]
    [InlineData("-f.shaky > 5", false)]
    [InlineData("Calc.Max(1, f.shaky) > 5", true)]
    [InlineData("!(f.shaky > 5)", false)]
    [InlineData("f.shaky in (10, 20)", true)]
    [InlineData("10 in (f.sure, f.shaky) && f.shaky == 10", true)]
    [InlineData("f.yes ? 1 > 0 : 1 > 2", true)]
    [InlineData("f.shaky > 5 && true", true)]
    [InlineData("f.shaky > 5 || false", true)]
    [InlineData("f.shaky < 5 && f.shaky < 6", false)]
    [InlineData("Calc.AtLeast(2, f.shaky > 5, true)", true)]
    [InlineData("Calc.AtLeast(2, f.shaky < 5, false, true)", false)]
    [InlineData("f.shaky < 5 && q.a", false)]
    public void Doubts_travel_with_the_value(string expression, bool expected)
    {
        var value = TinyRules.Evaluate(expression, FactType.Bool, "{}", Figures).Value;

        Assert.Equal(expected ? Truth.True : Truth.False, value.Truth);
        Assert.Contains(value.Trace!.Reasons, reason => reason.Kind == ReasonKind.Uncertain);
    }

    [Theory]
    [InlineData("f.shaky < 5 && false")]
    [InlineData("false && f.shaky < 5")]
    [InlineData("f.shaky > 5 || true")]
    [InlineData("true || f.shaky > 5")]
    [InlineData("Calc.AtLeast(1, f.shaky > 5, true)")]
    [InlineData("Calc.AtLeast(2, f.shaky < 5, false, false)")]
    [InlineData("true ? 1 > 0 : f.shaky > 5")]
    [InlineData("10 in (10, f.shaky)")]
    public void A_certain_operand_that_decides_needs_no_other(string expression)
    {
        var value = TinyRules.Evaluate(expression, FactType.Bool, "{}", Figures).Value;

        Assert.True(value.IsKnown);
        Assert.Null(value.Trace);
    }

    [Fact]
    public void A_listed_value_that_is_uncertain_makes_a_no_uncertain()
    {
        var value = TinyRules.Evaluate("20 in (10, f.shaky)", FactType.Bool, "{}", Figures).Value;

        Assert.Equal(Truth.False, value.Truth);
        Assert.NotNull(value.Trace);
    }

    [Fact]
    public void What_is_announced_says_so()
    {
        var value = TinyRules.Evaluate("f.coming", FactType.Number, "{}", Figures).Value;

        Assert.Equal(10m, value.Number);
        Assert.Equal((ReasonKind.Announced, "f.coming"), (value.Trace!.Reasons[0].Kind, value.Trace.Reasons[0].Subject));
    }

    [Fact]
    public void The_lowest_source_makes_the_certainty()
    {
        var unsure = Some.Source.Replace("verified", "uncertain", StringComparison.Ordinal);
        var figures = TinyRules.Parameters(TinyRules.Parameter("f.x", $$"""{ "from": null, "to": null, "value": 1, "sources": [ {{Some.Source}}, {{unsure}} ] }"""));

        Assert.NotNull(TinyRules.Evaluate("f.x", FactType.Number, "{}", figures).Value.Trace);
    }

    [Fact]
    public void An_own_certainty_goes_before_that_of_the_sources()
    {
        var unsure = Some.Source.Replace("verified", "uncertain", StringComparison.Ordinal);
        var figures = TinyRules.Parameters(TinyRules.Parameter("f.x", $$"""{ "from": null, "to": null, "value": 1, "certainty": "known", "sources": [ {{unsure}} ] }"""));

        Assert.Null(TinyRules.Evaluate("f.x", FactType.Number, "{}", figures).Value.Trace);
    }

    [Fact]
    public void An_uncertain_formula_makes_its_variable_uncertain()
    {
        var variables = TinyRules.Variables($$"""
            { "id": "v.x", "type": "number", "title": {{Some.Text}}, "versions": [ { "from": null, "to": null, "formula": 1, "certainty": "uncertain" } ] }
            """);

        Assert.Equal("v.x", TinyRules.Evaluate("v.x + 1", FactType.Number, "{}", variables).Value.Trace!.Reasons[0].Subject);
    }
}
