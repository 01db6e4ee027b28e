using System.Globalization;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>A day on the command line: <c>2026-01-01</c>, within the days that rules can speak of.</summary>
internal static class DayArgument
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Reads the day, or says what is wrong with it.</summary>
    public static bool TryRead(string written, StandardStreams streams, ProgramTexts texts, out DateOnly day)
    {
        if (DateOnly.TryParseExact(written, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day >= Limits.FirstDay && day <= Limits.LastDay)
        {
            return true;
        }

        streams.Say(texts.Get("arguments.day", ("day", written)));
        return false;
    }
}
