using Newtonsoft.Json.Linq;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

public sealed class RulesCommandTests
{
    [Fact]
    public async Task The_rules_of_the_repository_are_right()
    {
        var outcome = await HostProcess.Run("rules", "check");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("regelingen: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tests_beside_the_rules_pass()
    {
        var outcome = await HostProcess.Run("rules", "test");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.EndsWith($"geslaagd, 0 mislukt{Environment.NewLine}", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules test")]
    [InlineData("rules coverage --no-mutation")]
    public async Task A_regulation_that_does_not_exist_is_a_wrong_argument(string command)
    {
        using var folder = TinyRules();

        var outcome = await HostProcess.Run([.. command.Split(' '), "een-regelin", "--rules", folder.Path]);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Equal($"'een-regelin' is geen regeling. Bedoelt u 'een-regeling'?{Environment.NewLine}", outcome.Error);
    }

    [Fact]
    public async Task A_failing_test_says_where_it_is_and_what_led_to_the_outcome()
    {
        using var folder = TinyRules("\"expect\": { \"status\": \"not\" }");

        var outcome = await HostProcess.Run("rules", "test", "een-regeling", "--rules", folder.Path);

        Assert.Equal((3, ""), (outcome.Code, outcome.Error));
        Assert.Equal(
            ["familie/een-regeling.tests.json:1 /tests/0: Zes maanden", "  status: expected not, got applies", "  Dit leidde tot de uitkomst:", "    2021-03-01..2021-08-31 applies (version 2020-01-01)", "0 geslaagd, 1 mislukt"],
            outcome.Output.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public async Task Coverage_lists_gaps_and_changes_that_no_test_notices()
    {
        using var folder = TinyRules();

        var outcome = await HostProcess.Run("rules", "coverage", "--rules", folder.Path);

        Assert.Equal(3, outcome.Code);
        Assert.Contains("familie/een-regeling.json:5 /versions/0/conditions/0: de voorwaarde 'lang' is nooit onwaar. Schrijf een test vanaf 2020-01-01 waarin dit niet klopt.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("familie/een-regeling.json:5 /versions/0/conditions/0/when: grens: (plaats.maanden >= 5) werd (plaats.maanden > 5). 1 test leest dit en merkt het niet.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Veranderingen: 1 van 5 gemerkt (20.0%)", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_without_mutation_leaves_the_rules_as_they_are_and_speaks_English_too()
    {
        using var folder = TinyRules();

        var outcome = await HostProcess.Run("rules", "coverage", "--no-mutation", "--lang", "en", "--rules", folder.Path);

        Assert.Equal((3, ""), (outcome.Code, outcome.Error));
        Assert.EndsWith($"All together: 2 of 4 seen (50.0%){Environment.NewLine}", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_is_JSON()
    {
        var outcome = await HostProcess.Run("rules", "export");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.NotEmpty(JToken.Parse(outcome.Output));
    }

    [Fact]
    public async Task The_schemas_agree_with_the_engine_and_the_facts()
    {
        var outcome = await HostProcess.Run("rules", "schema", "--out", "rules/schema", "--check");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task Generated_files_that_differ_are_named_and_written_only_when_asked()
    {
        using var folder = new TemporaryFolder();
        var stray = folder.Write("old.json", "{}");

        var before = await HostProcess.Run("rules", "schema", "--out", folder.Path, "--check");
        var written = await HostProcess.Run("rules", "schema", "--out", folder.Path);

        Assert.Equal(3, before.Code);
        Assert.Contains(Path.Combine(folder.Path, "scenario.schema.json"), before.Error, StringComparison.Ordinal);
        Assert.Equal(0, written.Code);
        Assert.Contains(stray, written.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(stray));
        Assert.Contains("\"wajong_2015\"", await File.ReadAllTextAsync(Path.Combine(folder.Path, "scenario.schema.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules check")]
    [InlineData("rules test")]
    [InlineData("rules coverage")]
    [InlineData("rules export")]
    [InlineData("assess docs/examples/ado-den-haag.json")]
    public async Task Rules_that_are_wrong_stop_every_command(string command)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("facts.json", "{ \"facts\": [ ] \n");

        var outcome = await HostProcess.Run([.. command.Split(' '), "--rules", folder.Path]);

        Assert.Equal((3, ""), (outcome.Code, outcome.Output));
        Assert.Contains(Path.GetFileName(file), outcome.Error, StringComparison.Ordinal);
        Assert.Contains(" in de regels.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_a_wrong_argument()
    {
        var outcome = await HostProcess.Run("rules", "check", "--rules", "bestaat-niet");

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith("bestaat-niet: ", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>One regulation with one test.</summary>
    /// <param name="expect">What the test expects.</param>
    private static TemporaryFolder TinyRules(string expect = "\"expect\": { \"status\": \"applies\" }")
    {
        const string Text = """{ "nl": "T", "en": "T" }""";
        var folder = new TemporaryFolder();
        folder.Write("facts.json", $$"""
            { "timeline": { "start": "plaats.start", "months": "plaats.maanden", "birth": "plaats.geboren", "hoursPerWeek": "plaats.uren", "hoursPerYear": "plaats.uren" },
              "facts": [ { "id": "plaats.start", "type": "date", "question": {{Text}} }, { "id": "plaats.geboren", "type": "date", "question": {{Text}} },
                         { "id": "plaats.maanden", "type": "number", "question": {{Text}} }, { "id": "plaats.uren", "type": "number", "question": {{Text}} } ] }
            """);
        folder.Write("familie/een-regeling.json", $$"""
            { "id": "een-regeling", "title": {{Text}}, "authority": "A", "force": "entitlement",
              "versions": [ { "from": "2020-01-01", "to": null,
                "sources": [ { "law": "Wet", "url": "https://example.org/wet", "checked": "2026-01-31", "certainty": "verified" } ],
                "conditions": [
                  { "id": "lang", "when": "plaats.maanden >= 5", "text": {{Text}} } ] } ] }
            """);
        folder.Write("familie/een-regeling.tests.json", $$"""
            { "tests": [ { "name": "Zes maanden", "source": "Wet 1", "scenario": { "plaats": { "start": "2021-03-01", "maanden": 6 } }, {{expect}} } ] }
            """);
        return folder;
    }
}
