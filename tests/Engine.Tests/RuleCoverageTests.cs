using SubsidyNavigator.Engine.Testing.Coverage;

namespace SubsidyNavigator.Engine.Tests;

/// <summary>The tests beside the project's rules see every condition true, false and unknown, every version, and every amount.</summary>
public sealed class RuleCoverageTests
{
    private static readonly Lazy<CoverageReport> Coverage = new(() => RuleFolder.Book.Value.Cover());

    /// <summary>One case a regulation, so that a failure names it.</summary>
    public static TheoryData<string> Regulations => [.. RuleFolder.Book.Value.Regulations];

    [Theory]
    [MemberData(nameof(Regulations))]
    public void Its_tests_see_everything(string regulation) => Assert.Empty(Coverage.Value.Regulations
        .First(each => each.Regulation == regulation).Items
        .Where(item => item.State == CoverageState.Missing)
        .Select(item => $"{item.Place}: {item.Id} never {item.Outcome}"));
}
