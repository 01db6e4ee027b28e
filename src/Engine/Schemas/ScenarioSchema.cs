using System.Text.Json.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Schemas;

/// <summary>The facts → a JSON Schema of the scenario: one object a group, every fact optional and nullable.</summary>
internal static class ScenarioSchema
{
    public static JsonObject Of(FactSheet facts)
    {
        var properties = new JsonObject
        {
            ["$schema"] = RecordSchemas.Plain("string"),
            ["note"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["maxLength"] = Limits.NoteLength },
            ["peildatum"] = RecordSchemas.AnyOf(RecordSchemas.Day(), RecordSchemas.Plain("null")),
        };
        foreach (var group in facts.Facts.GroupBy(fact => fact.Group))
        {
            var members = new JsonObject();
            foreach (var fact in group)
            {
                members[fact.Name] = Fact(fact);
            }

            properties[group.Key] = new JsonObject { ["type"] = new JsonArray("object", "null"), ["properties"] = members, ["additionalProperties"] = false };
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    private static JsonObject Fact(FactDefinition fact)
    {
        var schema = fact.Type switch
        {
            FactType.Bool => Nullable("boolean"),
            FactType.Number => Number(fact),
            FactType.Date => RecordSchemas.AnyOf(RecordSchemas.Day(), RecordSchemas.Plain("null")),
            FactType.Choice => new JsonObject { ["enum"] = new JsonArray([.. fact.Choices.Select(choice => JsonValue.Create(choice.Id)), null]) },
            FactType.Text => Text(),
        };
        schema.Insert(0, "description", fact.Unit is null ? fact.Question.Nl : $"{fact.Question.Nl} ({fact.Unit})");
        return schema;
    }

    private static JsonObject Number(FactDefinition fact)
    {
        var schema = Nullable(fact.Whole ? "integer" : "number");
        schema["minimum"] = fact.Min;
        schema["maximum"] = fact.Max;
        return schema;
    }

    private static JsonObject Text()
    {
        var schema = Nullable("string");
        schema["pattern"] = "^[a-z0-9_]+$";
        schema["maxLength"] = Limits.TextFactLength;
        return schema;
    }

    private static JsonObject Nullable(string type) => new() { ["type"] = new JsonArray(type, "null") };
}
