using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions.Nodes;

/// <summary>A node of a checked expression. The classes of this folder are the closed set of what a rule can say.</summary>
internal abstract class Node(FactType type, params Node[] children)
{
    /// <summary>Type of the value; texts and choices are both <see cref="FactType.Text"/>.</summary>
    public FactType Type { get; } = type;

    /// <summary>The operands, in the order written.</summary>
    public IReadOnlyList<Node> Children { get; } = children;

    /// <summary>The value as it stands in <paramref name="frame"/>.</summary>
    public abstract Value Evaluate(Frame frame);

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
