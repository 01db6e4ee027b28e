using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Batches;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Batches;

public sealed class CsvRowTests
{
    private static readonly CsvRow s_row = new(',');

    [Theory]
    [InlineData("=1+2", "\"'=1+2\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("plek 1", "plek 1")]
    [InlineData("a\\nb", "a b")]
    public void An_echoed_text_is_no_formula_and_stays_in_its_cell(string note, string cell) =>
        Assert.StartsWith($"4,{cell},true,", Row($$"""{"note":"{{note}}"}"""), StringComparison.Ordinal);

    [Fact]
    public void A_cost_is_a_number_below_zero()
    {
        var cells = Row(File.ReadAllText(Path.Combine(Commands.HostProcess.Root, "docs", "examples", "ado-den-haag.json")), new CsvRow('\t')).Split('\t');

        Assert.Equal(["true", "partly", "12183.09", "5840.32", "-6342.77", "-1057.13", "2366.94"], cells[2..9]);
        Assert.Contains("banenafspraak=1.25 jobs", cells[10], StringComparison.Ordinal);
        Assert.Contains("lkv-banenafspraak", cells[11].Split('|'));
    }

    [Fact]
    public void A_problem_leaves_the_figures_empty()
    {
        Assert.Equal(
            "4,,,,,,,,,,,,/plaatsing/maanden: 999 is too high: at most 120.\n",
            Row("""{"plaatsing":{"maanden":999}}"""));
    }

    [Fact]
    public void The_header_has_a_name_for_each_cell() =>
        Assert.Equal(SomeLines.Text(s_row.Header()).Count(c => c == ','), Row("{}").Count(c => c == ','));

    private static string Row(string scenario, CsvRow? row = null) =>
        SomeLines.Text((row ?? s_row).Answer(SomeLines.Line(scenario, 4), SomeLines.Book, ProgramTexts.In(Language.En)).Bytes);
}
