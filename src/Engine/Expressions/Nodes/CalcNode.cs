
namespace SubsidyNavigator.Engine.Expressions.Nodes;

/// <summary>A call of one of the plain functions of <see cref="Calc"/>; unknown when any argument is.</summary>
internal sealed class CalcNode(CalcFunction function, Node[] arguments) : Node(function.Returns, arguments)
{
    public CalcFunction Function { get; } = function;

    public override Value Evaluate(Frame frame)
    {
        var arguments = new Value[Children.Count];
        Trace? trace = null;
        var known = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Children[i].Evaluate(frame);
            if (arguments[i].IsFault)
            {
                return arguments[i];
            }

            known &= arguments[i].IsKnown;
            trace = Trace.Join(trace, arguments[i].Trace);
        }

        if (!known)
        {
            return Value.Unknown(trace);
        }

        try
        {
            return Function.Call(arguments).With(trace);
        }
        catch (ArgumentOutOfRangeException)
        {
            return Value.Fault($"{Function.Name} has no answer for these values");
        }
        catch (OverflowException)
        {
            return Value.Fault("number too large");
        }
    }
}
