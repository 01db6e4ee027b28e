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
}
