using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions.Nodes;

/// <summary>What a sum does.</summary>
internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>A sum of two numbers.</summary>
internal sealed class ArithmeticNode(ArithmeticOperator operation, Node left, Node right) : Node(FactType.Number, left, right)
{
    public ArithmeticOperator Operator { get; } = operation;

    public override Value Evaluate(Frame frame)
    {
        var left = Children[0].Evaluate(frame);
        var right = Children[1].Evaluate(frame);
        if (Value.NotComputable(left, right) is { } stopped)
        {
            return stopped;
        }

        if (Operator == ArithmeticOperator.Divide && right.Number == 0)
        {
            return Value.Fault("division by zero");
        }

        try
        {
            var number = Operator switch
            {
                ArithmeticOperator.Add => left.Number + right.Number,
                ArithmeticOperator.Subtract => left.Number - right.Number,
                ArithmeticOperator.Multiply => left.Number * right.Number,
                ArithmeticOperator.Divide => left.Number / right.Number,
            };
            return Value.Of(number).With(Trace.Join(left.Trace, right.Trace));
        }
        catch (OverflowException)
        {
            return Value.Fault("number too large");
        }
    }
}

/// <summary>A number with its sign turned.</summary>
internal sealed class NegateNode(Node operand) : Node(FactType.Number, operand)
{
    public override Value Evaluate(Frame frame)
    {
        var operand = Children[0].Evaluate(frame);
        return operand.IsKnown ? Value.Of(-operand.Number).With(operand.Trace) : operand;
    }
}
