using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>Rules with one thing replaced; all else is shared.</summary>
internal static class RulesWith
{
    /// <summary>Another figure or period of a parameter.</summary>
    public static CompiledRules Parameter(CompiledRules rules, int index, ImmutableArray<ParameterVersion> versions, Node? anchor)
    {
        var was = rules.Parameters[index];
        return rules with { Parameters = Replaced(rules.Parameters, index, new CompiledParameter(was.Definition with { Versions = versions }, index, anchor)) };
    }

    /// <summary>Other periods or formulas of a variable.</summary>
    public static CompiledRules Variable(CompiledRules rules, int index, ImmutableArray<VariableVersion> versions, ImmutableArray<Node> formulas, Node? anchor)
    {
        var was = rules.Variables[index];
        var variable = new CompiledVariable(was.Definition with { Versions = versions }) { Series = new(anchor, versions), Formulas = formulas };
        return rules with { Variables = Replaced(rules.Variables, index, variable) };
    }

    /// <summary>Other periods or expressions of a regulation.</summary>
    public static CompiledRules Regulation(CompiledRules rules, int index, ImmutableArray<CompiledVersion> versions, Node? anchor)
    {
        var was = rules.Regulations[index];
        ImmutableArray<RegulationVersion> definitions = [.. versions.Select(version => version.Definition)];
        var regulation = new CompiledRegulation(was.Definition with { Versions = definitions }, index) { Series = new(anchor, definitions), Versions = versions };
        regulation.Combinations.AddRange(was.Combinations);
        return rules with { Regulations = Replaced(rules.Regulations, index, regulation) };
    }

    /// <summary>Another version of a combination rule; its regulations know it.</summary>
    public static CompiledRules Combination(CompiledRules rules, int index, ImmutableArray<CombinationVersion> versions)
    {
        var was = rules.Combinations[index];
        var combination = was with { Definition = was.Definition with { Versions = versions }, Series = new(null, versions) };
        var regulations = rules.Regulations.ToArray();
        foreach (var member in was.Among)
        {
            var regulation = regulations[member];
            var changed = new CompiledRegulation(regulation.Definition, member) { Series = regulation.Series, Versions = regulation.Versions };
            changed.Combinations.AddRange(regulation.Combinations.Select(other => ReferenceEquals(other, was) ? combination : other));
            regulations[member] = changed;
        }

        return rules with { Combinations = Replaced(rules.Combinations, index, combination), Regulations = regulations };
    }

    private static T[] Replaced<T>(IReadOnlyList<T> list, int index, T item)
    {
        var copy = list.ToArray();
        copy[index] = item;
        return copy;
    }
}
