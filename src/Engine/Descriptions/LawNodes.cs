using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>The expressions of compiled rules.</summary>
internal static class LawNodes
{
    /// <summary>All expressions of a version.</summary>
    public static IEnumerable<Node> Roots(this CompiledVersion version) =>
        version.Conditions.Concat(version.Duties).SelectMany(condition => condition.Nodes)
            .Concat(version.CashFlows.SelectMany(flow => flow.Nodes.Concat(flow.Amounts)))
            .Concat(version.Credits.SelectMany(credit => credit.Nodes.Concat(credit.Amounts)))
            .Concat(version.Benefit.SelectMany(effect => effect.Nodes))
            .Concat(version.Actions.SelectMany(action => action.Nodes))
            .Concat(version.Risks.SelectMany(risk => risk.Nodes.Concat(risk.Amounts)));

    /// <summary>All expressions of the rules in which a row of a table can be picked.</summary>
    public static IEnumerable<Node> AllNodes(this CompiledRules rules) =>
        rules.Regulations.SelectMany(regulation => regulation.Versions).SelectMany(Roots)
            .Concat(rules.Variables.SelectMany(variable => variable.Formulas))
            .Concat(rules.Facts.SelectMany(fact => fact.Defaults).Select(each => each.Value));
}
