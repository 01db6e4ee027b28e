using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>
/// Nothing may depend on itself. A regulation or variable may look at its own older version, on a literal day before the
/// newer one begins: that is another version, and so no cycle.
/// </summary>
internal static class CycleCheck
{
    private sealed record Part(string Name, Place Place, Func<IEnumerable<(Node Node, DateOnly? Day)>> Reads);

    public static void Check(CompiledRules rules, ICollection<Problem> problems)
    {
        var parts = new Dictionary<(SymbolKind Kind, int Index, int Version), Part>();
        foreach (var fact in rules.Facts.Where(fact => !fact.Defaults.IsEmpty))
        {
            parts[(SymbolKind.Fact, fact.Index, 0)] = new Part(fact.Definition.Id, fact.Definition.Place, () =>
                fact.Defaults.SelectMany(each => new[] { each.When, each.Value }).OfType<Node>().SelectMany(Names));
        }

        for (var i = 0; i < rules.Variables.Count; i++)
        {
            var variable = rules.Variables[i];
            for (var version = 0; version < variable.Formulas.Length; version++)
            {
                var formula = variable.Formulas[version];
                parts[(SymbolKind.Variable, i, version)] = new Part(variable.Definition.Id, variable.Definition.Versions[version].Place, () =>
                    new[] { formula, variable.Series.Anchor }.OfType<Node>().SelectMany(Names));
            }
        }

        foreach (var regulation in rules.Regulations)
        {
            for (var version = 0; version < regulation.Versions.Length; version++)
            {
                var compiled = regulation.Versions[version];
                parts[(SymbolKind.Applies, regulation.Index, version)] = new Part(regulation.Definition.Id, compiled.Definition.Place, () =>
                    compiled.Conditions.SelectMany(condition => condition.Nodes).Append(regulation.Series.Anchor).OfType<Node>().SelectMany(Names));
            }
        }

        var done = new HashSet<(SymbolKind, int, int)>();
        var path = new List<(SymbolKind Kind, int Index, int Version)>();
        foreach (var part in parts.Keys)
        {
            if (Visit(part))
            {
                return;
            }
        }

        bool Visit((SymbolKind Kind, int Index, int Version) part)
        {
            if (done.Contains(part) || !parts.TryGetValue(part, out var here))
            {
                return false;
            }

            if (path.Contains(part))
            {
                var round = path.SkipWhile(other => other != part).Select(other => parts[other].Name).Append(here.Name);
                problems.Add(new Problem("cycle", here.Place, $"\"{here.Name}\" depends on itself: {string.Join(" → ", round)}.", "Break the circle, or look at an older version on a literal day."));
                return true;
            }

            path.Add(part);
            var found = here.Reads().SelectMany(read => Versions(read.Node, read.Day)).Concat(Earlier(part)).Any(Visit);
            path.RemoveAt(path.Count - 1);
            done.Add(part);
            return found;
        }

        IEnumerable<(SymbolKind, int, int)> Versions(Node node, DateOnly? day) => node switch
        {
            FactNode fact => [(SymbolKind.Fact, fact.Symbol.Index, 0)],
            TableNode or ParameterNode => Anchor(((node as TableNode)?.Symbol ?? ((ParameterNode)node).Symbol).Index),
            VariableNode variable => Of(SymbolKind.Variable, variable.Symbol.Index, rules.Variables[variable.Symbol.Index].Series, day),
            AppliesNode applies => Of(SymbolKind.Applies, applies.Symbol.Index, rules.Regulations[applies.Symbol.Index].Series, day),
            _ => [],
        };

        IEnumerable<(SymbolKind, int, int)> Anchor(int parameter) =>
            rules.Parameters[parameter].Series.Anchor is { } anchor ? Names(anchor).SelectMany(read => Versions(read.Node, read.Day)) : [];

        IEnumerable<(SymbolKind, int, int)> Earlier((SymbolKind Kind, int Index, int Version) part) => part.Kind != SymbolKind.Applies
            ? []
            : from combination in rules.Regulations[part.Index].Combinations
              from rule in combination.Definition.Versions
              where rule.Keep == Rules.Keep.First && Overlap(rule, rules.Regulations[part.Index].Versions[part.Version].Definition)
              from other in combination.Among.TakeWhile(other => other != part.Index)
              from version in Enumerable.Range(0, rules.Regulations[other].Versions.Length)
              where Overlap(rule, rules.Regulations[other].Versions[version].Definition)
              select (SymbolKind.Applies, other, version);
    }

    private static bool Overlap(Rules.DatedVersion one, Rules.DatedVersion other) =>
        (one.From is not { } from || other.To is not { } otherTo || from <= otherTo)
        && (other.From is not { } otherFrom || one.To is not { } to || otherFrom <= to);

    private static IEnumerable<(SymbolKind, int, int)> Of<T>(SymbolKind kind, int index, Series<T> series, DateOnly? day)
        where T : Rules.DatedVersion =>
        day is { } literal && series.Anchor is null
            ? series.IndexOn(literal) is >= 0 and var version ? [(kind, index, version)] : []
            : Enumerable.Range(0, series.Versions.Length).Select(version => (kind, index, version));

    /// <summary>The names an expression reads, each with the literal day on which it does, if any.</summary>
    private static IEnumerable<(Node Node, DateOnly? Day)> Names(Node node) => Names(node, null);

    private static IEnumerable<(Node Node, DateOnly? Day)> Names(Node node, DateOnly? day)
    {
        if (node is NameNode or TableNode)
        {
            yield return (node, day);
        }

        for (var i = 0; i < node.Children.Count; i++)
        {
            var inner = node is OnNode { Day: var on } && i == 1 ? (on is ConstantNode literal ? literal.Value.Day : null) : day;
            foreach (var name in Names(node.Children[i], inner))
            {
                yield return name;
            }
        }
    }
}
