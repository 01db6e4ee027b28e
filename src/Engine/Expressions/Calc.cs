namespace SubsidyNavigator.Engine.Expressions;

/// <summary>
/// The functions that rules may call, as the parser sees them. The functions of one day compute here; those that look at
/// other days (<see cref="On(DateOnly, decimal)"/>, the sums over a year or placement) and <see cref="AtLeast"/> exist for
/// their signature only: the rewriter makes nodes of them.
/// </summary>
public static class Calc
{
    /// <summary>The lowest.</summary>
    public static decimal Min(decimal first, params decimal[] others) => others.Aggregate(first, Math.Min);

    /// <summary>The highest.</summary>
    public static decimal Max(decimal first, params decimal[] others) => others.Aggregate(first, Math.Max);

    /// <summary>To a multiple of <paramref name="step"/>, half away from zero.</summary>
    public static decimal Round(decimal number, decimal step) =>
        decimal.Round(number / Positive(step), 0, MidpointRounding.AwayFromZero) * step;

    /// <summary>Down to a multiple of <paramref name="step"/>.</summary>
    public static decimal Floor(decimal number, decimal step) => decimal.Floor(number / Positive(step)) * step;

    /// <summary>Up to a multiple of <paramref name="step"/>.</summary>
    public static decimal Ceiling(decimal number, decimal step) => decimal.Ceiling(number / Positive(step)) * step;

    /// <summary>Whether at least <paramref name="count"/> are true.</summary>
    public static bool AtLeast(decimal count, params bool[] options) => options.Count(option => option) >= count;

    /// <summary>A calendar day.</summary>
    public static DateOnly Date(decimal year, decimal month, decimal day) => new(Whole(year), Whole(month), Whole(day));

    /// <summary>The calendar year.</summary>
    public static decimal Year(DateOnly day) => day.Year;

    /// <summary>The month, 1 to 12.</summary>
    public static decimal Month(DateOnly day) => day.Month;

    /// <summary>So many days later; may be negative.</summary>
    public static DateOnly AddDays(DateOnly day, decimal days) => day.AddDays(Whole(days));

    /// <summary>So many months later; the last day of a shorter month; may be negative.</summary>
    public static DateOnly AddMonths(DateOnly day, decimal months) => day.AddMonths(Whole(months));

    /// <summary>First day of the month.</summary>
    public static DateOnly MonthStart(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>Last day of the month.</summary>
    public static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>First day of the calendar year.</summary>
    public static DateOnly YearStart(DateOnly day) => new(day.Year, 1, 1);

    /// <summary>First day of the year that begins in <paramref name="month"/>.</summary>
    public static DateOnly YearStart(DateOnly day, decimal month) =>
        new(day.Month >= month ? day.Year : day.Year - 1, Whole(month), 1);

    /// <summary>Last day of the calendar year.</summary>
    public static DateOnly YearEnd(DateOnly day) => new(day.Year, 12, 31);

    /// <summary>Last day of the year that begins in <paramref name="month"/>.</summary>
    public static DateOnly YearEnd(DateOnly day, decimal month) => YearStart(day, month).AddMonths(12).AddDays(-1);

    /// <summary>The first of these days.</summary>
    public static DateOnly Earliest(DateOnly first, params DateOnly[] others) => others.Append(first).Min();

    /// <summary>The last of these days.</summary>
    public static DateOnly Latest(DateOnly first, params DateOnly[] others) => others.Append(first).Max();

    /// <summary>Days from a day up to and including another; at least 0.</summary>
    public static decimal Days(DateOnly from, DateOnly to) => Math.Max(0, to.DayNumber - from.DayNumber + 1);

    /// <summary>Whole months from a day up to and including another, then days by the days of the month begun; at least 0.</summary>
    public static decimal Months(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return 0;
        }

        var whole = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        while (from.AddMonths(whole).AddDays(-1) > to)
        {
            whole--;
        }

        while (from.AddMonths(whole + 1).AddDays(-1) <= to)
        {
            whole++;
        }

        var begun = from.AddMonths(whole);
        var length = from.AddMonths(whole + 1).DayNumber - begun.DayNumber;
        return whole + ((decimal)(to.DayNumber - begun.DayNumber + 1) / length);
    }

    /// <summary>Age in whole years; a birthday on 29 February is kept on 1 March in other years.</summary>
    public static decimal Age(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);

    /// <summary>A number as it stands on another day.</summary>
    public static decimal On(DateOnly day, decimal expression) => throw OnlySignature();

    /// <summary>A truth as it stands on another day.</summary>
    public static bool On(DateOnly day, bool expression) => throw OnlySignature();

    /// <summary>A day as it stands on another day.</summary>
    public static DateOnly On(DateOnly day, DateOnly expression) => throw OnlySignature();

    /// <summary>A name as it stands on another day.</summary>
    public static string On(DateOnly day, string expression) => throw OnlySignature();

    /// <summary>Sum of a monthly quantity over the placement's part of the calendar year.</summary>
    public static decimal OverYear(decimal quantity) => throw OnlySignature();

    /// <summary>Sum of a monthly quantity over the placement's part of the year that begins in a month.</summary>
    public static decimal OverYear(decimal quantity, decimal firstMonth) => throw OnlySignature();

    /// <summary>Sum of a monthly quantity over the placement.</summary>
    public static decimal OverPlacement(decimal quantity) => throw OnlySignature();

    private static NotSupportedException OnlySignature() => new("This function looks at other days and is computed by the engine.");

    private static decimal Positive(decimal step) => step > 0 ? step : throw new ArgumentOutOfRangeException(nameof(step));

    private static int Whole(decimal number) =>
        decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new ArgumentOutOfRangeException(nameof(number));
}
