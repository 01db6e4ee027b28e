using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>What to arrange, and what can go wrong.</summary>
internal static class AheadPart
{
    /// <summary>Writes the two lists, each only when there is something in it.</summary>
    public static void Write(Page page, VersionDescription version, LawWords words)
    {
        if (!version.Actions.IsEmpty)
        {
            page.Heading(3, words.Say("law.actions"));
            foreach (var action in version.Actions)
            {
                WriteAction(page, action, version, words);
            }
        }

        if (!version.Risks.IsEmpty)
        {
            page.Heading(3, words.Say("law.risks"));
            foreach (var risk in version.Risks)
            {
                WriteRisk(page, risk, version, words);
            }
        }
    }

    private static void WriteAction(Page page, ActionDescription action, VersionDescription version, LawWords words)
    {
        var party = words.Label(action.By);
        ConditionPart.WriteItem(page, action, version, words.Fill(
            "law.action",
            ("party", [party[0] with { Text = Titles.Capital(party[0].Text) }, .. party.Skip(1)]),
            ("text", Spans.Of(action.Text is { } text ? words.Say(text) : action.Id))), words);
        if (action.Due is { } due)
        {
            page.Formula(1, words.Say("law.due"), words.Lines(due));
        }

        ConditionPart.WriteWhen(page, action, words);
        if (action.Evidence is { } evidence)
        {
            page.Item(1, words.Say("action.evidence", ("evidence", words.Say(evidence))));
        }

        if (version.Risks.FirstOrDefault(risk => risk.Id == action.IfMissed)?.Text is { } missed)
        {
            page.Item(1, words.Say("action.ifMissed", ("risk", words.Say(missed))));
        }
    }

    private static void WriteRisk(Page page, RiskDescription risk, VersionDescription version, LawWords words)
    {
        ConditionPart.WriteItem(page, risk, version, Spans.Of(risk.Text is { } text ? words.Say(text) : risk.Id), words);
        ConditionPart.WriteWhen(page, risk, words);
        WriteLikelihood(page, risk, words);
        if (risk.Exposure is { } exposure)
        {
            page.Formula(1, words.Say("law.exposure"), words.Lines(exposure, "EUR"));
        }

        if (risk.LosesFlow is { } id)
        {
            var flow = version.CashFlows.FirstOrDefault(f => f.Id == id);
            page.Item(1, words.Say(
                "law.loses." + FormatWords.Word(risk.LosesPer), ("kind", flow is null ? id : words.Say("kind." + FormatWords.Word(flow.Kind)))));
        }

        if (risk.Mitigation is { } mitigation)
        {
            page.Item(1, words.Say("risk.mitigation", ("mitigation", words.Say(mitigation))));
        }
    }

    private static void WriteLikelihood(Page page, RiskDescription risk, LawWords words)
    {
        if (risk.Likelihood is [{ When: null } only])
        {
            page.Item(1, words.Say("law.likelihood", ("likelihood", Level(only, words))));
            return;
        }

        foreach (var (index, likely) in risk.Likelihood.Index())
        {
            if (likely.When is null or { Term: ValueTerm { Value.Boxed: true } })
            {
                page.Item(1, words.Say(index == 0 ? "law.likelihood" : "law.likelihood.else", ("likelihood", Level(likely, words))));
            }
            else
            {
                page.Formula(1, words.Say("law.likelihood.when", ("likelihood", Level(likely, words))), words.Lines(likely.When));
            }
        }
    }

    private static string Level(LikelihoodDescription likely, LawWords words) =>
        likely.Probability is { } probability ? words.Format.Percentage(probability)
        : likely.Level is { } level ? words.Say("likelihood." + FormatWords.Word(level))
        : words.Say("unknown");
}
