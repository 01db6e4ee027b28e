using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Scenarios;

public sealed class CanonicalScenarioTests
{
    [Theory]
    [InlineData("""{ "person": { "able": true }, "job": { "hours": 32.0 } }""")]
    [InlineData("""{ "job": { "hours": 3.2e1, "months": null }, "person": { "able": true }, "note": "x", "$schema": "y" }""")]
    public void The_same_facts_have_the_same_hash(string json)
    {
        Assert.Equal(Hash("""{ "job": { "hours": 32 }, "person": { "able": true } }"""), Hash(json));
    }

    [Theory]
    [InlineData("""{ "job": { "hours": 33 } }""")]
    [InlineData("""{ "job": { "months": 32 } }""")]
    [InlineData("""{ "job": { "hours": 32 }, "peildatum": "2020-01-01" }""")]
    public void Other_facts_have_another_hash(string json)
    {
        Assert.NotEqual(Hash("""{ "job": { "hours": 32 } }"""), Hash(json));
    }

    [Fact]
    public void The_text_is_one_line_a_fact_in_ordinal_order()
    {
        Assert.True(Some.Scenario("""{ "peildatum": "2020-01-01", "person": { "able": true }, "job": { "hours": 32.50 } }""").TryGetValue(out var scenario));

        Assert.Equal("job.hours=32.5\nperson.able=true\npeildatum=2020-01-01\n", CanonicalScenario.Text(scenario));
    }

    private static string Hash(string json)
    {
        Assert.True(Some.Scenario(json).TryGetValue(out var scenario));
        return CanonicalScenario.Hash(scenario);
    }
}
