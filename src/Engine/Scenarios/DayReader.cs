using System.Globalization;
using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Reads a calendar day as <c>2019-04-01</c>, and recognises how people write one otherwise.</summary>
internal static class DayReader
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] OtherForms =
        ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>The day, or null with a problem.</summary>
    public static DateOnly? Read(JsonPart part, ProblemList problems)
    {
        if (part.Kind != JsonKind.Text)
        {
            problems.Add(ScenarioMessages.WrongType(part, ScenarioMessages.DayExpected, ScenarioMessages.DayExample, hint: null, problems.Language));
            return null;
        }

        if (DateOnly.TryParseExact(part.Text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return WithinReach(day, part.Place, problems);
        }

        problems.Add(IsIso(part.Text)
            ? ScenarioMessages.ImpossibleDate(part.Place, part.Text, DaysInMonth(part.Text), problems.Language)
            : ScenarioMessages.WrongType(part, ScenarioMessages.DayExpected, ScenarioMessages.DayExample, OtherForm(part.Text), problems.Language));
        return null;
    }

    private static DateOnly? WithinReach(DateOnly day, Place place, ProblemList problems)
    {
        if (day >= Limits.FirstDay && day <= Limits.LastDay)
        {
            return day;
        }

        problems.Add(ScenarioMessages.DayOutOfRange(place, day, Limits.FirstDay, Limits.LastDay, problems.Language));
        return null;
    }

    private static bool IsIso(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _] && text.Where((_, index) => index is not (4 or 7)).All(char.IsAsciiDigit);

    // Null when the month or year itself does not exist.
    private static int? DaysInMonth(string iso)
    {
        var year = int.Parse(iso.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var month = int.Parse(iso.AsSpan(5, 2), CultureInfo.InvariantCulture);
        return year >= 1 && month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : null;
    }

    private static string? OtherForm(string text) =>
        DateTime.TryParseExact(text, OtherForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? '"' + day.ToString(Iso, CultureInfo.InvariantCulture) + '"'
            : null;
}
