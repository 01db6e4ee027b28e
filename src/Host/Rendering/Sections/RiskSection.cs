using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>What can go wrong, the most costly first.</summary>
internal static class RiskSection
{
    /// <summary>Writes an item for each risk; nothing when there are none.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        if (answer.Assessment.Risks.IsEmpty)
        {
            return;
        }

        page.Heading(answer.Say("risks.heading"));
        foreach (var risk in answer.Assessment.Risks.OrderByDescending(r => r.Exposure ?? decimal.MinValue))
        {
            page.Item(answer.Say(
                risk.Exposure is null ? "risk.noAmount" : "risk",
                ("amount", answer.Euro(risk.Exposure)),
                ("likelihood", Likelihood(risk, answer)),
                ("text", answer.Say(risk.Text))));
            if (risk.Mitigation is { } mitigation)
            {
                page.Detail(answer.Say("risk.mitigation", ("mitigation", answer.Say(mitigation))));
            }

            page.Detail(answer.Say(
                "about", ("title", answer.Title(risk.Regulation)), ("sources", answer.Sources(risk.Sources))));
        }
    }

    public static string Likelihood(Risk risk, Answer answer) =>
        risk.Probability is { } probability ? answer.Format.Percentage(probability)
        : risk.Likelihood is { } level ? answer.Say("likelihood." + FormatWords.Word(level))
        : answer.Say("unknown");
}
