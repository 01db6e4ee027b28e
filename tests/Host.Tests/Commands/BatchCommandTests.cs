using Newtonsoft.Json.Linq;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

public sealed class BatchCommandTests
{
    private const string Good = """{"jongere":{"uitkering":"bijstand"}}""";
    private const string Bad = """{"jongere":{"uitkering":"wajong2015"}}""";

    [Fact]
    public async Task Lines_go_in_and_out_in_order_and_a_bad_one_stops_nothing()
    {
        var input = string.Concat(Enumerable.Range(1, 40).Select(line => line == 7 ? Bad + "\r\n" : line == 9 ? "\n" : Good + "\n"));

        var outcome = await HostProcess.RunWith(input, "batch", "-", "--out", "-");

        Assert.Equal((2, $"Klaar. Aantal regels: 40, waarvan met een probleem: 2.{Environment.NewLine}"), (outcome.Code, outcome.Error));
        Assert.DoesNotContain('\r', outcome.Output);
        Assert.EndsWith("\n", outcome.Output, StringComparison.Ordinal);
        var lines = outcome.Output[..^1].Split('\n').Select(JObject.Parse).ToArray();
        Assert.Equal(Enumerable.Range(1, 40), lines.Select(line => (int)line["line"]!));
        Assert.Equal([7, 9], lines.Where(line => line["problem"] is not null).Select(line => (int)line["line"]!));
        Assert.Equal("Bedoelt u \"wajong_2015\"?", ((string?)lines[6].SelectToken("problem.errors[0].hint"))?[..24]);
    }

    [Fact]
    public async Task A_line_answers_as_assess_does()
    {
        var batch = await HostProcess.RunWith(Good, "batch", "-", "--out", "-", "--lang", "en");
        var assess = await HostProcess.RunWith(Good, "assess", "-", "--format", "json", "--lang", "en");

        Assert.Equal(0, batch.Code);
        Assert.Equal($$"""{"line":1,"assessment":{{assess.Output.TrimEnd('\n')}}}""" + "\n", batch.Output);
    }

    [Fact]
    public async Task A_table_gives_a_table_with_the_same_separator()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", "id;jongere.uitkering;plaatsing.start;plaatsing.maanden\r\n=1+1;bijstand;2026-02-01;3\r\nb;wajong2015;;\r\n;;;\r\n");
        var output = Path.Combine(folder.Path, "out.csv");

        var outcome = await HostProcess.Run("batch", input, "--out", output);

        Assert.Equal((2, "", $"Klaar. Aantal regels: 2, waarvan met een probleem: 1.{Environment.NewLine}"), (outcome.Code, outcome.Output, outcome.Error));
        var rows = (await File.ReadAllTextAsync(output)).Split('\n');
        Assert.Equal(4, rows.Length);
        Assert.StartsWith("line;id;complete;benefitKept;", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("2;\"'=1+1\";true;", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("3;b;;;;;;;;;;;\"/jongere/uitkering: ", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_and_its_scenarios_as_lines_give_the_same_answers()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("in.csv", "jongere.uitkering,plaatsing.start,plaatsing.maanden\nbijstand,2026-02-01,3\n");
        var lines = folder.Write("in.jsonl", "{}\n" + """{"plaatsing":{"maanden":3,"start":"2026-02-01"},"jongere":{"uitkering":"bijstand"}}""");

        var fromTable = await HostProcess.Run("batch", table, "--out", "-");
        var fromLines = await HostProcess.Run("batch", lines, "--out", "-");

        Assert.Equal((0, 0), (fromTable.Code, fromLines.Code));
        Assert.Equal(fromLines.Output.Split('\n')[1], fromTable.Output.Split('\n')[0]);
    }

    [Fact]
    public async Task A_table_with_a_wrong_column_is_refused_whole()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", "jongere.uitkerng\nbijstand\n");
        var output = folder.Write("out.csv", "blijft");

        var outcome = await HostProcess.Run("batch", input, "--out", output, "--lang", "en");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith($"{input}:1 /jongere/uitkerng: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith($"1 problem in the names of the columns.{Environment.NewLine}", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("blijft", await File.ReadAllTextAsync(output));
    }

    [Theory]
    [InlineData("batch", "IN ontbreekt.")]
    [InlineData("batch in.xlsx --out out.csv", "in.xlsx: kies een naam die eindigt op .jsonl of .csv.")]
    [InlineData("batch in.csv --out out.txt", "out.txt: kies een naam die eindigt op .jsonl of .csv.")]
    [InlineData("batch x.csv --out ./x.csv", "./x.csv: de uitkomsten kunnen niet in het bestand waaruit gelezen wordt.")]
    [InlineData("batch bestaat-niet.csv --out out.csv", "bestaat-niet.csv: dit bestand bestaat niet.")]
    public async Task What_cannot_be_read_or_written_is_wrong_input(string arguments, string message)
    {
        var outcome = await HostProcess.Run(arguments.Split(' '));

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(message + Environment.NewLine, outcome.Error, StringComparison.Ordinal);
    }
}
