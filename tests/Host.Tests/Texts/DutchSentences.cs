using System.Text.RegularExpressions;

namespace SubsidyNavigator.Host.Tests.Texts;

/// <summary>Cuts a Dutch text into sentences, and a sentence into words.</summary>
internal static partial class DutchSentences
{
    private static readonly HashSet<string> s_abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "art", "b.v", "bijv", "blz", "ca", "e.d", "excl", "incl", "max", "min", "n.v", "nr", "o.a", "resp", "vgl",
    };

    /// <summary>The sentences, in order. A colon or semicolon ends none: what it joins is read in one breath.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (Match stop in Stop().Matches(text))
        {
            if (Ends(text, start, stop))
            {
                sentences.Add(text[start..(stop.Index + stop.Length)].Trim());
                start = stop.Index + stop.Length;
            }
        }

        sentences.Add(text[start..].Trim());
        return [.. sentences.Where(sentence => sentence.Length > 0)];
    }

    /// <summary>The words; a placeholder counts as one, a loose sign such as € as none.</summary>
    public static IReadOnlyList<string> Words(string sentence) =>
        [.. Placeholder().Replace(sentence, "X").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit))];

    /// <summary>The text with nothing where a value is filled in.</summary>
    public static string WithoutPlaceholders(string text) => Placeholder().Replace(text, "");

    /// <summary>A point ends no sentence after an abbreviation or the number of a list, or before a small letter.</summary>
    private static bool Ends(string text, int start, Match stop)
    {
        var rest = text[(stop.Index + stop.Length)..].TrimStart();
        if (rest.Length == 0 || stop.Value[0] != '.')
        {
            return true;
        }

        var before = text[start..stop.Index].TrimStart();
        var last = before[(before.LastIndexOfAny([' ', '\u00A0']) + 1)..].TrimStart('(', '"', '\'', '‘');
        return !char.IsLower(rest[0]) && !s_abbreviations.Contains(last) && !before.All(char.IsAsciiDigit);
    }

    [GeneratedRegex("[.!?…]+[\"'’”)\\]]*(?=\\s|$)")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder();
}
