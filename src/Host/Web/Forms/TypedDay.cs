using System.Globalization;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;

namespace SubsidyNavigator.Host.Web.Forms;

/// <summary>A day as people type it, in three fields; the month may be a name: <c>14 mrt 2004</c>.</summary>
internal static class TypedDay
{
    private const int MonthsOfYear = 12;
    private const int ShortestName = 3;
    private const int YearDigits = 4;

    /// <summary>The day; null when there is no such day.</summary>
    public static DateOnly? Read(string day, string month, string year)
    {
        if (!IsDigits(day) || !IsDigits(year) || year.Trim().Length != YearDigits || Month(month.Trim()) is not { } number)
        {
            return null;
        }

        var (days, years) = (int.Parse(day, CultureInfo.InvariantCulture), int.Parse(year, CultureInfo.InvariantCulture));
        return years >= DateOnly.MinValue.Year && days >= 1 && days <= DateTime.DaysInMonth(years, number) ? new DateOnly(years, number, days) : null;
    }

    /// <summary>The day of one text: <c>1-3-2026</c>, <c>1 maart 2026</c>, or as in an address: <c>2026-03-01</c>; null when there is no such day.</summary>
    public static DateOnly? Read(string text) => text.Split([' ', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries) switch
    {
        [{ Length: YearDigits } year, var month, var day] => Read(day, month, year),
        [var day, var month, var year] => Read(day, month, year),
        _ => null,
    };

    private static int? Month(string text)
    {
        if (IsDigits(text))
        {
            return int.Parse(text, CultureInfo.InvariantCulture) is >= 1 and <= MonthsOfYear and var number ? number : null;
        }

        var name = text.TrimEnd('.');
        if (name.Length < ShortestName)
        {
            return null;
        }

        // "mrt" is how most people shorten the third month.
        var found = Enumerable.Range(1, MonthsOfYear).Where(month => Names(month).Any(each =>
            each.StartsWith(name, StringComparison.OrdinalIgnoreCase) || (name.Length == ShortestName && each.Length > ShortestName && Consonants(each).StartsWith(name, StringComparison.OrdinalIgnoreCase)))).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<string> Names(int month) => [new DutchFormat(Language.Nl).MonthName(month), new DutchFormat(Language.En).MonthName(month)];

    private static string Consonants(string name) => string.Concat(name.Where((sign, index) => index == 0 || !"aeiou".Contains(sign, StringComparison.Ordinal)));

    private static bool IsDigits(string text) => text.Trim() is { Length: > 0 and <= YearDigits } digits && digits.All(char.IsAsciiDigit);
}
