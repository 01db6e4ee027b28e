using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions.Nodes;

/// <summary>An expression as it stands on another day.</summary>
internal sealed class OnNode(Node day, Node expression) : Node(expression.Type, day, expression)
{
    public Node Day => Children[0];

    public Node Expression => Children[1];

    public override Value Evaluate(Frame frame)
    {
        var day = Day.Evaluate(frame);
        return day.IsKnown ? Expression.Evaluate(frame.World.At(day.Day, frame)).With(day.Trace) : day;
    }
}

/// <summary>The sum of a monthly quantity over the placement, or over its part of a year; part months by calendar days.</summary>
internal sealed class OverNode(Node quantity, Node? firstMonth, bool wholePlacement)
    : Node(FactType.Number, firstMonth is null ? [quantity] : [quantity, firstMonth])
{
    public bool WholePlacement { get; } = wholePlacement;

    public override Value Evaluate(Frame frame)
    {
        var year = (Period?)null;
        if (!WholePlacement)
        {
            var month = Children.Count > 1 ? Children[1].Evaluate(frame) : Value.Of(1);
            var day = frame.Time(TimeFact.Datum);
            if (Value.NotComputable(month, day) is { } stopped)
            {
                return stopped;
            }

            if (month.Number is < 1 or > 12 || decimal.Truncate(month.Number) != month.Number)
            {
                return Value.Fault("no such month");
            }

            year = new Period(Calc.YearStart(day.Day, month.Number), Calc.YearEnd(day.Day, month.Number));
        }

        return frame.World.SumOver(Children[0], year, frame);
    }
}
