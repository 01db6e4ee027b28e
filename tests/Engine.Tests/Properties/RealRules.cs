using System.Collections.Immutable;
using System.Text;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>The rules of this repository, read once for all properties.</summary>
internal static class RealRules
{
    private static readonly string Rules = Path.Combine(FindRoot(), "rules");
    private static readonly Lazy<RuleSet> LazySet = new(() => Good(RuleSetReader.Read(Good(RuleFiles.Read(Rules)))));
    private static readonly Lazy<RuleBook> LazyBook = new(() => Good(RuleBook.Load(Rules)));
    private static readonly Lazy<ImmutableArray<Scenario>> LazyExamples = new(() => [.. Documents.Select(Read).OfType<Scenario>()]);

    /// <summary>The rule book.</summary>
    public static RuleBook Book => LazyBook.Value;

    /// <summary>The scenarios of the tests beside the rules, as JSON: what people really ask.</summary>
    public static IEnumerable<string> Documents => LazySet.Value.Tests.Select(test => test.ScenarioJson);

    /// <summary>The scenarios of the tests beside the rules.</summary>
    public static ImmutableArray<Scenario> Examples => LazyExamples.Value;

    /// <summary>A scenario as the book reads it; null when it refuses it.</summary>
    public static Scenario? Read(string json) =>
        Book.Read(Encoding.UTF8.GetBytes(json), "scenario.json").TryGetValue(out var scenario) ? scenario : null;

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

        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
