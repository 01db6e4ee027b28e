using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Engine.Tests.Assessments;

/// <summary>The smallest set of changeable facts that would make a regulation apply.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData("q.a", "q.a=true")]
    [InlineData("c.kind in (\"green\", \"blue\")", "c.kind=green")]
    [InlineData("n.x >= 30", "n.x=30")]
    [InlineData("n.x > 30", "n.x=31")]
    [InlineData("n.x <= 20", "n.x=20")]
    [InlineData("n.x < 20", "n.x=19")]
    [InlineData("30 <= n.x", "n.x=30")]
    [InlineData("d.x <= \"2020-12-01\"", "d.x=2020-12-01")]
    [InlineData("d.x < \"2020-12-01\"", "d.x=2020-11-30")]
    [InlineData("job.months >= 6", "job.months=6")]
    [InlineData("q.a && n.x >= 30 || c.kind == \"blue\"", "c.kind=blue")]
    [InlineData("v.twice >= 60", "")]
    [InlineData("q.b", "")]
    [InlineData("false", "")]
    [InlineData("true", "")]
    public void One_fact_where_one_is_enough(string condition, string expected) => Assert.Equal(expected, Changes(TinyRules.When(condition)));

    [Fact]
    public void One_for_each_failing_condition() => Assert.Equal(
        "q.a=true n.x=30", Changes(TinyRules.When("q.a") + ", " + TinyRules.When("n.x >= 30", "other")));

    [Fact]
    public void Nothing_where_one_of_them_cannot_be_changed() => Assert.Equal(
        "", Changes(TinyRules.When("q.a") + ", " + TinyRules.When("q.b", "other")));

    [Fact]
    public void It_says_what_the_fact_is_now()
    {
        var change = Assert.Single(Assess(TinyRules.When("n.x >= 30")).Change);

        Assert.Equal(("28", "30"), (change.From!.Value.ToString(), change.To.ToString()));
    }

    private static string Changes(string conditions) => string.Join(' ', Assess(conditions).Change.Select(change => $"{change.Fact}={change.To}"));

    private static RegulationOutcome Assess(string conditions) => TinyRules.Assess(
        TinyRules.Book(TinyRules.Regulation($$""" "conditions": [ {{conditions}} ] """), TinyRules.Variables(TinyRules.Variable("v.twice", "2 * n.x"))),
        """{ "job": { "start": "2021-01-01", "months": 3 }, "q": { "a": false, "b": false }, "n": { "x": 28 }, "d": { "x": "2021-01-01" }, "c": { "kind": "red" } }""").Regulations[0];
}
