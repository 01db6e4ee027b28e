using System.Collections.Immutable;
using Newtonsoft.Json;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>The scenario as read: the user's own file again, in the order of the facts. What is unknown is left out.</summary>
internal static class ScenarioJson
{
    /// <summary>Writes <c>scenario</c>.</summary>
    public static void Write(JsonTextWriter json, Scenario scenario, ImmutableArray<FactDefinition> facts) =>
        json.Object("scenario", () =>
        {
            if (scenario.Schema is { } schema)
            {
                json.Text("$schema", schema);
            }

            if (scenario.Peildatum is { } day)
            {
                json.Day("peildatum", day);
            }

            if (scenario.Note is { } note)
            {
                json.Text("note", note);
            }

            foreach (var group in facts.Where(f => scenario.Facts.ContainsKey(f.Id)).GroupBy(f => f.Group, StringComparer.Ordinal))
            {
                json.Object(group.Key, () => WriteGroup(json, scenario, group));
            }
        });

    private static void WriteGroup(JsonTextWriter json, Scenario scenario, IEnumerable<FactDefinition> facts)
    {
        foreach (var fact in facts)
        {
            json.Value(fact.Name, scenario.Facts[fact.Id]);
        }
    }
}
