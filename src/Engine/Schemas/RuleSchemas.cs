using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Schemas;

/// <summary>What a member of a record means, for people who edit rule files; null when nothing is known of it.</summary>
/// <param name="type">The record.</param>
/// <param name="member">Its member; null: the record itself.</param>
public delegate string? Description(Type type, string? member);

/// <summary>
/// JSON Schemas of all kinds of rule file and of the scenario, so that an editor completes and checks while somebody types.
/// Made from the records that the files are read into; loading stays the judge.
/// </summary>
internal static class RuleSchemas
{
    private const string Dialect = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files by name, in ordinal order.</summary>
    /// <param name="facts">The facts, for the schema of the scenario.</param>
    /// <param name="describe">Gives the descriptions.</param>
    public static ImmutableSortedDictionary<string, string> Of(FactSheet facts, Description describe) => new Dictionary<string, string>
    {
        ["combinations.schema.json"] = ListFile<Combination>("combinations", describe),
        ["facts.schema.json"] = File(describe, builder => builder.Record(typeof(FactSheet))),
        ["parameters.schema.json"] = ListFile<Parameter>("parameters", describe),
        ["regulation.schema.json"] = File(describe, builder => builder.Record(typeof(Regulation))),
        ["scenario.schema.json"] = Written(ScenarioSchema.Of(facts)),
        ["tests.schema.json"] = ListFile<RuleTest>("tests", describe),
        ["variables.schema.json"] = ListFile<Variable>("variables", describe),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string ListFile<T>(string member, Description describe) => File(describe, builder => new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { [member] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = builder.Reference(typeof(T)) } },
        ["required"] = new JsonArray(member),
        ["additionalProperties"] = false,
    });

    private static string File(Description describe, Func<RecordSchemas, JsonObject> root)
    {
        var builder = new RecordSchemas(describe);
        var schema = root(builder);
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        if (builder.Definitions.Count > 0)
        {
            schema["definitions"] = builder.Definitions;
        }

        return Written(schema);
    }

    private static string Written(JsonObject schema)
    {
        schema.Insert(0, "$schema", Dialect);
        return schema.ToJsonString(Layout) + "\n";
    }
}
