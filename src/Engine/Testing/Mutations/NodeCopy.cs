using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>Nodes with other operands; the original stays as it is.</summary>
internal static class NodeCopy
{
    /// <summary>The same operation on other operands.</summary>
    public static Node Of(Node node, Node[] children) => node switch
    {
        ArithmeticNode sum => new ArithmeticNode(sum.Operator, children[0], children[1]),
        NegateNode => new NegateNode(children[0]),
        CalcNode calc => new CalcNode(calc.Function, children),
        ComparisonNode comparison => new ComparisonNode(comparison.Operator, children[0], children[1]),
        OneOfNode => new OneOfNode(children[0], children[1..]),
        LogicNode logic => new LogicNode(logic.IsAnd, children[0], children[1]),
        NotNode => new NotNode(children[0]),
        ConditionalNode => new ConditionalNode(children[0], children[1], children[2]),
        AtLeastNode => new AtLeastNode(children[0], children[1..]),
        TableNode table => new TableNode(table.Symbol, children),
        OnNode => new OnNode(children[0], children[1]),
        OverNode over => new OverNode(children[0], children.ElementAtOrDefault(1), over.WholePlacement),
        ConstantNode or NameNode => node,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The same node with one operand replaced.</summary>
    public static Node With(Node node, int index, Node child)
    {
        var children = node.Children.ToArray();
        children[index] = child;
        return Of(node, children);
    }

    /// <summary>The whole tree, each node replaced from the leaves up.</summary>
    public static Node Rewrite(Node node, Func<Node, Node, Node> replace) =>
        replace(node, node.Children.Count == 0 ? node : Of(node, [.. node.Children.Select(child => Rewrite(child, replace))]));
}
