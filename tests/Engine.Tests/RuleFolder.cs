namespace SubsidyNavigator.Engine.Tests;

/// <summary>The project's own folders, found by walking up from where the tests run.</summary>
internal static class RuleFolder
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The project's rules.</summary>
    public static string Rules { get; } = Path.Combine(Root, "rules");

    /// <summary>The project's rule book, loaded once for all tests.</summary>
    public static Lazy<RuleBook> Book { get; } = new(() =>
    {
        var result = RuleBook.Load(Rules);
        return result.TryGetValue(out var book) ? book : throw new InvalidOperationException(string.Join('\n', result.Problems));
    });

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("No folder above the tests holds the solution."),
        _ when File.Exists(Path.Combine(folder.FullName, "SubsidyNavigator.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
