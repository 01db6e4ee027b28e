using System.Globalization;
using System.Text.Json.Nodes;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Api;

/// <summary>The scenario in the service's description: the engine's own schema, a component for each group, in the words of OpenAPI 3.1.</summary>
internal static class ScenarioComponents
{
    private const string Scenario = "Scenario";
    private const string Description = "description";
    private const string Properties = "properties";

    /// <summary>Adds the groups of facts to <paramref name="schemas"/>, and to the scenario that stands there.</summary>
    public static void Add(JsonObject schemas, RuleBook book)
    {
        var texts = ProgramTexts.In(Language.Nl);
        var facts = book.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var scenario = schemas[Scenario]![Properties]!.AsObject();
        foreach (var (group, schema) in book.ScenarioSchema()[Properties]!.AsObject())
        {
            if (schema?[Properties] is not JsonObject members)
            {
                continue;
            }

            var properties = new JsonObject();
            foreach (var (name, given) in members)
            {
                properties[name] = Member(facts[$"{group}.{name}"], given!.AsObject(), texts);
            }

            var component = Scenario + OpenApiDocument.Pascal(group);
            schemas[component] = new JsonObject
            {
                [Description] = texts.Get("api.scenario.group", ("group", group)),
                ["type"] = "object",
                [Properties] = properties,
                ["additionalProperties"] = false,
            };
            scenario[group] = new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    new JsonObject { ["$ref"] = "#/components/schemas/" + component }, new JsonObject { ["type"] = "null" }),
            };
        }
    }

    private static JsonObject Member(FactDefinition fact, JsonObject given, ProgramTexts texts)
    {
        var member = new JsonObject { [Description] = Text(fact, texts) };
        switch (fact.Type)
        {
            case FactType.Date:
                member["type"] = new JsonArray("string", "null");
                member["format"] = "date";
                return member;
            case FactType.Choice:
                member["type"] = new JsonArray("string", "null");
                break;
        }

        foreach (var (name, value) in given.Where(each => each.Key != Description && each.Value is not null))
        {
            member[name] = value!.DeepClone();
        }

        return member;
    }

    private static string Text(FactDefinition fact, ProgramTexts texts)
    {
        var language = texts.Language;
        return string.Join(' ', new[]
        {
            fact.Question.In(language),
            fact.Hint?.In(language),
            fact.Unit is { } unit ? texts.Get("api.scenario.unit", ("unit", unit)) : null,
            fact is { Type: FactType.Date, Min: { } first } ? texts.Get("api.scenario.notBefore", ("day", Day(first))) : null,
            fact is { Type: FactType.Date, Max: { } last } ? texts.Get("api.scenario.notAfter", ("day", Day(last))) : null,
        }.Where(text => text is not null));
    }

    private static string Day(decimal number) => DateOnly.FromDayNumber((int)number).ToString("O", CultureInfo.InvariantCulture);
}
