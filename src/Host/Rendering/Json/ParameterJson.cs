using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>A legal figure over time, with the source and the certainty of every value.</summary>
internal static class ParameterJson
{
    /// <summary>The JSON text of <c>/v1/parameters/ID</c>; null when there is no such figure.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="pathId">Its id as it stands in addresses.</param>
    /// <param name="texts">In the language asked for.</param>
    public static string? Render(RuleBook book, string pathId, ProgramTexts texts)
    {
        var law = book.Describe();
        var found = law.Parameters.FirstOrDefault(parameter => PathId(parameter.Id) == pathId);
        return found is null ? null : JsonText.Of(json => Write(json, book.Hash, found, law, texts.Language));
    }

    /// <summary>A figure's id as it stands in addresses.</summary>
    public static string PathId(string id) => FormatWords.InPaths(id);

    /// <summary>The id, as it stands in addresses, that somebody probably meant; null when none is near.</summary>
    public static string? Nearest(RuleBook book, string pathId) => book.NearestParameter(pathId);

    private static void Write(JsonTextWriter json, string rules, ParameterDescription parameter, LawDescription law, Language language) => json
        .Text("rules", rules)
        .Text("id", parameter.Id)
        .Text("title", parameter.Title.In(language))
        .Word<FactType>("type", parameter.Type)
        .Text("unit", parameter.Unit)
        .Names("keys", parameter.Keys)
        .Text("anchor", parameter.Anchor?.Written)
        .Objects("versions", parameter.Versions, version => WriteVersion(json, parameter, version, language))
        .Objects("readBy", law.Regulations.Where(regulation => regulation.Parameters.Any(read => read.Id == parameter.Id)), regulation => json
            .Text("id", regulation.Id)
            .Text("title", regulation.Title.In(language))
            .Text("link", Links.Regulation(regulation.Id)))
        .Text("link", Links.Parameter(parameter.Id));

    private static void WriteVersion(JsonTextWriter json, ParameterDescription parameter, FigureDescription version, Language language)
    {
        var plain = parameter.Keys.IsEmpty ? version.Rows.FirstOrDefault() : null;
        json.Day("from", version.From)
            .Day("to", version.To)
            .Flag("announced", version.Announced)
            .Word<Certainty>("certainty", version.Certainty)
            .Value("value", plain?.Value)
            .Numbers("between", plain is { Low: { } low, High: { } high } ? [low, high] : null)
            .Objects("rows", parameter.Keys.IsEmpty ? [] : version.Rows, row => json
                .Names("keys", row.Keys.Select(key => key.Written))
                .Value("value", row.Value)
                .Names("titles", row.Keys.Select(key => key.Title?.In(language) ?? key.Written)))
            .Text("text", version.Text?.In(language))
            .Sources(version.Sources);
    }

    private static JsonTextWriter Numbers(this JsonTextWriter json, string name, decimal[]? numbers)
    {
        json.WritePropertyName(name);
        if (numbers is null)
        {
            json.WriteNull();
            return json;
        }

        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteRawValue(Engine.Scenarios.FactValue.Of(number).ToString());
        }

        json.WriteEndArray();
        return json;
    }
}
