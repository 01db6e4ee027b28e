using Newtonsoft.Json.Linq;
using SubsidyNavigator.Engine;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

public sealed class AssessCommandTests
{
    private const string Example = "docs/examples/ado-den-haag.json";

    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(Path.Combine(HostProcess.Root, "docs", "examples"), "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_has_an_answer(string example)
    {
        var outcome = await HostProcess.Run("assess", "docs/examples/" + example);

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("Behoudt de jongere de uitkering?", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_answer_is_all_that_stands_on_the_output()
    {
        var outcome = await HostProcess.Run("assess", Example, "--format", "json");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.StartsWith("{\"receipt\"", outcome.Output, StringComparison.Ordinal);
        Assert.NotNull(JObject.Parse(outcome.Output)["openPoints"]);
    }

    [Fact]
    public async Task The_same_scenario_gives_the_same_bytes_from_a_file_and_from_the_standard_input()
    {
        var file = await HostProcess.Run("assess", Example, "--format", "json");
        var input = await HostProcess.RunWith(
            await File.ReadAllTextAsync(Path.Combine(HostProcess.Root, Example)), "assess", "-", "--format", "json");

        Assert.Equal(0, file.Code);
        Assert.Equal(file, input);
    }

    [Fact]
    public async Task The_answer_is_in_English_when_asked()
    {
        var outcome = await HostProcess.Run("assess", Example, "--lang", "en");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("Does the young person keep the benefit?", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_scenario_has_an_answer()
    {
        var outcome = await HostProcess.RunWith("{}", "assess", "-");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
    }

    [Theory]
    [InlineData("bestaat-niet.json", "bestaat-niet.json: dit bestand bestaat niet.")]
    [InlineData("docs", "docs: dit is een map. Geef een bestand.")]
    public async Task A_file_that_cannot_be_read_is_wrong_input(string file, string message)
    {
        var outcome = await HostProcess.Run("assess", file);

        Assert.Equal((2, "", message + Environment.NewLine), (outcome.Code, outcome.Output, outcome.Error));
    }

    [Fact]
    public async Task A_mistake_in_the_JSON_is_named_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("kapot.json", "{\n  \"jongere\": {\n    uitkering: 1\n  }\n}\n");

        var outcome = await HostProcess.Run("assess", file);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith($"{file}:3", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith($"1 probleem in het scenario.{Environment.NewLine}", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_mistakes_in_a_scenario_are_named_at_once()
    {
        const string Scenario = """
            {
              "jongere": { "uitkering": "wajong2015" },
              "plaatsing": { "uren_per_weken": 20 }
            }
            """;

        var outcome = await HostProcess.RunWith(Scenario, "assess", "-");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("stdin:2 /jongere/uitkering: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("stdin:3 /plaatsing/uren_per_weken: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith($"2 problemen in het scenario.{Environment.NewLine}", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_are_told_in_English_when_asked()
    {
        const string Scenario = """{ "jongere": { "uitkering": "wajong2015", "uitkering_per_maand": "veel" }, "plaatsing": { "uurloon": 15, "uren_per_week": 32, "loon_per_maand": 1000 } }""";

        var outcome = await HostProcess.RunWith(Scenario, "assess", "-", "--lang", "en");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("\"wajong2015\" is no possible answer. Did you mean \"wajong_2015\"?", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Given: plaatsing.", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith($"3 problems in the scenario.{Environment.NewLine}", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_is_too_large_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("groot.json", new string(' ', Limits.ScenarioBytes) + "{}");

        var outcome = await HostProcess.Run("assess", file);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
    }
}
