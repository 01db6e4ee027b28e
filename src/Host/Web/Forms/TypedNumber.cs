using System.Globalization;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Web.Forms;

/// <summary>A number as people type it: <c>1.250,50</c>, <c>1250.50</c>, <c>€ 1.250</c>, <c>55%</c>.</summary>
internal static class TypedNumber
{
    private const int GroupSize = 3;

    /// <summary>The number; null when the text is none.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="language">Decides what a single point or comma before three digits means.</param>
    public static decimal? Read(string text, Language language)
    {
        var bare = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('€' or '%'))).Replace('\u2212', '-');
        if (bare.EndsWith(",-", StringComparison.Ordinal))
        {
            bare = bare[..^2];
        }

        var point = DecimalPoint(bare, language);
        var plain = string.Concat(bare.Select((sign, index) => sign is '.' or ',' ? index == point ? "." : "" : sign.ToString()));
        var isGrouped = IsGrouped(point < 0 ? bare : bare[..point]);
        return isGrouped && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Place of the sign before the decimals; -1 when there are none.</summary>
    private static int DecimalPoint(string text, Language language)
    {
        var (dot, comma) = (text.LastIndexOf('.'), text.LastIndexOf(','));
        if (dot >= 0 && comma >= 0)
        {
            return Math.Max(dot, comma);
        }

        var only = Math.Max(dot, comma);
        if (only < 0)
        {
            return -1;
        }

        var sign = text[only];
        if (text.IndexOf(sign, StringComparison.Ordinal) != only)
        {
            return -1;
        }

        var isGroupSign = sign == (language == Language.En ? ',' : '.');
        var isWholeGroup = text.Length - only - 1 == GroupSize && only is > 0 and <= GroupSize && text[0] != '0';
        return isGroupSign && isWholeGroup ? -1 : only;
    }

    /// <summary>Signs between digits must stand at every third one: "12.5.0" is a mistake, not 1250.</summary>
    private static bool IsGrouped(string whole)
    {
        var groups = whole.TrimStart('-').Split('.', ',');
        return groups.Length == 1 || (groups[0].Length is > 0 and <= GroupSize && groups.Skip(1).All(group => group.Length == GroupSize));
    }
}
