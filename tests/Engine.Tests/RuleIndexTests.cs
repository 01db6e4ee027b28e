using System.Text.Json;

namespace SubsidyNavigator.Engine.Tests;

/// <summary>No scheme goes missing: every id that others may build on is in the rules, with a source that names an article or page and a link.</summary>
public sealed class RuleIndexTests
{
    private static readonly JsonElement Index = JsonDocument.Parse(File.ReadAllText(Path.Combine(RuleFolder.Root, "tests", "Engine.Tests", "RuleIndex.json"))).RootElement;

    private static readonly string[] Regulations = [.. RuleFolder.Book.Value.Rules.Regulations.Select(regulation => regulation.Definition.Id)];

    private static readonly string[] Covered = [.. RuleFolder.Book.Value.Rules.Regulations.SelectMany(regulation => regulation.Definition.Covers).Select(law => law.Id)];

    [Fact]
    public void Every_scheme_of_the_index_is_a_regulation() => Assert.Empty(Ids("regulations").Except(Regulations));

    [Fact]
    public void Smaller_law_is_a_regulation_or_carried_by_one() => Assert.Empty(Ids("smaller").Except(Regulations).Except(Covered));

    [Fact]
    public void Every_version_names_its_law_and_a_link() => Assert.Empty(
        from regulation in RuleFolder.Book.Value.Rules.Regulations
        from version in regulation.Definition.Versions
        where version.Sources.IsEmpty || version.Sources.Any(source => source.Law.Length == 0 || !source.Url.StartsWith("https://", StringComparison.Ordinal))
        select version.Place.ToString());

    [Fact]
    public void The_rules_cover_the_years_from_2017_to_2027() => Assert.Empty(
        from regulation in RuleFolder.Book.Value.Rules.Regulations
        where regulation.Definition.Versions.All(version => version.To < new DateOnly(2017, 1, 1) || version.From > new DateOnly(2027, 1, 1))
        select regulation.Definition.Id);

    private static IEnumerable<string> Ids(string list) => Index.GetProperty(list).EnumerateArray().Select(id => id.GetString()!);
}
