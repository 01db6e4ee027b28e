namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>Titles as they stand inside a sentence.</summary>
internal static class Titles
{
    /// <summary>A title up to its first full stop: what follows explains and does not name.</summary>
    public static string Short(string title) =>
        (title.IndexOf(". ", StringComparison.Ordinal) is var stop and > 0 ? title[..stop] : title).TrimEnd('.');

    /// <summary>A name of the rule files without a title, readable: <c>den_haag</c> is <c>den haag</c>.</summary>
    public static string OfName(string name) => name.Replace('_', ' ');

    /// <summary>With a capital letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
