using Newtonsoft.Json.Linq;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

public sealed class CompareCommandTests
{
    private const string First = "docs/examples/ado-den-haag.json";
    private const string Second = "docs/examples/wajong-2015-in-2026.json";

    private const string Body = """
        { "base": { "jongere": { "geboortedatum": "1990-05-14", "uitkering": "wajong_2010", "arbeidsvermogen": true },
                    "plaatsing": { "vorm": "dienstverband", "start": "2026-02-01", "maanden": 6, "uren_per_week": 20, "uurloon": 15 },
                    "organisatie": { "soort": "bvo" } },
          "variants": [ { "name": "Op proef", "changes": { "plaatsing": { "vorm": "proefplaatsing", "uurloon": null, "maanden": 2 } } },
                        { "name": "Dertig uur", "changes": { "plaatsing": { "uren_per_week": 30 } } } ] }
        """;

    [Fact]
    public async Task Files_stand_side_by_side()
    {
        var outcome = await HostProcess.Run("compare", First, Second);

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("ado-den-haag (basis)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("wajong-2015-in-2026", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Welke regelingen maken het verschil?", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variants_of_one_file_stand_side_by_side_in_English()
    {
        var outcome = await HostProcess.RunWith(Body, "compare", "--variants", "-", "--lang", "en");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("The base and 2 variants.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Which schemes make the difference?", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Op proef", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_answer_holds_whole_assessments_and_differences()
    {
        var outcome = await HostProcess.RunWith(Body, "compare", "--variants", "-", "--format", "json");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Equal(1, outcome.Output.Count(c => c == '\n'));
        var json = JObject.Parse(outcome.Output);
        Assert.Equal(["receipt", "base", "variants"], json.Properties().Select(member => member.Name));
        Assert.Equal(["name", "assessment", "differences"], json["variants"]![0]!.Children<JProperty>().Select(member => member.Name));
        Assert.Equal("proefplaatsing", (string?)json.SelectToken("variants[0].assessment.scenario.plaatsing.vorm"));
        Assert.Null(json.SelectToken("variants[0].assessment.scenario.plaatsing.uurloon"));
        foreach (var variant in json["variants"]!)
        {
            foreach (var party in variant["differences"]!)
            {
                var name = (string)party["party"]!;
                var net = (decimal?)variant.SelectToken($"assessment.totals.{name}.net") ?? 0;
                Assert.Equal(net, (decimal)party["net"]!);
                Assert.Equal(net - ((decimal?)json.SelectToken($"base.totals.{name}.net") ?? 0), (decimal)party["difference"]!);
            }
        }

        Assert.NotEmpty(json.SelectTokens("variants[*].differences[*]"));
    }

    [Fact]
    public async Task A_file_and_the_same_scenario_as_a_variant_give_the_same_answer()
    {
        using var folder = new TemporaryFolder();
        var file = await File.ReadAllTextAsync(Path.Combine(HostProcess.Root, First));
        var body = $$"""{ "base": {{file}}, "variants": [ { "name": "ado-den-haag", "changes": {} } ] }""";

        var files = await HostProcess.Run("compare", First, folder.Write("ado-den-haag.json", file), "--format", "json");
        var variants = await HostProcess.RunWith(body, "compare", "--variants", "-", "--format", "json");

        var (left, right) = (JObject.Parse(files.Output), JObject.Parse(variants.Output));
        Assert.Equal(left["base"]!.ToString(), right["base"]!.ToString());
        Assert.Equal(left["variants"]![0]!["assessment"]!.ToString(), right["variants"]![0]!["assessment"]!.ToString());
    }

    [Fact]
    public async Task All_mistakes_of_all_files_are_told_at_once()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("a.json", """{ "jongere": { "uitkering": "wajong2015" } }""");
        var second = folder.Write("b.json", """{ "plaatsing": { "urn": 1 } }""");

        var outcome = await HostProcess.Run("compare", first, second);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains($"{first}:1 /jongere/uitkering: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{second}:1 /plaatsing/urn: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith($"2 problemen in de scenario's.{Environment.NewLine}", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_variants_are_told_with_their_place()
    {
        var outcome = await HostProcess.RunWith(
            """{ "base": {}, "variants": [ { "name": "x", "changes": { "plaatsing": { "urn": 1 } } } ] }""", "compare", "--variants", "-");

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith("stdin:1 /variants/0/changes/plaatsing/urn: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith($"1 probleem in de vergelijking.{Environment.NewLine}", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare a.json", "Geef minstens twee bestanden, of --variants met één bestand.")]
    [InlineData("compare a.json b.json --variants c.json", "Geef scenario's of --variants, niet allebei.")]
    [InlineData("compare 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22", "Hoogstens 20 varianten passen naast de basis.")]
    public async Task What_cannot_be_compared_is_wrong_input(string arguments, string message)
    {
        var outcome = await HostProcess.Run(arguments.Split(' '));

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith(message + Environment.NewLine, outcome.Error, StringComparison.Ordinal);
    }
}
