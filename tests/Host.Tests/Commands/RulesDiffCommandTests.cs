using SubsidyNavigator.Host.Tests.Rendering.Law;
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
        using var rules = new TemporaryFolder();
        LawRules.Write(rules, """
            , "conditions": [ { "id": "high", "when": "law.wage > 100 * 10.5", "text": { "nl": "Hoog.", "en": "High." } } ],
            "cashFlows": [ { "id": "money", "from": "gemeente", "to": "organisatie", "kind": "subsidie", "per": "month", "amount": "law.wage" } ]
            """);
        using var scenarios = new TemporaryFolder();
        scenarios.Write("changes.json", """{ "job": { "start": "2021-03-01", "months": 2 } }""");

        var outcome = await HostProcess.Run("rules", "diff", "2020-12-31", "2021-01-01", "--scenarios", scenarios.Path, "--rules", rules.Path);
        var same = await HostProcess.Run("rules", "diff", "2021-01-01", "2021-01-02", "--scenarios", scenarios.Path, "--rules", rules.Path);

        Assert.Equal((0, "", 0), (outcome.Code, outcome.Error, same.Code));
        var text = OneLine(outcome.Output);
        Assert.Contains("changes.json - Een regeling: geldt niet → geldt", text, StringComparison.Ordinal);
        Assert.Contains("- De organisatie: netto € 0,00 → € 2.201,00 (+€ 2.201,00)", text, StringComparison.Ordinal);
        Assert.Contains("- De gemeente: netto € 0,00 → € −2.201,00 (€ −2.201,00)", text, StringComparison.Ordinal);
        Assert.Contains("1 scenario komt hetzelfde uit.", same.Output, StringComparison.Ordinal);
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
