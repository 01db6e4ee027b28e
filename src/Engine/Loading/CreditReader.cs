using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads a credit.</summary>
internal static class CreditReader
{
    /// <summary>The credit; null when it is no object.</summary>
    public static CreditRule? Read(JsonPart part, ProblemList problems)
    {
        if (Open(part, problems) is not { } rule)
        {
            return null;
        }

        return new CreditRule
        {
            Id = RuleName.Kebab(rule),
            When = rule.ExpressionIfAny("when"),
            Text = rule.LocalTextIfAny("text"),
            Sources = SourceReader.Sources(rule),
            Certainty = rule.WordIfAny<Certainty>("certainty"),
            Scheme = rule.Text("scheme"),
            To = ConsequenceReader.Party(rule, "to"),
            Unit = rule.TextIfAny("unit"),
            Value = rule.Expression("value"),
            Per = rule.Word<Per>("per"),
            Cap = ConsequenceReader.Cap(rule),
            Proration = rule.WordIfAny<Proration>("proration") ?? Proration.PlacementMonths,
            Obligation = rule.ExpressionIfAny("obligation"),
            Delivered = rule.ExpressionIfAny("delivered"),
            Place = rule.Place,
        };
    }

    private static RuleObject? Open(JsonPart part, ProblemList problems) => RuleObject.Open(
        part, problems,
        [.. ConsequenceReader.Members, "scheme", "to", "unit", "value", "per", "cap", "proration", "obligation", "delivered"]);
}
