namespace SubsidyNavigator.Host.Rendering;

/// <summary>Breaks a text into lines between words, and never between a euro sign and its amount.</summary>
internal static class WordWrap
{
    private const string Euro = "€";

    /// <summary>The lines; a word longer than <paramref name="width"/> has a line of its own.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        yield return line;
    }

    private static IEnumerable<string> Words(string text)
    {
        var before = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(Euro, StringComparison.Ordinal))
            {
                before += word + " ";
            }
            else
            {
                yield return before + word;
                before = "";
            }
        }

        if (before.Length > 0)
        {
            yield return before.TrimEnd();
        }
    }
}
