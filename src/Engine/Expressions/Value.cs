using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>
/// What an expression gives: known, unknown with its reasons, or a fault. A known value may carry reasons to doubt it.
/// Its type was checked when the expression was loaded: truths are 1 or 0, days are day numbers, names are texts.
/// </summary>
internal readonly struct Value
{
    private readonly State _state;

    private Value(State state, decimal number, string? text, Trace? trace)
    {
        _state = state;
        Number = number;
        Text = text;
        Trace = trace;
    }

    private enum State : byte
    {
        Unknown,
        Known,
        Fault,
    }

    public decimal Number { get; }

    public string? Text { get; }

    /// <summary>Why it is unknown, or why a known value is not certain.</summary>
    public Trace? Trace { get; }

    public bool IsKnown => _state == State.Known;

    public bool IsFault => _state == State.Fault;

    public bool IsUnknown => _state == State.Unknown;

    public bool IsTrue => IsKnown && Number != 0;

    public bool IsFalse => IsKnown && Number == 0;

    public DateOnly Day => DateOnly.FromDayNumber((int)Number);

    public Truth Truth => IsFault ? Truth.Fault : IsUnknown ? Truth.Unknown : IsTrue ? Truth.True : Truth.False;

    public static Value Of(decimal number) => new(State.Known, number, null, null);

    public static Value Of(bool truth) => new(State.Known, truth ? 1 : 0, null, null);

    public static Value Of(DateOnly day) => new(State.Known, day.DayNumber, null, null);

    public static Value Of(string text) => new(State.Known, 0, text, null);

    public static Value Of(FactValue fact) => new(State.Known, fact.Number, fact.Text, null);

    public static Value Of(Literal literal) => new(State.Known, literal.Number, literal.Text, null);

    public static Value Unknown(Trace? why) => new(State.Unknown, 0, null, why);

    public static Value Unknown(Reason why) => new(State.Unknown, 0, null, Trace.Of(why));

    public static Value Fault(string what) => new(State.Fault, 0, null, Trace.Of(new Reason(ReasonKind.Fault, what)));

    /// <summary>The same value with more reasons.</summary>
    public Value With(Trace? more) => more is null ? this : new(_state, Number, Text, Trace.Join(Trace, more));

    /// <summary>The first operand that is a fault, else unknown because of all that are unknown; null when both are known.</summary>
    public static Value? NotComputable(in Value left, in Value right)
    {
        if (left.IsKnown && right.IsKnown)
        {
            return null;
        }

        if (left.IsFault)
        {
            return left;
        }

        return right.IsFault ? right : Unknown(Trace.Join(left.Trace, right.Trace));
    }

    public static bool Same(in Value left, in Value right) => left.Number == right.Number && left.Text == right.Text;

    /// <summary>As a fact's value of <paramref name="type"/>; null when not known.</summary>
    public FactValue? As(FactType type) => !IsKnown
        ? null
        : type switch
        {
            FactType.Bool => FactValue.Of(IsTrue),
            FactType.Number => FactValue.Of(Number),
            FactType.Date => FactValue.Of(Day),
            FactType.Choice or FactType.Text => FactValue.Of(type, Text ?? ""),
        };
}
