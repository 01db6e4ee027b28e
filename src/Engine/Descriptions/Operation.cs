namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>All that a formula can do: its operators and the functions of <c>Calc</c>.</summary>
public enum Operation
{
    /// <summary>All hold.</summary>
    And,

    /// <summary>One or more hold.</summary>
    Or,

    /// <summary>Does not hold.</summary>
    Not,

    /// <summary>The second when the first holds, else the third.</summary>
    If,

    /// <summary>At least so many of the rest hold.</summary>
    AtLeast,

    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same.</summary>
    NotEqual,

    /// <summary>Before or below.</summary>
    Less,

    /// <summary>Not after or above.</summary>
    LessOrEqual,

    /// <summary>After or above.</summary>
    Greater,

    /// <summary>Not before or below.</summary>
    GreaterOrEqual,

    /// <summary>The first is one of the rest.</summary>
    OneOf,

    /// <summary>Sum.</summary>
    Add,

    /// <summary>Difference.</summary>
    Subtract,

    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient.</summary>
    Divide,

    /// <summary>The sign turned.</summary>
    Negate,

    /// <summary>The second as it stands on the day that the first gives.</summary>
    On,

    /// <summary>Sum over the placement's part of a year; a second operand is the month in which that year begins.</summary>
    OverYear,

    /// <summary>Sum over the placement.</summary>
    OverPlacement,

    /// <summary>The lowest.</summary>
    Min,

    /// <summary>The highest.</summary>
    Max,

    /// <summary>Rounded to a multiple of the second.</summary>
    Round,

    /// <summary>Rounded down to a multiple of the second.</summary>
    Floor,

    /// <summary>Rounded up to a multiple of the second.</summary>
    Ceiling,

    /// <summary>A day of year, month and day.</summary>
    Date,

    /// <summary>Year of a day.</summary>
    Year,

    /// <summary>Month of a day.</summary>
    Month,

    /// <summary>So many days later.</summary>
    AddDays,

    /// <summary>So many months later.</summary>
    AddMonths,

    /// <summary>First day of the month.</summary>
    MonthStart,

    /// <summary>Last day of the month.</summary>
    MonthEnd,

    /// <summary>First day of the year; a second operand is the month in which it begins.</summary>
    YearStart,

    /// <summary>Last day of the year; a second operand is the month in which it begins.</summary>
    YearEnd,

    /// <summary>The first of these days.</summary>
    Earliest,

    /// <summary>The last of these days.</summary>
    Latest,

    /// <summary>Days from the first to the second, both included.</summary>
    Days,

    /// <summary>Months from the first to the second, both included.</summary>
    Months,

    /// <summary>Age of who was born on the first, on the second.</summary>
    Age,
}
