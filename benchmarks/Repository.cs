using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Benchmarks;

/// <summary>The rules and examples of this repository.</summary>
internal static class Repository
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Folder of the rule files.</summary>
    public static string Rules { get; } = Path.Combine(Root, "rules");

    /// <summary>Names of the examples.</summary>
    public static IEnumerable<string> Examples =>
        Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Root, "docs", "examples");

    /// <summary>The rules, read anew.</summary>
    public static RuleBook Load() => Good(RuleBook.Load(Rules));

    /// <summary>One of the examples.</summary>
    public static Scenario Example(RuleBook book, string name) =>
        Good(book.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json")), name));

    private static T Good<T>(Result<T> result)
        where T : class =>
        result.TryGetValue(out var value) ? value : throw new InvalidOperationException(string.Join('\n', result.Problems));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "SubsidyNavigator.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("Run the benchmarks inside the repository.");
    }
}
