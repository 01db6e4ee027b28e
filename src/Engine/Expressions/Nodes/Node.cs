using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions.Nodes;

/// <summary>A node of a checked expression. The classes of this folder are the closed set of what a rule can say.</summary>
internal abstract class Node(FactType type, params Node[] children)
{
    // Made when first asked for. Two threads may both make it, and make the same.
    private ImmutableArray<NameNode> _namesOfThisDay;

    /// <summary>Type of the value; texts and choices are both <see cref="FactType.Text"/>.</summary>
    public FactType Type { get; } = type;

    /// <summary>The operands, in the order written.</summary>
    public IReadOnlyList<Node> Children { get; } = children;

    /// <summary>The value as it stands in <paramref name="frame"/>.</summary>
    public abstract Value Evaluate(Frame frame);

    /// <summary>The facts, variables and figures that the expression names, outside what looks at another day; each once.</summary>
    public ImmutableArray<NameNode> NamesOfThisDay => _namesOfThisDay.IsDefault ? _namesOfThisDay = [.. Names().DistinctBy(name => name.Symbol.Name)] : _namesOfThisDay;

    private IEnumerable<NameNode> Names() => this switch
    {
        NameNode name and (FactNode or VariableNode or ParameterNode) => [name],
        OnNode on => on.Day.Names(),
        _ => Children.SelectMany(child => child.Names()),
    };

    /// <summary>The node and all below it.</summary>
    public IEnumerable<Node> Tree()
    {
        yield return this;
        foreach (var below in Children.SelectMany(child => child.Tree()))
        {
            yield return below;
        }
    }
}

/// <summary>A value written in the expression.</summary>
internal sealed class ConstantNode(FactType type, Value value) : Node(type)
{
    public Value Value { get; } = value;

    public override Value Evaluate(Frame frame) => Value;
}
