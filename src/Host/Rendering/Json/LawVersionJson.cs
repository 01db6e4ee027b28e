using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>What a regulation says in one period; expressions as written in the rule files.</summary>
internal static class LawVersionJson
{
    /// <summary>Writes the members of a version.</summary>
    public static void Write(JsonTextWriter json, VersionDescription version, Language language) => json
        .Dated(version)
        .Objects("conditions", version.Conditions, condition => WriteCondition(json, condition, language))
        .Objects("duties", version.Duties, duty => WriteCondition(json, duty, language))
        .Objects("cashFlows", version.CashFlows, flow => WriteFlow(json, flow, language))
        .Objects("credits", version.Credits, credit => WriteCredit(json, credit, language))
        .Objects("benefit", version.Benefit, effect => json
            .Text("id", effect.Id.Length > 0 ? effect.Id : null)
            .Text("text", effect.Text?.In(language))
            .Text("when", effect.When?.Written)
            .Word<BenefitEffect>("effect", effect.Effect)
            .Ground(effect))
        .Objects("actions", version.Actions, action => json
            .Head(action, language)
            .Party("by", action.By)
            .Text("due", action.Due?.Written)
            .Text("evidence", action.Evidence?.In(language))
            .Text("ifMissed", action.IfMissed)
            .Ground(action))
        .Objects("risks", version.Risks, risk => WriteRisk(json, risk, language))
        .Sources(version.Sources);

    /// <summary>The days of a version, whether it is law yet, and how sure it is.</summary>
    public static JsonTextWriter Dated(this JsonTextWriter json, DatedDescription version) => json
        .Day("from", version.From)
        .Day("to", version.To)
        .Flag("announced", version.Announced)
        .Word<Certainty>("certainty", version.Certainty);

    private static void WriteCondition(JsonTextWriter json, ConditionDescription condition, Language language)
    {
        json.Head(condition, language)
            .Text("requirement", condition.Requirement?.Written);
        if (condition.Window is { } window)
        {
            json.Object("window", () => json
                .Word<WindowCount>("counts", window.Counts)
                .Text("from", window.From?.Written)
                .Text("to", window.To?.Written)
                .Text("months", window.Months?.Written)
                .Text("used", window.Used?.Written));
        }
        else
        {
            json.Text("window", null);
        }

        json.Word("judgedBy", condition.JudgedBy)
            .Text("fact", condition.Decision?.Id)
            .Text("evidence", condition.Evidence?.In(language))
            .Text("ifUnmet", condition.IfUnmet)
            .Ground(condition);
    }

    private static void WriteFlow(JsonTextWriter json, CashFlowDescription flow, Language language) => json
        .Head(flow, language)
        .Party("from", flow.From)
        .Party("to", flow.To)
        .Word<FlowKind>("kind", flow.Kind)
        .Text("amount", flow.Amount.Written)
        .Word<Per>("per", flow.Per)
        .Text("on", flow.On?.Written)
        .Word<Proration>("proration", flow.Proration)
        .Cap(flow.Cap)
        .Text("paid", flow.Paid?.Written)
        .Ground(flow);

    private static void WriteCredit(JsonTextWriter json, CreditDescription credit, Language language) => json
        .Head(credit, language)
        .Text("scheme", credit.Scheme)
        .Party("to", credit.To)
        .Text("unit", credit.Unit)
        .Text("value", credit.Value.Written)
        .Word<Per>("per", credit.Per)
        .Word<Proration>("proration", credit.Proration)
        .Cap(credit.Cap)
        .Text("obligation", credit.Obligation?.Written)
        .Text("delivered", credit.Delivered?.Written)
        .Ground(credit);

    private static void WriteRisk(JsonTextWriter json, RiskDescription risk, Language language) => json
        .Head(risk, language)
        .Objects("likelihood", risk.Likelihood, likely => json
            .Text("when", likely.When?.Written)
            .Word("level", likely.Level)
            .Number("probability", likely.Probability))
        .Text("exposure", risk.Exposure?.Written)
        .Text("losesFlow", risk.LosesFlow)
        .Word("losesPer", risk.LosesFlow is null ? (CapPer?)null : risk.LosesPer)
        .Text("mitigation", risk.Mitigation?.In(language))
        .Ground(risk);

    private static JsonTextWriter Head(this JsonTextWriter json, PartDescription part, Language language) => json
        .Text("id", part.Id)
        .Text("text", part.Text?.In(language))
        .Text("when", part.When?.Written);

    private static JsonTextWriter Ground(this JsonTextWriter json, PartDescription part) => json
        .Word<Certainty>("certainty", part.Certainty)
        .Sources(part.Sources);

    /// <summary>A party, or the fact that says which, as the rule files write it.</summary>
    private static JsonTextWriter Party(this JsonTextWriter json, string name, PartyDescription? party) =>
        json.Text(name, party?.Party is { } known ? FormatWords.Word(known) : party?.ChosenBy?.Id);

    private static JsonTextWriter Cap(this JsonTextWriter json, CapDescription? cap) => cap is null
        ? json.Text("cap", null)
        : json.Object("cap", () => json.Text("amount", cap.Amount.Written).Word<CapPer>("per", cap.Per));
}
