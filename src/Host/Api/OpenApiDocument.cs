using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Api;

/// <summary>Who answers for the service, as its description names them.</summary>
/// <param name="Name">The team.</param>
/// <param name="Url">Their page.</param>
/// <param name="Email">Their address.</param>
internal sealed record ApiContact(string Name, string Url, string Email);

/// <summary>
/// The service's description (OpenAPI 3.1): what is written in <c>openapi.json</c>, with a scenario made from the facts in force,
/// so that it cannot differ from the rules.
/// </summary>
internal static class OpenApiDocument
{
    private const string Template = "openapi.json";
    private const string ExamplePrefix = "Examples.";

    private static readonly JsonSerializerOptions s_layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text.</summary>
    /// <param name="book">The rules in force.</param>
    /// <param name="contact">Who answers for the service.</param>
    /// <param name="version">Version of the interface, as in <c>API-Version</c>.</param>
    public static string Render(RuleBook book, ApiContact contact, string version)
    {
        var document = Resource(Template);
        var info = document["info"]!;
        info["version"] = version;
        info["contact"] = new JsonObject { ["name"] = contact.Name, ["url"] = contact.Url, ["email"] = contact.Email };
        ScenarioComponents.Add(document["components"]!["schemas"]!.AsObject(), book);
        AddExamples(document["components"]!["examples"]!.AsObject());
        return document.ToJsonString(s_layout) + "\n";
    }

    /// <summary>The example scenarios, each under its file's name in words without hyphens.</summary>
    private static void AddExamples(JsonObject examples)
    {
        var start = $"{typeof(OpenApiDocument).Namespace}.{ExamplePrefix}";
        var names = typeof(OpenApiDocument).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(start, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var scenario = Resource(name[(start.Length - ExamplePrefix.Length)..]);
            examples[Pascal(name[start.Length..^".json".Length])] = new JsonObject { ["summary"] = FirstSentence(scenario), ["value"] = scenario };
        }
    }

    /// <summary>Words joined by hyphens or underscores as one name: <c>some-name</c> is <c>SomeName</c>.</summary>
    internal static string Pascal(string name) =>
        string.Concat(name.Split('-', '_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string FirstSentence(JsonObject scenario)
    {
        var note = scenario["note"]!.GetValue<string>();
        var end = note.IndexOfAny(['.', ':', ',']);
        return end < 0 ? note : note[..end];
    }

    private static JsonObject Resource(string name)
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream(typeof(OpenApiDocument), name)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
