using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>An expression of the rule book, with the place of what holds it and whether it gives an amount.</summary>
internal readonly record struct RootNode(Node Node, Place Place, bool IsAmount);

/// <summary>Walks every expression of a rule book.</summary>
internal static class AllNodes
{
    public static IEnumerable<RootNode> Of(
        IEnumerable<CompiledFact> facts,
        IEnumerable<CompiledParameter> parameters,
        IEnumerable<CompiledVariable> variables,
        IEnumerable<CompiledRegulation> regulations)
    {
        foreach (var fact in facts)
        {
            foreach (var node in fact.Defaults.SelectMany(each => new[] { each.When, each.Value }).Append(fact.AskIf).OfType<Node>())
            {
                yield return new RootNode(node, fact.Definition.Place, false);
            }
        }

        foreach (var parameter in parameters.Where(parameter => parameter.Series.Anchor is not null))
        {
            yield return new RootNode(parameter.Series.Anchor!, parameter.Definition.Place, false);
        }

        foreach (var variable in variables)
        {
            // A variable may serve amounts; conditions that read it are checked through it.
            foreach (var node in variable.Formulas.Append(variable.Series.Anchor).OfType<Node>())
            {
                yield return new RootNode(node, variable.Definition.Place, true);
            }
        }

        foreach (var regulation in regulations)
        {
            if (regulation.Series.Anchor is { } anchor)
            {
                yield return new RootNode(anchor, regulation.Definition.Place, false);
            }

            foreach (var root in regulation.Versions.SelectMany(OfVersion))
            {
                yield return root;
            }
        }
    }

    private static IEnumerable<RootNode> OfVersion(CompiledVersion version) =>
        version.Conditions.Concat(version.Duties)
            .SelectMany(condition => condition.Nodes.Select(node => new RootNode(node, condition.Definition.Place, false)))
            .Concat(OfConsequences(version.CashFlows))
            .Concat(OfConsequences(version.Credits))
            .Concat(OfConsequences(version.Benefit))
            .Concat(OfConsequences(version.Actions))
            .Concat(OfConsequences(version.Risks));

    private static IEnumerable<RootNode> OfConsequences<T>(IEnumerable<Compiled<T>> consequences)
        where T : Rules.Consequence =>
        consequences.SelectMany(consequence =>
            consequence.Nodes.Select(node => new RootNode(node, consequence.Rule.Place, false))
                .Concat(consequence.Amounts.Select(node => new RootNode(node, consequence.Rule.Place, true))));
}
