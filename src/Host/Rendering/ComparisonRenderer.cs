using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Json;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>A comparison as JSON, in the layout of an assessment. The same comparison always gives the same bytes.</summary>
internal static class ComparisonRenderer
{
    /// <summary>The JSON text.</summary>
    /// <param name="comparison">The answers.</param>
    /// <param name="facts">All facts, in the order in which scenarios are written.</param>
    /// <param name="texts">In the language asked for.</param>
    public static string Render(Comparison comparison, ImmutableArray<FactDefinition> facts, ProgramTexts texts)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, comparison, facts, texts);
        return text.ToString();
    }

    /// <summary>Writes the JSON text.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="comparison">The answers.</param>
    /// <param name="facts">All facts, in the order in which scenarios are written.</param>
    /// <param name="texts">In the language asked for.</param>
    public static void Write(TextWriter text, Comparison comparison, ImmutableArray<FactDefinition> facts, ProgramTexts texts)
    {
        using (var json = new JsonTextWriter(text) { Culture = CultureInfo.InvariantCulture, CloseOutput = false })
        {
            ComparisonJson.Write(json, comparison, facts, texts);
        }

        text.Write('\n');
    }
}
