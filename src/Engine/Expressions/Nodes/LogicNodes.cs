using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions.Nodes;

/// <summary>
/// Both, or at least one, after Kleene: a certain operand that decides needs no other. With a false side "and" is false
/// whatever the other is; with a true side "or" is true.
/// </summary>
internal sealed class LogicNode(bool isAnd, Node left, Node right) : Node(FactType.Bool, left, right)
{
    public bool IsAnd { get; } = isAnd;

    public override Value Evaluate(Frame frame)
    {
        var left = Children[0].Evaluate(frame);
        if (Decides(left) && left.Trace is null)
        {
            return left;
        }

        var right = Children[1].Evaluate(frame);
        if (Decides(right) && right.Trace is null)
        {
            return right;
        }

        if (Decides(left) || Decides(right))
        {
            return Value.Of(!IsAnd).With(Trace.Join(left.Trace, right.Trace));
        }

        return Value.NotComputable(left, right) ?? Value.Of(IsAnd).With(Trace.Join(left.Trace, right.Trace));
    }

    private bool Decides(in Value side) => side.IsKnown && side.IsTrue != IsAnd;
}

/// <summary>The opposite; unknown stays unknown.</summary>
internal sealed class NotNode(Node operand) : Node(FactType.Bool, operand)
{
    public override Value Evaluate(Frame frame)
    {
        var operand = Children[0].Evaluate(frame);
        return operand.IsKnown ? Value.Of(operand.IsFalse).With(operand.Trace) : operand;
    }
}

/// <summary>One of two values; only the branch taken is computed. With an unknown test: the value on which both agree.</summary>
internal sealed class ConditionalNode(Node test, Node whenTrue, Node whenFalse) : Node(whenTrue.Type, test, whenTrue, whenFalse)
{
    public override Value Evaluate(Frame frame)
    {
        var test = Children[0].Evaluate(frame);
        if (test.IsFault)
        {
            return test;
        }

        if (test.IsKnown)
        {
            return Children[test.IsTrue ? 1 : 2].Evaluate(frame).With(test.Trace);
        }

        var yes = Children[1].Evaluate(frame);
        var no = Children[2].Evaluate(frame);
        return yes.IsKnown && no.IsKnown && Value.Same(yes, no)
            ? yes.With(no.Trace)
            : Value.Unknown(test.Trace);
    }
}

/// <summary>True if at least so many are true, false as soon as that is impossible, else unknown.</summary>
internal sealed class AtLeastNode(Node count, Node[] options) : Node(FactType.Bool, [count, .. options])
{
    public override Value Evaluate(Frame frame)
    {
        var count = Children[0].Evaluate(frame);
        if (!count.IsKnown)
        {
            return count;
        }

        int certain = 0, sure = 0, open = 0, barred = 0;
        Trace? trueDoubts = count.Trace, falseDoubts = count.Trace, all = count.Trace;
        Value? fault = null;
        for (var i = 1; i < Children.Count; i++)
        {
            var option = Children[i].Evaluate(frame);
            all = Trace.Join(all, option.Trace);
            if (option.IsTrue)
            {
                sure++;
                certain += option.Trace is null ? 1 : 0;
                trueDoubts = Trace.Join(trueDoubts, option.Trace);
            }
            else if (option.IsFalse)
            {
                barred += option.Trace is null ? 1 : 0;
                falseDoubts = Trace.Join(falseDoubts, option.Trace);
            }
            else
            {
                open++;
                fault = option.IsFault ? option : fault;
            }
        }

        if (sure >= count.Number)
        {
            return Value.Of(true).With(certain >= count.Number ? count.Trace : trueDoubts);
        }

        if (sure + open < count.Number)
        {
            return Value.Of(false).With(Children.Count - 1 - barred < count.Number ? count.Trace : falseDoubts);
        }

        return fault ?? Value.Unknown(all);
    }
}
