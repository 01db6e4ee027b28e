using System.Text.Json.Nodes;
using SubsidyNavigator.Host.Api;

namespace SubsidyNavigator.Host.Tests.Api;

/// <summary>The service's description, made from the rules in force.</summary>
internal static class ApiDescription
{
    public const string Version = "1.4.2";

    private static readonly Lazy<string> s_text =
        new(() => OpenApiDocument.Render(LawInForce.Book, new ApiContact("Team SubsidyNavigator", "https://voorbeeld.nl/team", "team@voorbeeld.nl"), Version));

    private static readonly Lazy<JsonObject> s_json = new(() => JsonNode.Parse(Text)!.AsObject());

    /// <summary>The text.</summary>
    public static string Text => s_text.Value;

    /// <summary>The same, parsed.</summary>
    public static JsonObject Json => s_json.Value;

    /// <summary>A component by kind and name.</summary>
    public static JsonObject Component(string kind, string name) => Json["components"]![kind]![name]!.AsObject();

    /// <summary>Every operation, with its path and method.</summary>
    public static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations =>
        from path in Json["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select (path.Key, method.Key, method.Value!.AsObject());

    /// <summary>Every response of every operation, references followed.</summary>
    public static IEnumerable<(string Where, string Status, JsonObject Response)> Responses =>
        from operation in Operations
        from response in operation.Operation["responses"]!.AsObject()
        select ($"{operation.Method} {operation.Path}", response.Key, Resolve(response.Value!.AsObject()));

    /// <summary>What a reference points to, or the object itself.</summary>
    public static JsonObject Resolve(JsonObject node)
    {
        while (node["$ref"] is { } reference)
        {
            node = Find(reference.GetValue<string>()) ?? throw new InvalidOperationException($"{reference} leads nowhere.");
        }

        return node;
    }

    /// <summary>What stands at a reference; null when nothing does.</summary>
    public static JsonObject? Find(string reference)
    {
        JsonNode? node = Json;
        foreach (var step in reference.TrimStart('#', '/').Split('/'))
        {
            node = (node as JsonObject)?[step];
        }

        return node as JsonObject;
    }

    /// <summary>Every object below a node, and the node itself.</summary>
    public static IEnumerable<(string Place, JsonObject Node)> Objects(JsonNode? node, string place = "#")
    {
        var below = node switch
        {
            JsonObject members => members.SelectMany(member => Objects(member.Value, $"{place}/{member.Key}")),
            JsonArray items => items.SelectMany((item, i) => Objects(item, $"{place}/{i}")),
            _ => [],
        };
        return node is JsonObject self ? below.Prepend((place, self)) : below;
    }
}
