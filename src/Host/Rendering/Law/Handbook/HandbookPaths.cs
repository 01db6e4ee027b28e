namespace SubsidyNavigator.Host.Rendering.Law.Handbook;

/// <summary>Where the pages of the handbook stand; the same in both languages.</summary>
internal static class HandbookPaths
{
    /// <summary>All regulations by family.</summary>
    public const string Index = "README.md";

    /// <summary>All regulations by the question they answer.</summary>
    public const string Questions = "questions.md";

    /// <summary>All smaller law.</summary>
    public const string SmallerLaw = "smaller-law.md";

    /// <summary>All that is missing or uncertain.</summary>
    public const string OpenPoints = "open-points.md";

    /// <summary>The groups of figures.</summary>
    public const string Figures = "figures.md";

    /// <summary>A group of figures.</summary>
    public static string FiguresOf(string group) => $"figures/{Anchors.Of(group)}.md";

    /// <summary>A regulation.</summary>
    public static string Regulation(string id) => $"regulations/{id}.md";

    /// <summary>The group of a figure: the part of its id before the dot.</summary>
    public static string Group(string id) => id[..id.IndexOf('.', StringComparison.Ordinal)];
}
