using System.Globalization;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Expressions;

public sealed class TableTests
{
    private static readonly RuleFile Tables = TinyRules.Parameters(
        TinyRules.Parameter("f.name", """{ "from": null, "to": null, "rows": { "red": 1, "green": 2 } }""", "\"keys\": [ \"kind\" ], "),
        TinyRules.Parameter("f.open", """{ "from": null, "to": null, "rows": { "red": 1, "else": 9 } }""", "\"keys\": [ \"kind\" ], "),
        TinyRules.Parameter("f.range", """{ "from": null, "to": null, "rows": { "(, 5)": 1, "5": 2, "(5, 10]": 3, "[12, )": 4 } }""", "\"keys\": [ \"number\" ], "),
        TinyRules.Parameter("f.two", """{ "from": null, "to": null, "rows": { "red": { "[0, 10)": 1, "else": 2 }, "else": 3 } }""", "\"keys\": [ \"kind\", \"number\" ], "),
        TinyRules.Parameter("f.three", """{ "from": null, "to": null, "rows": { "18": { "red": { "1": 7 } }, "else": { "else": { "[2, )": 8 } } } }""", "\"keys\": [ \"age\", \"kind\", \"number\" ], "),
        TinyRules.Parameter("f.dated", """{ "from": "2020-01-01", "to": "2020-12-31", "rows": { "red": 1 } }, { "from": "2022-01-01", "to": null, "rows": { "red": 2 } }""", "\"keys\": [ \"kind\" ], "));

    [Theory]
    [InlineData("f.name[\"red\"]", "1")]
    [InlineData("f.name[\"green\"]", "2")]
    [InlineData("f.open[\"blue\"]", "9")]
    [InlineData("f.range[-100]", "1")]
    [InlineData("f.range[4.99]", "1")]
    [InlineData("f.range[5]", "2")]
    [InlineData("f.range[5.00]", "2")]
    [InlineData("f.range[5.01]", "3")]
    [InlineData("f.range[10]", "3")]
    [InlineData("f.range[12]", "4")]
    [InlineData("f.range[50 + 50]", "4")]
    [InlineData("f.two[\"red\", 0]", "1")]
    [InlineData("f.two[\"red\", 10]", "2")]
    [InlineData("f.two[\"blue\", 5]", "3")]
    [InlineData("f.three[18, \"red\", 1]", "7")]
    [InlineData("f.three[20, \"red\", 2]", "8")]
    public void The_row_that_fits_gives_the_figure(string expression, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), TinyRules.Number(expression, "{}", Tables));

    [Theory]
    [InlineData("f.name[c.kind]", "f.name", "blue")]
    [InlineData("f.range[10.01]", "f.range", "10.01")]
    [InlineData("f.range[11.99]", "f.range", "11.99")]
    [InlineData("f.three[20, \"red\", 1.50]", "f.three", "20, red, 1.5")]
    public void A_missing_row_is_an_unknown_figure_with_its_key(string expression, string parameter, string key)
    {
        var value = TinyRules.Evaluate(expression, FactType.Number, """{ "c": { "kind": "blue" } }""", Tables).Value;

        var reason = Assert.Single(value.Trace!.Reasons);
        Assert.Equal((ReasonKind.NoFigure, parameter, key), (reason.Kind, reason.Subject, reason.Key));
    }

    [Fact]
    public void An_exact_row_goes_before_else_of_its_own_branch_only() =>
        Assert.Null(TinyRules.Number("f.three[18, \"green\", 5]", "{}", Tables));

    [Fact]
    public void An_unknown_key_makes_the_figure_unknown()
    {
        var value = TinyRules.Evaluate("f.two[c.kind, n.x]", FactType.Number, "{}", Tables).Value;

        Assert.Equal(["c.kind", "n.x"], value.Trace!.Reasons.Select(reason => reason.Subject));
    }

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-01-01", 1)]
    [InlineData("2020-12-31", 1)]
    [InlineData("2021-06-01", null)]
    [InlineData("2022-01-01", 2)]
    public void The_version_of_the_day_holds(string day, int? expected) =>
        Assert.Equal(expected, (int?)TinyRules.Number($"Calc.On(\"{day}\", f.dated[\"red\"])", "{}", Tables));

    [Fact]
    public void A_gap_names_the_day_and_the_key()
    {
        var reason = Assert.Single(TinyRules.Evaluate("Calc.On(\"2021-06-01\", f.dated[\"red\"])", FactType.Number, "{}", Tables).Value.Trace!.Reasons);

        Assert.Equal((ReasonKind.NoFigure, "f.dated", new DateOnly(2021, 6, 1), "red"), (reason.Kind, reason.Subject, reason.Day, reason.Key));
    }

    [Theory]
    [InlineData("f.name")]
    [InlineData("f.name[\"red\", \"red\"]")]
    [InlineData("f.two[\"red\"]")]
    [InlineData("f.name[q.a]")]
    [InlineData("f.name[]")]
    public void A_table_is_read_with_all_its_keys(string expression) =>
        Assert.Equal("wrong-expression", Assert.Single(TinyRules.Read(Tables, TinyRules.Formula(expression, FactType.Number)).Problems).Code);

    [Fact]
    public void A_key_written_out_is_one_of_the_rows() =>
        Assert.Contains("\"blue\" is not a row of f.name", Assert.Single(TinyRules.Read(Tables, TinyRules.Formula("f.name[\"blue\"]", FactType.Number)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_key_where_the_rows_are_numbers_finds_no_row() =>
        Assert.Null(TinyRules.Number("f.range[\"5\"]", "{}", Tables));
}
