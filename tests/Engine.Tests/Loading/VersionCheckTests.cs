using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Loading;

public sealed class VersionCheckTests
{
    [Theory]
    [InlineData("2019-01-01", "2019-12-31", "2020-01-01", null)]
    [InlineData("2020-01-01", "2020-06-30", "2019-01-01", "2019-12-31")]
    [InlineData(null, "2019-12-31", "2021-01-01", null)]
    public void Versions_may_touch_or_leave_a_gap(string? from, string? to, string? nextFrom, string? nextTo)
    {
        Assert.Empty(Read(from, to, nextFrom, nextTo).Problems);
    }

    [Theory]
    [InlineData("2019-01-01", "2020-01-01", "2020-01-01", null)]
    [InlineData("2019-01-01", null, "2020-01-01", "2020-12-31")]
    [InlineData(null, null, null, null)]
    [InlineData(null, "2020-12-31", null, "2019-12-31")]
    [InlineData("2019-01-01", "2022-12-31", "2020-01-01", "2020-12-31")]
    public void Versions_never_overlap(string? from, string? to, string? nextFrom, string? nextTo)
    {
        var problem = Expect.Problem(Read(from, to, nextFrom, nextTo), "overlapping-versions", 3, "/parameters/0/versions/1");

        Assert.Equal("The other is at parameters/figures.json:2 /parameters/0/versions/0.", problem.Hint);
    }

    [Fact]
    public void An_overlap_with_a_version_before_the_last_is_seen_too()
    {
        var result = Some.Rules(Some.Parameter(
            """
            { "from": "2019-01-01", "to": "2022-12-31", "value": 1 },
            { "from": "2020-01-01", "to": "2020-12-31", "value": 2 },
            { "from": "2022-01-01", "to": "2023-12-31", "value": 3 }
            """));

        Expect.Problems(
            result,
            ("overlapping-versions", "/parameters/0/versions/1"),
            ("overlapping-versions", "/parameters/0/versions/2"));
    }

    private static Result<RuleSet> Read(string? from, string? to, string? nextFrom, string? nextTo) => Some.Rules(Some.Parameter(
        $$"""
        { "from": {{Json(from)}}, "to": {{Json(to)}}, "value": 1 },
        { "from": {{Json(nextFrom)}}, "to": {{Json(nextTo)}}, "value": 2 }
        """));

    private static string Json(string? day) => day is null ? "null" : $"\"{day}\"";
}
