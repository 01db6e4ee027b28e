using SubsidyNavigator.Engine.Testing;

namespace SubsidyNavigator.Engine.Tests;

/// <summary>The project's rules load without problems, and every test beside them passes.</summary>
public sealed class RuleTests
{
    private static readonly Lazy<ILookup<string, RuleTestResult>> Results = new(() => RuleFolder.Book.Value.Test().ToLookup(result => result.Regulation));

    /// <summary>One case a test file, so that a failure names it.</summary>
    public static TheoryData<string> Files => [.. TestFiles()];

    [Fact]
    public void The_rules_load() => Assert.NotEmpty(RuleFolder.Book.Value.Hash);

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_tests_pass(string file)
    {
        var tests = Results.Value[Regulation(file)].ToList();

        Assert.NotEmpty(tests);
        Assert.Empty(tests.SelectMany(test => test.Failures.Select(failure => $"{test.Name}: {failure}")));
    }

    [Fact]
    public void Every_test_belongs_to_a_file() =>
        Assert.Empty(Results.Value.Select(group => group.Key).Except(TestFiles().Select(Regulation)));

    [Fact]
    public void Every_regulation_has_tests() => Assert.All(
        RuleFolder.Book.Value.Rules.Regulations, regulation => Assert.True(Results.Value.Contains(regulation.Definition.Id), regulation.Definition.Id));

    private static IEnumerable<string> TestFiles() => Directory
        .EnumerateFiles(RuleFolder.Rules, "*.tests.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(RuleFolder.Rules, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string Regulation(string file) => Path.GetFileName(file)[..^".tests.json".Length];
}
