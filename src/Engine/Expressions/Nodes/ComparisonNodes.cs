using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions.Nodes;

/// <summary>How two values are compared.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A comparison; unknown when either side is.</summary>
internal sealed class ComparisonNode(ComparisonOperator operation, Node left, Node right) : Node(FactType.Bool, left, right)
{
    public ComparisonOperator Operator { get; } = operation;

    public Node Left => Children[0];

    public Node Right => Children[1];

    public override Value Evaluate(Frame frame)
    {
        var left = Left.Evaluate(frame);
        var right = Right.Evaluate(frame);
        if (Value.NotComputable(left, right) is { } stopped)
        {
            return stopped;
        }

        var truth = Operator switch
        {
            ComparisonOperator.Equal => Value.Same(left, right),
            ComparisonOperator.NotEqual => !Value.Same(left, right),
            ComparisonOperator.Less => left.Number < right.Number,
            ComparisonOperator.LessOrEqual => left.Number <= right.Number,
            ComparisonOperator.Greater => left.Number > right.Number,
            ComparisonOperator.GreaterOrEqual => left.Number >= right.Number,
        };
        return Value.Of(truth).With(Trace.Join(left.Trace, right.Trace));
    }
}

/// <summary>Whether a value is one of those listed.</summary>
internal sealed class OneOfNode(Node value, Node[] options) : Node(FactType.Bool, [value, .. options])
{
    public override Value Evaluate(Frame frame)
    {
        var value = Children[0].Evaluate(frame);
        if (!value.IsKnown)
        {
            return value;
        }

        Trace? unknown = null, doubts = value.Trace;
        for (var i = 1; i < Children.Count; i++)
        {
            var option = Children[i].Evaluate(frame);
            if (option.IsFault)
            {
                return option;
            }

            if (option.IsKnown && Value.Same(value, option))
            {
                return Value.Of(true).With(Trace.Join(value.Trace, option.Trace));
            }

            unknown = option.IsUnknown ? Trace.Join(unknown, option.Trace) : unknown;
            doubts = Trace.Join(doubts, option.Trace);
        }

        return unknown is null ? Value.Of(false).With(doubts) : Value.Unknown(unknown);
    }
}
