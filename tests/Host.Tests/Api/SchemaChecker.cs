using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SubsidyNavigator.Host.Tests.Api;

/// <summary>
/// Holds a value against a schema of the description. Small, because the description uses few words of JSON Schema (a test names
/// them), and because the packages at hand read a list of types as draft 4 does. A member that the schema does not name is told
/// too: others may get new members, our description must know them.
/// </summary>
internal static class SchemaChecker
{
    /// <summary>The words of JSON Schema that are understood here, and that OpenAPI 3.0 can say too.</summary>
    public static readonly string[] Words =
    [
        "$ref", "additionalProperties", "anyOf", "description", "enum", "format", "items", "maxItems", "maxLength", "maximum", "minItems",
        "minimum", "pattern", "properties", "required", "type",
    ];

    /// <summary>What does not fit; nothing when all does.</summary>
    public static IEnumerable<string> Check(JsonNode? value, JsonObject schema, string place = "#")
    {
        schema = ApiDescription.Resolve(schema);
        if (schema["anyOf"] is JsonArray shapes)
        {
            var tries = shapes.Select(shape => Check(value, shape!.AsObject(), place).ToArray()).ToArray();
            // The one that comes nearest tells most.
            return tries.Any(each => each.Length == 0) ? [] : tries.MaxBy(each => each[0].Length)!;
        }

        if (schema["type"] is { } type && !Types(type).Any(word => IsOf(value, word)))
        {
            return [$"{place}: {value?.ToJsonString() ?? "null"} is not {type.ToJsonString()}"];
        }

        return Own(value, schema, place).Concat(value switch
        {
            JsonObject members => Members(members, schema, place),
            JsonArray items => Items(items, schema, place),
            _ => [],
        });
    }

    private static IEnumerable<string> Own(JsonNode? value, JsonObject schema, string place)
    {
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            yield return $"{place}: {value?.ToJsonString() ?? "null"} is not one of {words.ToJsonString()}";
        }

        if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text)
        {
            if (schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern))
            {
                yield return $"{place}: \"{text}\" is not {pattern}";
            }

            if (schema["format"]?.GetValue<string>() == "date" && !DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return $"{place}: \"{text}\" is no day";
            }

            if (schema["maxLength"]?.GetValue<int>() < text.Length)
            {
                yield return $"{place}: too long";
            }
        }

        if (value is JsonValue && value.GetValueKind() == JsonValueKind.Number && value.GetValue<decimal>() is var number
            && (number < Number(schema["minimum"]) || number > Number(schema["maximum"])))
        {
            yield return $"{place}: {value.ToJsonString()} is out of bounds";
        }
    }

    private static IEnumerable<string> Members(JsonObject members, JsonObject schema, string place)
    {
        var known = schema["properties"] as JsonObject ?? [];
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)))
        {
            yield return $"{place}: \"{name}\" is missing";
        }

        foreach (var (name, value) in members)
        {
            var shape = known[name] as JsonObject ?? schema["additionalProperties"] as JsonObject;
            foreach (var wrong in shape is null ? Unknown(known.Count, name, place) : Check(value, shape, $"{place}/{name}"))
            {
                yield return wrong;
            }
        }
    }

    private static string[] Unknown(int known, string name, string place) => known == 0 ? [] : [$"{place}: \"{name}\" is not described"];

    private static IEnumerable<string> Items(JsonArray items, JsonObject schema, string place)
    {
        if (items.Count < (schema["minItems"]?.GetValue<int>() ?? 0) || items.Count > (schema["maxItems"]?.GetValue<int>() ?? int.MaxValue))
        {
            yield return $"{place}: {items.Count} items";
        }

        var shape = schema["items"] as JsonObject ?? [];
        foreach (var wrong in items.SelectMany((item, i) => Check(item, shape, $"{place}/{i}")))
        {
            yield return wrong;
        }
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray list ? list.Select(word => word!.GetValue<string>()) : [type.GetValue<string>()];

    private static decimal? Number(JsonNode? node) => node?.GetValue<decimal>();

    private static bool IsOf(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && decimal.IsInteger(value.GetValue<decimal>()),
        _ => throw new ArgumentException($"'{type}' is no type.", nameof(type)),
    };
}
