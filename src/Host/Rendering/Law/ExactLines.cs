using SubsidyNavigator.Engine.Descriptions;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>The expressions of a version exactly as the rule file has them, with the names of their parts.</summary>
internal static class ExactLines
{
    /// <summary>A line for each expression.</summary>
    public static IEnumerable<string> Of(VersionDescription version) =>
        version.Parts.SelectMany(part => Formulas(part).Select(formula => $"{(part.Id.Length > 0 ? part.Id : "benefit")}.{formula.Name}: {formula.Formula.Written}"));

    /// <summary>The formulas of a part, by the name they have in the rule file.</summary>
    public static IEnumerable<(string Name, Formula Formula)> Formulas(PartDescription part) =>
        (part is ConditionDescription condition ? Conditions(condition) : Consequences(part).Prepend(("when", part.When)))
        .Where(pair => pair.Item2 is not null)
        .Select(pair => (pair.Item1, pair.Item2!));

    private static IEnumerable<(string, Formula?)> Conditions(ConditionDescription condition) =>
    [
        ("if", condition.When),
        ("when", condition.Requirement),
        ("from", condition.Window?.From),
        ("to", condition.Window?.To),
        ("months", condition.Window?.Months),
        ("used", condition.Window?.Used),
    ];

    private static IEnumerable<(string, Formula?)> Consequences(PartDescription part) => part switch
    {
        CashFlowDescription flow => [("amount", flow.Amount), ("on", flow.On), ("cap", flow.Cap?.Amount), ("paid", flow.Paid)],
        CreditDescription credit => [("value", credit.Value), ("cap", credit.Cap?.Amount), ("obligation", credit.Obligation), ("delivered", credit.Delivered)],
        ActionDescription action => [("due", action.Due)],
        RiskDescription risk => [.. risk.Likelihood.Select(likely => ("likelihood", likely.When)), ("exposure", risk.Exposure)],
        _ => [],
    };
}
