using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads what several kinds of consequence share.</summary>
internal static class ConsequenceReader
{
    /// <summary>Names of the members that every consequence may have.</summary>
    public static readonly string[] Members = ["id", "when", "text", "sources", "certainty"];

    /// <summary>A party that must be there: one of the parties, or a choice fact (with a dot) that names one.</summary>
    public static PartyRef Party(RuleObject rule, string name) =>
        rule.Need(name) is { } part ? Party(part, rule.Problems) : new PartyRef(null, null);

    /// <summary>A party, or null for somebody outside the parties; the member itself must be there.</summary>
    public static PartyRef? PartyOrOutside(RuleObject rule, string name) =>
        rule.Need(name) is not { } part || part.Kind == JsonKind.Null ? null : Party(part, rule.Problems);

    /// <summary>A cap, or null when absent.</summary>
    public static Cap? Cap(RuleObject rule) =>
        rule.Find("cap") is { } part && RuleObject.Open(part, rule.Problems, "amount", "per") is { } cap
            ? new Cap(cap.Expression("amount"), cap.Word("per", CapPer.Segment))
            : null;

    private static PartyRef Party(JsonPart part, ProblemList problems) =>
        part.Kind == JsonKind.Text && part.Text.Contains('.', StringComparison.Ordinal)
            ? new PartyRef(null, RuleValue.Expression(part, problems))
            : new PartyRef(RuleValue.Word<Party>(part, problems), null);
}
