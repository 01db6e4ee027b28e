using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>A regulation with all it says and rests on, of every period or of one day.</summary>
internal static class RegulationJson
{
    /// <summary>The JSON text of <c>/v1/regulations/ID</c>; null when there is no such regulation.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="id">Its id.</param>
    /// <param name="date">Only what holds on this day; null: all periods.</param>
    /// <param name="texts">In the language asked for.</param>
    public static string? Render(RuleBook book, string id, DateOnly? date, ProgramTexts texts) =>
        book.Describe(id, date) is { } regulation ? JsonText.Of(json => Write(json, book, regulation, date, texts.Language)) : null;

    private static void Write(JsonTextWriter json, RuleBook book, RegulationDescription regulation, DateOnly? date, Language language)
    {
        json.Text("rules", book.Hash)
            .Day("date", date)
            .Text("id", regulation.Id)
            .Text("title", regulation.Title.In(language))
            .Text("family", regulation.Family)
            .Text("authority", regulation.Authority)
            .Word<Force>("force", regulation.Force)
            .Names("phases", regulation.Phases.Select(FormatWords.Word))
            .Text("anchor", regulation.Anchor?.Written)
            .Objects("versions", regulation.Versions, version => LawVersionJson.Write(json, version, language))
            .Object("reads", () => WriteReads(json, regulation, language))
            .Objects("combinations", regulation.Combinations, combination => json
                .Text("id", combination.Id)
                .Text("text", combination.Text.In(language))
                .Names("among", combination.Among.Select(among => among.Id))
                .Objects("versions", combination.Versions, version => json
                    .Dated(version)
                    .Word<Keep>("keep", version.Keep)
                    .Word<CapPer>("per", version.Per)
                    .Sources(version.Sources)));
        WriteRest(json, book, regulation, language);
    }

    private static void WriteReads(JsonTextWriter json, RegulationDescription regulation, Language language) => json
        .Objects("facts", regulation.Facts, fact => json
            .Text("id", fact.Definition.Id)
            .Text("title", (fact.Definition.Label ?? fact.Definition.Question).In(language))
            .Text("link", Links.Facts))
        .Objects("parameters", regulation.Parameters, parameter => json
            .Text("id", parameter.Id)
            .Text("title", parameter.Title.In(language))
            .Text("link", Links.Parameter(parameter.Id)))
        .Objects("variables", regulation.Variables, variable => json
            .Text("id", variable.Id)
            .Text("title", variable.Title.In(language))
            .Text("unit", variable.Unit)
            .Objects("versions", variable.Versions, version => json
                .Dated(version)
                .Text("formula", version.Formula.Written)
                .Sources(version.Sources)))
        .Objects("regulations", regulation.AsksFor, asked => json
            .Text("id", asked.Id)
            .Text("title", asked.Title.In(language))
            .Text("link", Links.Regulation(asked.Id)));

    private static void WriteRest(JsonTextWriter json, RuleBook book, RegulationDescription regulation, Language language) => json
        .Objects("covers", regulation.Covers, law => json
            .Text("id", law.Id)
            .Text("title", law.Title.In(language))
            .Text("text", law.Text.In(language))
            .Sources(law.Sources))
        .Objects("openPoints", regulation.OpenPoints, point => json
            .Word<OpenLawKind>("kind", point.Kind)
            .Word<OpenLawSubject>("subject", point.Subject)
            .Text("id", point.Id)
            .Text("title", point.Title.In(language))
            .Day("from", point.From)
            .Day("to", point.To)
            .Text("text", point.Text?.In(language))
            .Sources(point.Sources))
        .Objects("tests", book.TestsOf(regulation.Id), test => json.Text("name", test.Name).Text("source", test.Source))
        .Text("link", Links.Regulation(regulation.Id));
}
