using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Loading;

public sealed class ParameterReaderTests
{
    private const string Period = "\"from\": \"2020-01-01\", \"to\": null,";

    [Fact]
    public void A_plain_figure_is_read_with_its_period_and_sources()
    {
        var parameter = Read("""{ "from": "2020-01-01", "to": "2020-12-31", "value": 1.10, "status": "announced", "certainty": "uncertain" }""");

        var version = Assert.Single(parameter.Versions);
        Assert.Equal("some.figure", parameter.Id);
        Assert.Equal(Literal.Of(1.10m), version.Value);
        Assert.Equal((new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31)), (version.From, version.To));
        Assert.Equal((true, Certainty.Uncertain), (version.Announced, version.Certainty));
        Assert.Equal(new Source("Some Act", "1", "https://example.org/act", new(2026, 1, 31), Certainty.Verified, null), Assert.Single(parameter.Sources));
    }

    [Fact]
    public void Bounds_and_known_gaps_are_read()
    {
        var parameter = Read(
            $$"""
            { "from": "2020-01-01", "to": "2020-12-31", "between": [ 1, 2.5 ] },
            { "from": "2021-01-01", "to": null, "value": null, "text": {{Some.Text}} }
            """);

        Assert.Equal((1m, 2.5m), parameter.Versions[0].Between);
        Assert.Equal((null, "Een tekst."), (parameter.Versions[1].Value, parameter.Versions[1].Text?.Nl));
    }

    [Fact]
    public void Rows_have_all_their_keys()
    {
        var parameter = Read(
            $$"""{ {{Period}} "rows": { "18": { "[1, 2)": 0.5, "else": 0 }, "else": 1 } }""",
            "\"keys\": [ \"age\", \"wage\" ],");

        Assert.Equal(
            ["18|[1, 2)=0.5", "18|else=0", "else|else=1"],
            parameter.Versions[0].Rows.Select(r => string.Join('|', r.Keys.Select(k => k.Written)) + "=" + r.Value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("""{ "value": 1 }""", "missing-period")]
    [InlineData("""{ "from": "2020-01-01", "value": 1 }""", "missing-period")]
    [InlineData("""{ "from": "2020-01-01", "to": "2019-12-31", "value": 1 }""", "period-backwards")]
    [InlineData("""{ "from": "1 januari 2020", "to": null, "value": 1 }""", "bad-date")]
    [InlineData("""{ "from": 2020, "to": null, "value": 1 }""", "wrong-type")]
    [InlineData("""{ "from": null, "to": null }""", "exactly-one")]
    [InlineData("""{ "from": null, "to": null, "value": 1, "between": [ 1, 2 ] }""", "exactly-one")]
    [InlineData("""{ "from": null, "to": null, "value": "1" }""", "wrong-type")]
    [InlineData("""{ "from": null, "to": null, "value": null }""", "missing-member")]
    [InlineData("""{ "from": null, "to": null, "rows": { "a": 1 } }""", "not-allowed")]
    [InlineData("""{ "from": null, "to": null, "between": [ 2, 1 ] }""", "bounds-backwards")]
    [InlineData("""{ "from": null, "to": null, "between": [ 1 ] }""", "wrong-type")]
    [InlineData("""{ "from": null, "to": null, "value": 1, "status": "maybe" }""", "unknown-word")]
    [InlineData("""{ "from": null, "to": null, "value": 1, "vaule": 2 }""", "unknown-member")]
    public void A_version_has_a_period_and_one_figure(string version, string code)
    {
        Assert.Contains(code, Some.Rules(Some.Parameter(version)).Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("{ \"[1, 3)\": 1, \"[2, 4)\": 1 }", "overlapping-rows")]
    [InlineData("{ \"[1, 3]\": 1, \"[3, 4)\": 1 }", "overlapping-rows")]
    [InlineData("{ \"[1, )\": 1, \"18\": 1 }", "overlapping-rows")]
    [InlineData("{ \"18\": 1, \"18.0\": 1 }", "overlapping-rows")]
    [InlineData("{ \"18\": 1, \"x\": 1 }", "mixed-keys")]
    [InlineData("{ \"18+\": 1 }", "bad-row-key")]
    [InlineData("{ }", "empty-list")]
    [InlineData("{ \"18\": { \"19\": 1 } }", "wrong-type")]
    [InlineData("1", "wrong-type")]
    public void Rows_are_clear(string rows, string code)
    {
        var result = Some.Rules(Some.Parameter($$"""{ {{Period}} "rows": {{rows}} }""", "\"keys\": [ \"age\" ],"));

        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }

    [Theory]
    [InlineData("{ \"[1, 3)\": 1, \"[3, 4)\": 1 }")]
    [InlineData("{ \"(3, 4]\": 1, \"[1, 3]\": 1, \"else\": 0 }")]
    [InlineData("{ \"18\": 1, \"[19, )\": 1, \"(, 18)\": 1 }")]
    public void Ranges_may_touch(string rows)
    {
        Assert.NotEmpty(Read($$"""{ {{Period}} "rows": {{rows}} }""", "\"keys\": [ \"age\" ],").Versions[0].Rows);
    }

    [Fact]
    public void An_overlap_of_rows_names_both()
    {
        var result = Some.Rules(Some.Parameter("{ \"from\": null, \"to\": null, \"rows\": {\n\"[1, 3)\": 1,\n\"[2, 4)\": 1 } }", "\"keys\": [ \"age\" ],"));

        var problem = Expect.Problem(result, "overlapping-rows", 4, "/parameters/0/versions/0/rows/[2, 4)");
        Assert.Equal("The row \"[2, 4)\" overlaps the row \"[1, 3)\".", problem.Message);
        Assert.Equal("The other is at parameters/figures.json:3 /parameters/0/versions/0/rows/[1, 3).", problem.Hint);
    }

    [Fact]
    public void A_table_is_as_deep_as_its_keys()
    {
        var result = Some.Rules(Some.Parameter($$"""{ {{Period}} "rows": { "18": 1 } }""", "\"keys\": [ \"age\", \"wage\" ],"));

        Expect.Problem(result, "wrong-type", 2, "/parameters/0/versions/0/rows/18");
    }

    [Fact]
    public void A_figure_without_any_source_is_refused()
    {
        var file = Some.File(
            "parameters/figures.json",
            $$"""{ "parameters": [ { "id": "some.figure", "type": "number", "title": {{Some.Text}}, "versions": [ { {{Period}} "value": 1 } ] } ] }""");

        Expect.Problem(Some.Rules(file), "missing-source", 1, "/parameters/0");
    }

    private static Parameter Read(string versions, string members = "") =>
        Assert.Single(Some.RuleSet(Some.Parameter(versions, members)).Parameters);
}
