using System.Text.RegularExpressions;

namespace SubsidyNavigator.Engine.Tests.Docs;

public sealed partial class ProblemsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "problems.md"));

    private static readonly string[] Sources = Read("*.cs");

    [Fact]
    public void Every_code_of_a_message_is_explained()
    {
        var codes = Read("*Messages.cs").SelectMany(s => Message().Matches(s)).Select(m => m.Groups["code"].Value).Distinct().ToArray();

        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, code => !Page.Contains($"| `{code}` |", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_explained_code_exists()
    {
        var codes = Row().Matches(Page).Select(m => m.Groups["code"].Value).ToArray();

        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, code => !Sources.Any(s => s.Contains($"\"{code}\"", StringComparison.Ordinal)));
    }

    private static string[] Read(string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "src"), pattern, SearchOption.AllDirectories).Select(File.ReadAllText)];

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "SubsidyNavigator.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return directory.FullName;
    }

    [GeneratedRegex(@"new( Problem)?\(\s*""(?<code>[a-z0-9-]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Message();

    [GeneratedRegex(@"^\| `(?<code>[a-z0-9-]+)` \|", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Row();
}
