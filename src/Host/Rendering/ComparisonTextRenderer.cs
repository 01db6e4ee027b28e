using System.Collections.Immutable;
using Spectre.Console;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Comparisons;
using SubsidyNavigator.Host.Rendering.Sections;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>A comparison as text for a person: what it brings and costs side by side first, then which schemes make the difference.</summary>
internal static class ComparisonTextRenderer
{
    /// <summary>Writes the whole comparison.</summary>
    /// <param name="comparison">The answers.</param>
    /// <param name="baseName">How the base is called.</param>
    /// <param name="facts">All facts, for their questions and choices.</param>
    /// <param name="texts">In the language asked for.</param>
    /// <param name="console">Where it is written.</param>
    public static void Render(
        Comparison comparison, string baseName, ImmutableArray<FactDefinition> facts, ProgramTexts texts, IAnsiConsole console)
    {
        var page = new TextPage(console);
        var first = new Side(baseName, new Answer(comparison.Base, facts, texts), Differences: []);
        var variants = comparison.Variants
            .Select(variant => new Side(variant.Name, new Answer(variant.Assessment, facts, texts), variant.Differences))
            .ToArray();
        Side[] all = [first, .. variants];

        page.Title(texts.Get("compare.title"));
        page.Line(texts.Count("compare.head", variants.Length));
        SideBySideSection.Write(page, all);
        PersonSection.Write(page, all);
        ObligationSection.Write(page, all);
        SchemesSection.Write(page, first, variants);
        page.Gap();
        page.Line(texts.Get(
            "receipt",
            ("rules", ReceiptSection.Short(comparison.Receipt.Rules)),
            ("engine", comparison.Receipt.Engine),
            ("scenario", ReceiptSection.Short(comparison.Receipt.Scenario))));
        page.Line(texts.Get("noDecision"));
    }
}
