using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Loading;

public sealed class FactSheetReaderTests
{
    [Fact]
    public void Facts_are_read_in_order_with_types_bounds_and_defaults()
    {
        var facts = Some.Facts;

        Assert.Equal(("job.start", "person.birth"), (facts.Timeline.Start, facts.Timeline.Birth));
        Assert.Equal("person.birth", facts.Facts[0].Id);
        Assert.Equal(new DateOnly(2015, 12, 31).DayNumber, facts.Facts[0].Max);
        var wage = facts.Facts.Single(f => f.Id == "job.wage");
        Assert.Equal((FactType.Number, "EUR/month", 0m), (wage.Type, wage.Unit, wage.Min));
        var value = Assert.Single(wage.Defaults);
        Assert.Equal(("person.able", "100"), (value.When?.Text, value.Value.Text));
        Assert.False(Assert.Single(facts.Checks).IsError);
    }

    [Theory]
    [InlineData("\"id\": \"job.x\", \"type\": \"nmber\"", "unknown-word", "Did you mean \"number\"? Known are: bool, number, date, choice, text.")]
    [InlineData("\"id\": \"jobx\", \"type\": \"bool\"", "bad-id", "Write it as group.name: small letters, digits and _.")]
    [InlineData("\"id\": \"Job.x\", \"type\": \"bool\"", "bad-id", "Write it as group.name: small letters, digits and _.")]
    [InlineData("\"id\": \"job.new\", \"type\": \"bool\"", "reserved-name", "Choose another name.")]
    [InlineData("\"id\": \"tijd.x\", \"type\": \"bool\"", "reserved-name", "Choose another name.")]
    [InlineData("\"id\": \"job.x\", \"type\": \"choice\"", "missing-member", null)]
    [InlineData("\"id\": \"job.x\", \"type\": \"bool\", \"min\": 0", "not-allowed", null)]
    [InlineData("\"id\": \"job.x\", \"type\": \"bool\", \"unit\": \"EUR\"", "not-allowed", null)]
    [InlineData("\"id\": \"job.x\", \"type\": \"number\", \"min\": 2, \"max\": 1", "bounds-backwards", null)]
    [InlineData("\"id\": \"job.x\", \"type\": \"date\", \"min\": 1", "wrong-type", null)]
    [InlineData("\"id\": \"job.x\", \"type\": \"bool\", \"step\": \"persn\"", "unknown-step", "Did you mean \"person\"?")]
    [InlineData("\"id\": \"job.x\", \"type\": \"bool\", \"decidedBy\": \"uvw\"", "unknown-word", null)]
    [InlineData("\"id\": \"job.x\", \"type\": \"bool\", \"defaults\": [ { \"value\": \"true\" } ]", "missing-member", null)]
    [InlineData("\"id\": \"job.x\", \"type\": \"bool\", \"dflt\": 1", "unknown-member", null)]
    [InlineData("\"id\": \"job.hours\", \"type\": \"bool\"", "duplicate-id", null)]
    public void A_fact_is_clear(string members, string code, string? hint)
    {
        var result = ReadWith($$"""{ {{members}}, "question": { "nl": "Ja?", "en": "Yes?" } }""");

        var problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(hint ?? "", problem.Hint ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "nl": "Ja?" }""", "missing-text")]
    [InlineData("""{ "nl": "Ja?", "en": " " }""", "missing-text")]
    [InlineData("""{ "nl": "Ja?", "en": "Yes?", "de": "Ja?" }""", "unknown-member")]
    [InlineData("\"Ja?\"", "wrong-type")]
    public void A_question_is_there_in_both_languages(string question, string code)
    {
        var result = ReadWith($$"""{ "id": "job.x", "type": "bool", "question": {{question}} }""");

        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void The_facts_that_make_time_exist()
    {
        var result = RuleSetReader.Read([Some.File("facts.json", Some.FactsJson.Replace("\"start\": \"job.start\"", "\"start\": \"job.strat\"", StringComparison.Ordinal))]);

        var problem = Expect.Problem(result, "unknown-fact", 2, "/timeline/start");
        Assert.Equal("Did you mean \"job.start\"?", problem.Hint);
    }

    private static Result<RuleSet> ReadWith(string fact) =>
        RuleSetReader.Read([Some.File("facts.json", Some.FactsJson.Replace("\"facts\": [", "\"facts\": [" + fact + ",", StringComparison.Ordinal))]);
}
