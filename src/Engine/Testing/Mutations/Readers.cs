using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>Which regulations read each parameter and variable themselves: directly, or through variables and defaults of facts.</summary>
internal sealed class Readers
{
    private readonly CompiledRules _rules;
    private readonly HashSet<int>[] _ofParameters;
    private readonly HashSet<int>[] _ofVariables;

    public Readers(CompiledRules rules)
    {
        _rules = rules;
        _ofParameters = [.. rules.Parameters.Select(_ => new HashSet<int>())];
        _ofVariables = [.. rules.Variables.Select(_ => new HashSet<int>())];
        foreach (var regulation in rules.Regulations)
        {
            var facts = new HashSet<int>();
            foreach (var node in regulation.Versions.SelectMany(version => version.Nodes).Append(regulation.Series.Anchor).OfType<Node>())
            {
                Visit(node, regulation.Index, facts);
            }
        }
    }

    /// <summary>By parameter, the regulations that read it.</summary>
    public IReadOnlyList<IReadOnlySet<int>> OfParameters => _ofParameters;

    /// <summary>By variable, the regulations that read it.</summary>
    public IReadOnlyList<IReadOnlySet<int>> OfVariables => _ofVariables;

    private void Visit(Node expression, int reader, HashSet<int> facts)
    {
        foreach (var node in expression.Tree())
        {
            foreach (var next in Below(node, reader, facts).OfType<Node>())
            {
                Visit(next, reader, facts);
            }
        }
    }

    private IEnumerable<Node?> Below(Node node, int reader, HashSet<int> facts) => node switch
    {
        VariableNode variable when _ofVariables[variable.Symbol.Index].Add(reader) => VariableNodes(variable.Symbol.Index),
        ParameterNode parameter when _ofParameters[parameter.Symbol.Index].Add(reader) => [_rules.Parameters[parameter.Symbol.Index].Series.Anchor],
        TableNode table when _ofParameters[table.Symbol.Index].Add(reader) => [_rules.Parameters[table.Symbol.Index].Series.Anchor],
        FactNode fact when facts.Add(fact.Symbol.Index) => _rules.Facts[fact.Symbol.Index].Defaults.SelectMany(each => new[] { each.When, each.Value }),
        _ => [],
    };

    private IEnumerable<Node?> VariableNodes(int index) => _rules.Variables[index].Formulas.Append<Node?>(_rules.Variables[index].Series.Anchor);
}
