using System.Globalization;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Expressions;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("1/2", "0.5")]
    [InlineData("12/25", "0.48")]
    [InlineData("3/2*2", "3.0")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("0.1 * 3", "0.3")]
    [InlineData("1 - 0.9", "0.1")]
    [InlineData("7 - 2 - 1", "4")]
    [InlineData("8 / 4 / 2", "1")]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("(2 + 3) * 4", "20")]
    [InlineData("-2 * 3", "-6")]
    [InlineData("2 - -3", "5")]
    [InlineData("- (2 - 3)", "1")]
    [InlineData("true ? 0.5 : 1", "0.5")]
    [InlineData("false ? 0.5 : 1", "1")]
    [InlineData("1 < 2 ? 1 : 2 < 3 ? 2 : 3", "1")]
    [InlineData("2 < 1 ? 1 : 2 < 3 ? 2 : 3", "2")]
    [InlineData("0 * (1/2)", "0")]
    public void Numbers_are_exact_decimals(string expression, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), TinyRules.Number(expression));

    [Fact]
    public void Facts_of_whole_numbers_are_divided_exactly() =>
        Assert.Equal(12.5m, TinyRules.Number("n.x / n.y", """{ "n": { "x": 25, "y": 2 } }"""));

    [Fact]
    public void A_number_that_no_int_holds_is_no_problem() =>
        Assert.Equal(4294967294m, TinyRules.Number("n.x * 2", """{ "n": { "x": 2147483647 } }"""));

    [Theory]
    [InlineData("n.x * n.x * n.x")]
    [InlineData("n.x * n.x * 100 * 100 * 7 + n.x * n.x * 100 * 100 * 7")]
    [InlineData("-n.x * n.x * 100 * 100 * 7 - n.x * n.x * 100 * 100 * 7")]
    [InlineData("n.x * n.x / 0.0000000001")]
    [InlineData("Calc.Round(n.x * n.x, 0.0000000001)")]
    public void A_number_too_large_is_a_fault(string expression) =>
        Assert.Equal(Truth.Fault, TinyRules.Evaluate(expression, FactType.Number, """{ "n": { "x": 1000000000000 } }""").Value.Truth);

    [Theory]
    [InlineData("1 / 0")]
    [InlineData("0 / 0")]
    [InlineData("1 / (n.x - n.x)")]
    public void Division_by_zero_is_a_fault(string expression) =>
        Assert.Equal(Truth.Fault, TinyRules.Evaluate(expression, FactType.Number, """{ "n": { "x": 5 } }""").Value.Truth);

    [Theory]
    [InlineData("1 == 1.0", true)]
    [InlineData("0.1 + 0.2 == 0.3", true)]
    [InlineData("\"a\" == \"a\"", true)]
    [InlineData("\"a\" == \"A\"", false)]
    [InlineData("\"2020-01-31\" < \"2020-02-01\"", true)]
    [InlineData("\"2020-01-31\" == \"2020-01-31\"", true)]
    [InlineData("\"2020-01-31\" >= \"2020-02-01\"", false)]
    [InlineData("2 in (1, 2)", true)]
    [InlineData("3 in (1, 2)", false)]
    [InlineData("\"2020-01-31\" in (\"2020-01-30\", \"2020-01-31\")", true)]
    [InlineData("true == false == false", true)]
    public void Values_are_compared_as_they_are(string expression, bool expected) =>
        Assert.Equal(expected ? Truth.True : Truth.False, TinyRules.Truth(expression));
}
