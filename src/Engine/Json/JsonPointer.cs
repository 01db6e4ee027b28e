using System.Globalization;

namespace SubsidyNavigator.Engine.Json;

/// <summary>Places in a JSON document, as RFC 6901 writes them.</summary>
internal static class JsonPointer
{
    /// <summary>Stands for a name that is not repeated.</summary>
    public const string Hidden = "…";

    /// <summary>The pointer to the member <paramref name="name"/> of what <paramref name="pointer"/> points to.</summary>
    public static string Member(string pointer, string name) =>
        pointer + "/" + Excerpt.Of(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The pointer to the item with <paramref name="index"/>.</summary>
    public static string Item(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);
}
