using System.Globalization;
using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Recognises values as people write them, to show how JSON writes them.</summary>
internal static class WrittenOtherwise
{
    private static readonly NumberFormatInfo Dutch = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
    };

    /// <summary>How <paramref name="part"/> would be a yes or no; null when it does not look like one.</summary>
    public static string? Bool(JsonPart part) => part.Kind switch
    {
        JsonKind.Text => part.Text.Trim().ToLowerInvariant() switch
        {
            "true" or "ja" or "yes" or "j" or "y" or "waar" => "true",
            "false" or "nee" or "no" or "n" or "onwaar" => "false",
            _ => null,
        },
        JsonKind.Number => part.Number switch
        {
            1 => "true",
            0 => "false",
            _ => null,
        },
        JsonKind.Null or JsonKind.Bool or JsonKind.List or JsonKind.Object => null,
    };

    /// <summary>How <paramref name="part"/> would be a number; null when it does not look like one.</summary>
    public static string? Number(JsonPart part)
    {
        if (part.Kind != JsonKind.Text || part.Text.Length > 30)
        {
            return null;
        }

        var text = part.Text.Trim().TrimStart('€').Trim();
        var isPercentage = text.EndsWith('%');
        text = text.TrimEnd('%').Trim();
        var number = Parse(text);
        return (isPercentage ? number / 100 : number)?.ToString(CultureInfo.InvariantCulture);
    }

    private static decimal? Parse(string text)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number)
            || decimal.TryParse(text, style | NumberStyles.AllowThousands, Dutch, out number))
        {
            return number;
        }

        return null;
    }
}
