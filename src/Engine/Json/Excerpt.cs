using System.Globalization;
using System.Text;

namespace SubsidyNavigator.Engine.Json;

/// <summary>Repeats a piece of input in a message: short, and with nothing that could act on a screen or in a log.</summary>
internal static class Excerpt
{
    private const int Length = 40;

    /// <summary>The first characters of <paramref name="input"/>, with control characters escaped.</summary>
    public static string Of(string input)
    {
        if (input.Length <= Length && !input.Any(IsUnsafe))
        {
            return input;
        }

        var text = new StringBuilder();
        foreach (var character in input.AsSpan(0, Math.Min(Length, input.Length)))
        {
            if (IsUnsafe(character))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                text.Append(character);
            }
        }

        return input.Length > Length ? text.Append('…').ToString() : text.ToString();
    }

    /// <summary>As <see cref="Of"/>, between quotes.</summary>
    public static string Quoted(string input) => $"\"{Of(input)}\"";

    // Surrogates are escaped too: a cut may split a pair.
    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;
}
