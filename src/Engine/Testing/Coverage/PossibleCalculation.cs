using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>What comparisons, sums and functions can give, from what their operands can be.</summary>
internal static class PossibleCalculation
{
    private static readonly string[] Rising =
        [.. new[]
        {
            nameof(Calc.Round), nameof(Calc.Floor), nameof(Calc.Ceiling), nameof(Calc.Year), nameof(Calc.AddDays), nameof(Calc.AddMonths),
            nameof(Calc.MonthStart), nameof(Calc.MonthEnd), nameof(Calc.YearStart), nameof(Calc.YearEnd),
        }.Select(name => "Calc." + name)];

    /// <summary>A comparison.</summary>
    public static PossibleValue Compare(ComparisonOperator operation, PossibleValue left, PossibleValue right)
    {
        if (left.IsNothing || right.IsNothing)
        {
            return PossibleValue.Nothing;
        }

        var unknown = left.MayBeUnknown || right.MayBeUnknown;
        var same = left.Meets(right);
        var differs = !(left with { MayBeUnknown = false }).IsConstant || !(right with { MayBeUnknown = false }).IsConstant || !same;
        var less = !(left.Low >= right.High);
        var greater = !(left.High <= right.Low);
        return operation switch
        {
            ComparisonOperator.Equal => PossibleValue.TruthOf(same, differs, unknown),
            ComparisonOperator.NotEqual => PossibleValue.TruthOf(differs, same, unknown),
            ComparisonOperator.Less => PossibleValue.TruthOf(less, same || greater, unknown),
            ComparisonOperator.LessOrEqual => PossibleValue.TruthOf(less || same, greater, unknown),
            ComparisonOperator.Greater => PossibleValue.TruthOf(greater, same || less, unknown),
            ComparisonOperator.GreaterOrEqual => PossibleValue.TruthOf(greater || same, less, unknown),
        };
    }

    /// <summary>Whether a value is one of those listed.</summary>
    public static PossibleValue OneOf(PossibleValue value, IReadOnlyList<PossibleValue> options)
    {
        if (value.IsNothing)
        {
            return PossibleValue.Nothing;
        }

        var unknown = value.MayBeUnknown || options.Any(option => option.MayBeUnknown);
        var always = value.Texts is { } texts
            ? texts.All(text => options.Any(option => option.IsConstant && option.Texts?.Contains(text) == true))
            : (value with { MayBeUnknown = false }).IsConstant && options.Any(option => option.IsConstant && option.Meets(value));
        return PossibleValue.TruthOf(options.Any(option => option.Meets(value)), !always, unknown);
    }

    /// <summary>Both, or at least one.</summary>
    public static PossibleValue Logic(bool isAnd, PossibleValue left, PossibleValue right)
    {
        if (!isAnd)
        {
            return Not(Logic(true, Not(left), Not(right)));
        }

        var leftUnknown = left.MayBeUnknown && (right.MayBeUnknown || right.MayBeTrue);
        var rightUnknown = right.MayBeUnknown && left.MayBeTrue;
        return PossibleValue.TruthOf(left.MayBeTrue && right.MayBeTrue, left.MayBeFalse || right.MayBeFalse, leftUnknown || rightUnknown);
    }

    /// <summary>The opposite.</summary>
    public static PossibleValue Not(PossibleValue value) => value.IsNothing ? value : PossibleValue.TruthOf(value.MayBeFalse, value.MayBeTrue, value.MayBeUnknown);

    /// <summary>At least so many of them.</summary>
    public static PossibleValue AtLeast(PossibleValue count, IReadOnlyList<PossibleValue> options)
    {
        var mayBeTrue = options.Count(option => option.MayBeTrue);
        var alwaysTrue = options.Count(option => option is { MayBeTrue: true, MayBeFalse: false, MayBeUnknown: false });
        return PossibleValue.TruthOf(
            !(count.Low > mayBeTrue), !(count.High <= alwaysTrue), count.MayBeUnknown || options.Any(option => option.MayBeUnknown));
    }

    /// <summary>A sum.</summary>
    public static PossibleValue Arithmetic(ArithmeticOperator operation, PossibleValue left, PossibleValue right)
    {
        if (left.IsNothing || right.IsNothing)
        {
            return PossibleValue.Nothing;
        }

        var unknown = left.MayBeUnknown || right.MayBeUnknown;
        return (operation switch
        {
            ArithmeticOperator.Add => PossibleValue.Between(Sum(left.Low, right.Low), Sum(left.High, right.High)),
            ArithmeticOperator.Subtract => PossibleValue.Between(Sum(left.Low, -right.High), Sum(left.High, -right.Low)),
            ArithmeticOperator.Multiply when left.Low >= 0 && right.Low >= 0 => PossibleValue.Between(Product(left.Low, right.Low), Product(left.High, right.High)),
            ArithmeticOperator.Divide when left.Low >= 0 && right.Low > 0 => PossibleValue.Between(0, null),
            _ => PossibleValue.Between(null, null),
        }).Or(unknown);
    }

    /// <summary>A number with its sign turned.</summary>
    public static PossibleValue Negate(PossibleValue value) => value.IsNothing ? value : value with { Low = -value.High, High = -value.Low };

    /// <summary>A function of <see cref="Calc"/>.</summary>
    public static PossibleValue Call(CalcFunction function, IReadOnlyList<PossibleValue> arguments)
    {
        if (arguments.Any(argument => argument.IsNothing))
        {
            return PossibleValue.Nothing;
        }

        var unknown = arguments.Any(argument => argument.MayBeUnknown);
        var lows = arguments.Select(argument => argument.Low).ToList();
        var highs = arguments.Select(argument => argument.High).ToList();
        return (function.Name["Calc.".Length..] switch
        {
            nameof(Calc.Min) or nameof(Calc.Earliest) => PossibleValue.Between(lows.Contains(null) ? null : lows.Min(), highs.Min()),
            nameof(Calc.Max) or nameof(Calc.Latest) => PossibleValue.Between(lows.Max(), highs.Contains(null) ? null : highs.Max()),
            nameof(Calc.Month) => PossibleValue.Between(1, 12),
            nameof(Calc.Days) or nameof(Calc.Months) => PossibleValue.Between(0, null),
            _ when Rising.Contains(function.Name) && arguments.Skip(1).All(argument => argument.IsConstant) =>
                PossibleValue.Between(At(arguments[0].Low), At(arguments[0].High)),
            _ => PossibleValue.Between(null, null),
        }).Or(unknown);

        decimal? At(decimal? first)
        {
            if (first is not { } number)
            {
                return null;
            }

            try
            {
                return function.Call([Value.Of(number), .. arguments.Skip(1).Select(argument => Value.Of(argument.Low!.Value))]).Number;
            }
            catch (ArgumentOutOfRangeException)
            {
                return null;
            }
        }
    }

    private static decimal? Sum(decimal? one, decimal? other) => IsLarge(one) || IsLarge(other) ? null : one + other;

    private static decimal? Product(decimal? one, decimal? other) => IsLarge(one) || IsLarge(other) ? null : one * other;

    // Beyond this a bound says nothing, and could overflow.
    private static bool IsLarge(decimal? number) => number is { } known && Math.Abs(known) > Limits.FactNumber;
}
