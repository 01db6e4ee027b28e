using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

public sealed class RulesDiffCommandTests
{
    [Fact]
    public async Task The_wage_cost_advantage_changes_with_2026()
    {
        var outcome = await HostProcess.Run("rules", "diff", "2025-12-31", "2026-01-01");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var text = OneLine(outcome.Output);
        Assert.Contains("Verandert (lkv-banenafspraak): van 1 januari 2018 tot en met 31 december 2025 gold het oude, het nieuwe vanaf 1 januari 2026.", text, StringComparison.Ordinal);
        Assert.Contains("Vervalt, voorwaarde: U hebt de doelgroepverklaring van UWV in uw loonadministratie.", text, StringComparison.Ordinal);
        Assert.Contains("Nieuw, voorwaarde: De jongere staat deze maand in het doelgroepregister.", text, StringComparison.Ordinal);
        Assert.Contains("€ 2.245,80 per maand → € 2.294,40 per maand", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wajong_changes_with_2021()
    {
        var outcome = await HostProcess.Run("rules", "diff", "2020-12-31", "2021-01-01", "--lang", "en");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var text = OneLine(outcome.Output);
        Assert.Contains("Changes (wajong): the old held from 1 January 2015 up to and including 31 December 2020, the new holds from 1 January 2021", text, StringComparison.Ordinal);
        Assert.Contains("Was:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenarios_tell_who_gets_more_or_less()
    {
        using var folder = new TemporaryFolder();
        folder.Write("changes.json", """
            { "jongere": { "doelgroepregister": true, "doelgroep_sinds": "2025-01-01" }, "plaatsing": { "vorm": "dienstverband", "start": "2025-03-01", "maanden": 6, "uren_per_week": 20,
              "voltijd_uren": 40, "uurloon": 16, "doelgroepverklaring": false, "lkv_aangevraagd": true } }
            """);
        folder.Write("same.json", """{ "plaatsing": { "vorm": "stage" } }""");

        var outcome = await HostProcess.Run("rules", "diff", "2025-12-31", "2026-01-01", "--scenarios", folder.Path);

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var scenarios = OneLine(outcome.Output)[OneLine(outcome.Output).IndexOf("Scenario's ---", StringComparison.Ordinal)..];
        Assert.Contains("Loonkostenvoordeel (LKV) banenafspraak: geldt niet → geldt", scenarios, StringComparison.Ordinal);
        Assert.Contains("De Belastingdienst: netto", scenarios, StringComparison.Ordinal);
        Assert.Contains("1 scenario komt hetzelfde uit.", scenarios, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-30", "2026-03-01")]
    [InlineData("2026-01-01", "2025-01-01")]
    [InlineData("2026-01-01", "2026-01-01")]
    public async Task Days_that_are_wrong_are_wrong_input(string before, string after)
    {
        var outcome = await HostProcess.Run("rules", "diff", before, after);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(before, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_is_wrong_is_wrong_input()
    {
        using var folder = new TemporaryFolder();
        folder.Write("wrong.json", """{ "plaatsing": { "vorrm": "stage" } }""");

        var outcome = await HostProcess.Run("rules", "diff", "2025-12-31", "2026-01-01", "--scenarios", folder.Path);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("wrong.json", outcome.Error, StringComparison.Ordinal);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
