using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Testing.Coverage;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>
/// What to change, and whose tests judge it: everything, or some regulations with the figures and variables that they alone read,
/// and files of figures or variables that are named.
/// </summary>
internal sealed class MutationScope
{
    private readonly HashSet<int> _regulations;
    private readonly HashSet<int> _parameters;
    private readonly HashSet<int> _variables;
    private readonly bool _isAll;

    private MutationScope(HashSet<int> regulations, HashSet<int> parameters, HashSet<int> variables, HashSet<int> judges, ImmutableArray<string> shared, bool isAll)
    {
        _regulations = regulations;
        _parameters = parameters;
        _variables = variables;
        Judges = judges;
        Shared = shared;
        _isAll = isAll;
    }

    /// <summary>The regulations whose tests are needed.</summary>
    public IReadOnlySet<int> Judges { get; }

    /// <summary>Files with figures or variables that the regulations share with others, and that are not changed.</summary>
    public ImmutableArray<string> Shared { get; }

    /// <summary>The scope of some names.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="regulations">Ids of regulations; with <paramref name="files"/> empty too: everything.</param>
    /// <param name="files">Files of parameters or variables, without their ending: <c>parameters/some-topic</c>.</param>
    public static MutationScope Of(CompiledRules rules, IReadOnlyCollection<string> regulations, IReadOnlyCollection<string> files)
    {
        var all = Enumerable.Range(0, rules.Regulations.Count).ToHashSet();
        if (regulations.Count == 0 && files.Count == 0)
        {
            return new MutationScope(all, [.. Enumerable.Range(0, rules.Parameters.Count)], [.. Enumerable.Range(0, rules.Variables.Count)], all, [], true);
        }

        var asked = rules.Regulations.Where(regulation => regulations.Contains(regulation.Definition.Id)).Select(regulation => regulation.Index).ToHashSet();
        var readers = new Readers(rules);
        var parameters = Chosen(readers.OfParameters, index => rules.Parameters[index].Definition.Place.File);
        var variables = Chosen(readers.OfVariables, index => rules.Variables[index].Definition.Place.File);
        var judges = asked.Concat(parameters.Chosen.SelectMany(index => readers.OfParameters[index])).Concat(variables.Chosen.SelectMany(index => readers.OfVariables[index])).ToHashSet();
        return new MutationScope(asked, parameters.Chosen, variables.Chosen, judges, [.. parameters.Shared.Concat(variables.Shared).Distinct().Order(StringComparer.Ordinal)], false);

        (HashSet<int> Chosen, IEnumerable<string> Shared) Chosen(IReadOnlyList<IReadOnlySet<int>> readersOf, Func<int, string> fileOf)
        {
            var read = Enumerable.Range(0, readersOf.Count).Where(index => readersOf[index].Overlaps(asked) || IsNamed(fileOf(index))).ToList();
            var chosen = read.Where(index => IsNamed(fileOf(index)) || readersOf[index].IsSubsetOf(asked)).ToHashSet();
            return (chosen, read.Where(index => !chosen.Contains(index)).Select(fileOf));
        }

        bool IsNamed(string file) => files.Any(name => file == name + ".json");
    }

    /// <summary>All changes, those to the same thing together.</summary>
    public IEnumerable<Mutant> Changes(CompiledRules rules)
    {
        var possibilities = new Possibilities(rules);
        var looked = LookedDays.Of(rules);
        return rules.Regulations.Where(regulation => _regulations.Contains(regulation.Index)).SelectMany(regulation => RegulationMutants.Of(regulation, possibilities, looked))
            .Concat(Enumerable.Range(0, rules.Combinations.Count)
                .Where(index => _isAll || rules.Combinations[index].Among.All(_regulations.Contains))
                .SelectMany(index => CombinationMutants.Of(rules, index, looked)))
            .Concat(_parameters.Order().SelectMany(index => ParameterMutants.Of(rules, index, possibilities, looked)))
            .Concat(_variables.Order().SelectMany(index => VariableMutants.Of(rules, index, possibilities, looked)));
    }
}
