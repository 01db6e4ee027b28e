using System.Text.Json;
using System.Text.Json.Serialization;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>The same facts give the same answer, in whatever order they are written.</summary>
public sealed class OrderTests
{
    private const int Scenarios = 100;
    private const int Seed = 2;

    private static readonly JsonSerializerOptions Everything = new()
    {
        IncludeFields = true,
        Converters = { new AsText<Month>() },
    };

    [Fact]
    public void The_order_of_facts_does_not_matter()
    {
        var generator = new ScenarioGenerator(Seed);
        for (var i = 0; i < Scenarios; i++)
        {
            var scenario = generator.Partial();
            var one = RealRules.Book.Assess(Read(scenario, generator));
            var other = RealRules.Book.Assess(Read(scenario, generator));

            Assert.Equal(one.Receipt, other.Receipt);
            Assert.Equal(Dump(one), Dump(other));
        }
    }

    /// <summary>The scenario written with its groups and facts in a random order, and read again.</summary>
    private static Scenario Read(Scenario scenario, ScenarioGenerator generator)
    {
        var groups = generator.Order(scenario.Facts.Keys)
            .GroupBy(id => id.Split('.')[0])
            .Select(group => $"\"{group.Key}\": {{ {string.Join(", ", group.Select(id => $"\"{id.Split('.')[1]}\": {JsonSerializer.Serialize(scenario.Facts[id].Boxed)}"))} }}")
            .ToList();
        if (scenario.Peildatum is { } peildatum)
        {
            groups.Insert(generator.Random.Next(groups.Count + 1), $"\"peildatum\": {JsonSerializer.Serialize(peildatum)}");
        }

        return RealRules.Read($"{{ {string.Join(", ", groups)} }}") ?? throw new InvalidOperationException("The book refuses what it accepted.");
    }

    /// <summary>Everything but the scenario itself, which has no order.</summary>
    private static string Dump(Assessment answer) => JsonSerializer.Serialize(
        new
        {
            answer.Benefit,
            answer.Regulations,
            answer.CashFlows,
            answer.Totals,
            answer.Credits,
            answer.Risks,
            answer.Actions,
            answer.Assumptions,
            answer.OpenPoints,
            Questions = answer.Questions.Select(question => (question.Fact.Id, question.Affects, question.AtStake)),
        },
        Everything);

    /// <summary>Writes what refers to its like without end as its text.</summary>
    private sealed class AsText<T> : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
