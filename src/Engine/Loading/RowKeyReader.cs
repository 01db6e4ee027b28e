using System.Globalization;
using System.Text.RegularExpressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads a key of a table row: a name, a number, a range in the notation lawyers know, or <c>else</c>.</summary>
internal static partial class RowKeyReader
{
    /// <summary>The key that matches whatever no other row matches.</summary>
    public const string Else = "else";

    /// <summary>The key, or null when <paramref name="written"/> is none.</summary>
    public static RowKey? Read(string written)
    {
        if (written == Else)
        {
            return new RowKey { Written = written, IsElse = true };
        }

        if (Exact().IsMatch(written))
        {
            return Number(written) is { } number
                ? new RowKey { Written = written, Low = number, LowIncluded = true, High = number, HighIncluded = true }
                : null;
        }

        return Range().Match(written) is { Success: true } range ? ReadRange(written, range)
            : RuleName.IsValue(written) ? new RowKey { Written = written, Text = written }
            : null;
    }

    private static RowKey? ReadRange(string written, Match range)
    {
        var low = Number(range.Groups["low"].Value);
        var high = Number(range.Groups["high"].Value);
        var key = new RowKey
        {
            Written = written,
            Low = low,
            LowIncluded = written[0] == '[',
            High = high,
            HighIncluded = written[^1] == ']',
        };

        var isEmpty = low is null && high is null;
        var openEndIncluded = (low is null && key.LowIncluded) || (high is null && key.HighIncluded);
        return isEmpty || openEndIncluded || low >= high ? null : key;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();

    [GeneratedRegex(@"\A[\[(] *(?<low>-?[0-9]+(\.[0-9]+)?)? *, *(?<high>-?[0-9]+(\.[0-9]+)?)? *[\])]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
