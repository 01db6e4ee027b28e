using System.Globalization;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Expressions;

public sealed class CalcTests
{
    [Theory]
    [InlineData("Calc.Min(3, 1, 2)", "1")]
    [InlineData("Calc.Max(3, 1)", "3")]
    [InlineData("Calc.Max(-3, -1, -2)", "-1")]
    [InlineData("Calc.Round(0.5, 1)", "1")]
    [InlineData("Calc.Round(1.5, 1)", "2")]
    [InlineData("Calc.Round(2.5, 1)", "3")]
    [InlineData("Calc.Round(-0.5, 1)", "-1")]
    [InlineData("Calc.Round(-2.5, 1)", "-3")]
    [InlineData("Calc.Round(2.345, 0.01)", "2.35")]
    [InlineData("Calc.Round(2.344999, 0.01)", "2.34")]
    [InlineData("Calc.Round(12, 5)", "10")]
    [InlineData("Calc.Round(12.5, 5)", "15")]
    [InlineData("Calc.Round(1.3, 0.25)", "1.25")]
    [InlineData("Calc.Floor(2.99, 1)", "2")]
    [InlineData("Calc.Floor(-2.01, 1)", "-3")]
    [InlineData("Calc.Floor(2.349, 0.01)", "2.34")]
    [InlineData("Calc.Floor(14, 5)", "10")]
    [InlineData("Calc.Ceiling(2.01, 1)", "3")]
    [InlineData("Calc.Ceiling(-2.99, 1)", "-2")]
    [InlineData("Calc.Ceiling(2, 1)", "2")]
    [InlineData("Calc.Ceiling(11, 5)", "15")]
    [InlineData("Calc.Year(\"2020-02-29\")", "2020")]
    [InlineData("Calc.Month(\"2020-02-29\")", "2")]
    [InlineData("Calc.Days(\"2020-01-01\", \"2020-01-01\")", "1")]
    [InlineData("Calc.Days(\"2020-02-01\", \"2020-03-01\")", "30")]
    [InlineData("Calc.Days(\"2020-01-02\", \"2020-01-01\")", "0")]
    [InlineData("Calc.Days(\"2020-01-02\", \"2019-01-01\")", "0")]
    [InlineData("Calc.Months(\"2020-01-01\", \"2020-01-31\")", "1")]
    [InlineData("Calc.Months(\"2020-01-01\", \"2020-12-31\")", "12")]
    [InlineData("Calc.Months(\"2020-01-15\", \"2020-02-14\")", "1")]
    [InlineData("Calc.Months(\"2021-01-31\", \"2021-02-27\")", "1")]
    [InlineData("Calc.Months(\"2020-01-02\", \"2020-01-01\")", "0")]
    [InlineData("Calc.Months(\"2020-01-02\", \"2019-01-01\")", "0")]
    [InlineData("Calc.Months(\"2020-04-01\", \"2020-05-15\") * 62", "92")]
    [InlineData("Calc.Months(\"2020-04-01\", \"2020-04-15\")", "0.5")]
    [InlineData("Calc.Age(\"2000-05-10\", \"2020-05-09\")", "19")]
    [InlineData("Calc.Age(\"2000-05-10\", \"2020-05-10\")", "20")]
    [InlineData("Calc.Age(\"2000-02-29\", \"2018-02-28\")", "17")]
    [InlineData("Calc.Age(\"2000-02-29\", \"2018-03-01\")", "18")]
    [InlineData("Calc.Age(\"2000-02-29\", \"2020-02-28\")", "19")]
    [InlineData("Calc.Age(\"2000-02-29\", \"2020-02-29\")", "20")]
    public void Numbers(string expression, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), TinyRules.Number(expression));

    [Theory]
    [InlineData("Calc.Date(n.x, 2, 29)", "2020-02-29")]
    [InlineData("Calc.AddDays(\"2020-02-28\", 2)", "2020-03-01")]
    [InlineData("Calc.AddDays(\"2020-03-01\", -1)", "2020-02-29")]
    [InlineData("Calc.AddMonths(\"2020-01-31\", 1)", "2020-02-29")]
    [InlineData("Calc.AddMonths(\"2021-01-31\", 1)", "2021-02-28")]
    [InlineData("Calc.AddMonths(\"2021-01-31\", 2)", "2021-03-31")]
    [InlineData("Calc.AddMonths(\"2021-03-31\", -1)", "2021-02-28")]
    [InlineData("Calc.AddMonths(\"2020-02-29\", 12)", "2021-02-28")]
    [InlineData("Calc.MonthStart(\"2020-02-29\")", "2020-02-01")]
    [InlineData("Calc.MonthEnd(\"2020-02-01\")", "2020-02-29")]
    [InlineData("Calc.MonthEnd(\"2021-02-01\")", "2021-02-28")]
    [InlineData("Calc.YearStart(\"2020-07-31\")", "2020-01-01")]
    [InlineData("Calc.YearStart(\"2020-07-31\", 8)", "2019-08-01")]
    [InlineData("Calc.YearStart(\"2020-08-01\", 8)", "2020-08-01")]
    [InlineData("Calc.YearStart(\"2020-07-31\", 1)", "2020-01-01")]
    [InlineData("Calc.YearEnd(\"2020-07-31\")", "2020-12-31")]
    [InlineData("Calc.YearEnd(\"2020-07-31\", 8)", "2020-07-31")]
    [InlineData("Calc.YearEnd(\"2020-08-01\", 8)", "2021-07-31")]
    [InlineData("Calc.YearEnd(\"2020-01-15\", 3)", "2020-02-29")]
    [InlineData("Calc.Earliest(\"2020-02-01\", \"2020-01-01\", \"2020-03-01\")", "2020-01-01")]
    [InlineData("Calc.Latest(\"2020-02-01\", \"2020-03-01\", \"2020-01-01\")", "2020-03-01")]
    public void Days(string expression, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "O", CultureInfo.InvariantCulture), TinyRules.Day(expression, """{ "n": { "x": 2020 } }"""));

    [Theory]
    [InlineData("Calc.Round(1, 0)")]
    [InlineData("Calc.Floor(1, -1)")]
    [InlineData("Calc.Ceiling(1, n.x)")]
    [InlineData("Calc.Year(Calc.Date(20, n.x, 1))")]
    [InlineData("Calc.Year(Calc.Date(20, 1, 1.5 + n.x))")]
    [InlineData("Calc.Year(Calc.AddDays(\"2020-01-01\", 0.5))")]
    [InlineData("Calc.Year(Calc.AddMonths(\"2020-01-01\", 0.5))")]
    [InlineData("Calc.Year(Calc.AddMonths(\"2020-01-01\", -100 * 100 * 100))")]
    [InlineData("Calc.Year(Calc.AddDays(\"2020-01-01\", 100 * 100 * 100 * 100 * 100 * 100))")]
    [InlineData("Calc.Year(Calc.YearStart(\"2020-01-01\", 13))")]
    [InlineData("Calc.Year(Calc.YearEnd(\"2020-01-01\", 1.5))")]
    [InlineData("Calc.Year(Calc.YearStart(\"2020-01-01\", n.x))")]
    public void What_has_no_answer_is_a_fault(string expression) =>
        Assert.Equal(Truth.Fault, TinyRules.Evaluate(expression, FactType.Number, """{ "n": { "x": 0 } }""").Value.Truth);

    [Fact]
    public void The_last_days_of_the_calendar_are_no_reason_to_fail()
    {
        const string Last = """{ "d": { "x": "2199-12-31" } }""";

        Assert.Equal(2199m, TinyRules.Number("Calc.Year(Calc.YearEnd(d.x, 8)) - 1", Last));
        Assert.Equal(0.0323m, TinyRules.Number("Calc.Round(Calc.Months(d.x, d.x), 0.0001)", Last));
    }
}
