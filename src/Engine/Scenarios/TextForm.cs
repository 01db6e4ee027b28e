using System.Text;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>The form of a text fact: a short name of small letters, digits and <c>_</c>.</summary>
internal static class TextForm
{
    // Without culture data there is no normalisation of letters; these are the ones in names of Dutch towns.
    private const string Accented = "àáâäãåçèéêëìíîïñòóôöõùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>Whether <paramref name="text"/> has that form.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= Limits.TextFactLength && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>The nearest text of that form: without capitals and accents, other signs as <c>_</c>; null when nothing is left.</summary>
    public static string? Nearest(string text)
    {
        if (text.Length > Limits.TextFactLength)
        {
            return null;
        }

        var form = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            var accent = Accented.IndexOf(character, StringComparison.Ordinal);
            var plain = accent < 0 ? character : Plain[accent];
            if (char.IsAsciiLetterLower(plain) || char.IsAsciiDigit(plain))
            {
                form.Append(plain);
            }
            else if (form.Length > 0 && form[^1] != '_')
            {
                form.Append('_');
            }
        }

        var nearest = form.ToString().Trim('_');
        return IsValid(nearest) ? nearest : null;
    }
}
