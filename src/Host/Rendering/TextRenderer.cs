using System.Collections.Immutable;
using Spectre.Console;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>An assessment as text for a person: the answer first, then money, law, risks, what to do and what is not known.</summary>
internal static class TextRenderer
{
    /// <summary>Writes the whole answer.</summary>
    /// <param name="assessment">The answer.</param>
    /// <param name="facts">All facts, for their questions and choices.</param>
    /// <param name="texts">In the language asked for.</param>
    /// <param name="console">Where it is written.</param>
    public static void Render(
        Assessment assessment, ImmutableArray<FactDefinition> facts, ProgramTexts texts, IAnsiConsole console)
    {
        var answer = new Answer(assessment, facts, texts);
        var page = new TextPage(console);

        HeadSection.Write(page, answer);
        BenefitSection.Write(page, answer);
        CostSection.Write(page, answer);
        RegulationSection.Write(page, answer);
        CreditSection.Write(page, answer);
        RiskSection.Write(page, answer);
        ActionSection.Write(page, answer);
        UnknownSection.Write(page, answer);
        FigureSection.Write(page, answer);
        ReceiptSection.Write(page, answer);
    }
}
