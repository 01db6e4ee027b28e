using System.Globalization;
using System.Text.RegularExpressions;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Finds citizen service numbers (BSN): a scenario holds no personal data.</summary>
/// <remarks>
/// Nine digits that pass the eleven-test, also when split by spaces, dots or hyphens; and eight digits in one piece, the
/// old way to write a number that begins with 0, unless they read as a date. Numbers that are part of a longer number
/// (a bank account, a telephone number) do not count, nor does a day such as 2019-04-01.
/// </remarks>
internal static partial class PersonalDataCheck
{
    private const int Digits = 9;
    private const int LongestGap = 3;

    /// <summary>Whether <paramref name="text"/> holds a number that passes the test.</summary>
    public static bool Holds(string text)
    {
        var masked = Day().Replace(text, "|");
        for (var start = 0; start < masked.Length; start++)
        {
            if (Digit(masked, start) >= 0 && (start == 0 || Digit(masked, start - 1) < 0) && BeginsAt(masked, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The eleven-test: 9a + 8b + ... + 2h - i is a multiple of 11; never all zeros.</summary>
    internal static bool PassesElevenTest(ReadOnlySpan<int> digits)
    {
        var sum = -digits[^1];
        for (var index = 0; index < digits.Length - 1; index++)
        {
            sum += digits[index] * (digits.Length - index);
        }

        return sum % 11 == 0 && digits.ContainsAnyExcept(0);
    }

    private static bool BeginsAt(string text, int start)
    {
        Span<int> digits = stackalloc int[Digits];
        var count = 0;
        var gap = 0;
        var isSplit = false;
        var index = start;
        for (; index < text.Length && count < Digits; index++)
        {
            var digit = Digit(text, index);
            if (digit >= 0)
            {
                digits[count++] = digit;
                isSplit |= gap > 0;
                gap = 0;
            }
            else if (!IsSeparator(text[index]) || ++gap > LongestGap)
            {
                break;
            }

            if (count == Digits - 1 && !isSplit && Digit(text, index + 1) < 0 && IsOldNumber(digits[..count]))
            {
                return true;
            }
        }

        return count == Digits && Digit(text, index) < 0 && PassesElevenTest(digits);
    }

    private static bool IsOldNumber(ReadOnlySpan<int> digits)
    {
        Span<int> padded = [0, .. digits];
        return PassesElevenTest(padded) && !IsDay(digits);
    }

    // 20190401 or 01042019.
    private static bool IsDay(ReadOnlySpan<int> digits)
    {
        Span<char> text = stackalloc char[digits.Length];
        for (var index = 0; index < digits.Length; index++)
        {
            text[index] = (char)('0' + digits[index]);
        }

        return IsDay(text, "yyyyMMdd") || IsDay(text, "ddMMyyyy");
    }

    private static bool IsDay(ReadOnlySpan<char> text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and < 2200;

    private static int Digit(string text, int index) =>
        index < text.Length ? CharUnicodeInfo.GetDecimalDigitValue(text[index]) : -1;

    private static bool IsSeparator(char character) => character is '.' or '\t' || char.GetUnicodeCategory(character)
        is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    [GeneratedRegex(@"(?<!\d)((19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d-[01]?\d-(19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
