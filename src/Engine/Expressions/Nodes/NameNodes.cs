using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions.Nodes;

/// <summary>A name that stands for a value: a fact, plain parameter, variable, <c>tijd.*</c> or <c>geldt.*</c>.</summary>
internal abstract class NameNode(Symbol symbol) : Node(symbol.ValueType)
{
    public Symbol Symbol { get; } = symbol;
}

/// <summary>A fact, or its default.</summary>
internal sealed class FactNode(Symbol symbol) : NameNode(symbol)
{
    public override Value Evaluate(Frame frame) => frame.Fact(Symbol.Index);
}

/// <summary>A variable.</summary>
internal sealed class VariableNode(Symbol symbol) : NameNode(symbol)
{
    public override Value Evaluate(Frame frame) => frame.Variable(Symbol.Index);
}

/// <summary>A plain parameter.</summary>
internal sealed class ParameterNode(Symbol symbol) : NameNode(symbol)
{
    public override Value Evaluate(Frame frame) => frame.Parameter(Symbol.Index);
}

/// <summary>A row of a table.</summary>
internal sealed class TableNode(Symbol symbol, Node[] keys) : Node(symbol.ValueType, keys)
{
    public Symbol Symbol { get; } = symbol;

    public override Value Evaluate(Frame frame)
    {
        var keys = new Value[Children.Count];
        Trace? doubts = null;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Children[i].Evaluate(frame);
            if (keys[i].IsFault)
            {
                return keys[i];
            }

            doubts = Trace.Join(doubts, keys[i].Trace);
        }

        foreach (var key in keys)
        {
            if (key.IsUnknown)
            {
                return Value.Unknown(doubts);
            }
        }

        return frame.TableRow(Symbol.Index, keys).With(doubts);
    }
}

/// <summary>One of the engine's own facts.</summary>
internal sealed class TimeNode(Symbol symbol) : NameNode(symbol)
{
    public TimeFact Fact => (TimeFact)Symbol.Index;

    public override Value Evaluate(Frame frame) => frame.Time((TimeFact)Symbol.Index);
}

/// <summary>Whether a regulation applies.</summary>
internal sealed class AppliesNode(Symbol symbol) : NameNode(symbol)
{
    public override Value Evaluate(Frame frame) => frame.World.Applies(Symbol.Index, frame);
}
