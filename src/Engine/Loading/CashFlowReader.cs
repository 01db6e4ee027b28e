using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads a cash flow.</summary>
internal static class CashFlowReader
{
    /// <summary>The cash flow; null when it is no object.</summary>
    public static CashFlowRule? Read(JsonPart part, ProblemList problems)
    {
        if (Open(part, problems) is not { } rule)
        {
            return null;
        }

        var per = rule.Word<Per>("per");
        if (per != Per.Once)
        {
            rule.Refuse("belongs to \"per\": \"once\"", "on");
        }

        return new CashFlowRule
        {
            Id = RuleName.Kebab(rule),
            When = rule.ExpressionIfAny("when"),
            Text = rule.LocalTextIfAny("text"),
            Sources = SourceReader.Sources(rule),
            Certainty = rule.WordIfAny<Certainty>("certainty"),
            From = ConsequenceReader.Party(rule, "from"),
            To = ConsequenceReader.PartyOrOutside(rule, "to"),
            Kind = rule.Word<FlowKind>("kind"),
            Amount = rule.Expression("amount"),
            Per = per,
            On = rule.ExpressionIfAny("on"),
            Proration = rule.WordIfAny<Proration>("proration") ?? Proration.CalendarDays,
            Cap = ConsequenceReader.Cap(rule),
            Paid = rule.ExpressionIfAny("paid"),
            Place = rule.Place,
        };
    }

    private static RuleObject? Open(JsonPart part, ProblemList problems) => RuleObject.Open(
        part, problems,
        [.. ConsequenceReader.Members, "from", "to", "kind", "amount", "per", "on", "proration", "cap", "paid"]);
}
