using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>A figure that a test has read.</summary>
internal sealed record FigureTouched(int Parameter, int Version, TableRow? Row);

/// <summary>A parameter that a test has asked for a figure.</summary>
internal sealed record ParameterTouched(int Parameter);

/// <summary>A variable that a test has asked for a value.</summary>
internal sealed record VariableTouched(int Variable);

/// <summary>What the test that runs on this thread has touched: what it has not cannot change its outcome.</summary>
internal sealed class TouchRecorder : IDisposable
{
    private readonly ThreadLocal<HashSet<object>> _touched = new(() => []);

    /// <summary>Notes something.</summary>
    public void Touch(object what) => _touched.Value!.Add(what);

    /// <summary>What was noted on this thread since the last time.</summary>
    public HashSet<object> Take()
    {
        var touched = _touched.Value!;
        _touched.Value = [];
        return touched;
    }

    public void Dispose() => _touched.Dispose();
}

/// <summary>A node that tells when it is evaluated, and which figure it read.</summary>
internal sealed class ProbeNode(Node original, Node inner, TouchRecorder recorder) : Node(inner.Type, inner)
{
    public override Value Evaluate(Frame frame)
    {
        recorder.Touch(original);
        var reads = frame.World.Reads;
        var mark = reads.Count;
        var value = Children[0].Evaluate(frame);
        switch (original)
        {
            case VariableNode variable:
                recorder.Touch(new VariableTouched(variable.Symbol.Index));
                break;
            case ParameterNode parameter:
                recorder.Touch(new ParameterTouched(parameter.Symbol.Index));
                break;
            case TableNode table:
                recorder.Touch(new ParameterTouched(table.Symbol.Index));
                break;
            default:
                return value;
        }

        if (reads.Count > mark && reads[^1] is FigureRead figure)
        {
            recorder.Touch(new FigureTouched(figure.Parameter, figure.Version, figure.Row));
        }

        return value;
    }
}
