using System.Collections.Immutable;
using Newtonsoft.Json;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>A comparison: its own receipt, and whole answers with what each variant changes per party.</summary>
internal static class ComparisonJson
{
    /// <summary>Writes the whole object.</summary>
    public static void Write(JsonTextWriter json, Comparison comparison, ImmutableArray<FactDefinition> facts, ProgramTexts texts)
    {
        json.WriteStartObject();
        json.Receipt(comparison.Receipt);
        json.WritePropertyName("base");
        JsonRenderer.Write(json, comparison.Base, facts, texts);
        json.Objects("variants", comparison.Variants, variant =>
        {
            json.Text("name", variant.Name);
            json.WritePropertyName("assessment");
            JsonRenderer.Write(json, variant.Assessment, facts, texts);
            json.Objects("differences", variant.Differences, party => json
                .Word<Party>("party", party.Party)
                .Amount("net", party.Net)
                .Amount("difference", party.Difference));
        });
        json.WriteEndObject();
    }
}
