using System.Collections.Immutable;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>Where each amount comes from: per regulation its cash flows, its articles, and the legal figures that were read.</summary>
internal static class FigureSection
{
    /// <summary>Writes the regulations that bring money; nothing when there are none.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        if (answer.Assessment.CashFlows.IsEmpty)
        {
            return;
        }

        page.Heading(answer.Say("figures.heading"));
        foreach (var flows in answer.Assessment.CashFlows.GroupBy(f => f.Regulation, StringComparer.Ordinal))
        {
            WriteRegulation(page, answer, [.. flows]);
        }
    }

    private static void WriteRegulation(TextPage page, Answer answer, IReadOnlyCollection<CashFlow> flows)
    {
        foreach (var flow in flows)
        {
            page.Item(answer.Say(
                "figures.flow",
                ("flow", FlowText.Name(flow, answer)),
                ("status", answer.Say("status." + FormatWords.Word(flow.Status))),
                ("certainty", answer.Say("certainty." + FormatWords.Word(flow.Certainty))),
                ("text", flow.Text is { } text ? answer.Say(text) : "")));
        }

        var sources = flows.SelectMany(f => f.Sources).Distinct().ToImmutableArray();
        if (!sources.IsEmpty)
        {
            page.Detail(answer.Sources(sources));
        }

        foreach (var figure in flows.SelectMany(f => f.Figures).DistinctBy(f => (f.Parameter, f.Key, f.From)))
        {
            page.Detail(FigureText.Line(figure, answer));
        }
    }
}
