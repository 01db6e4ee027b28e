using SubsidyNavigator.Host.Tests.Rendering.Law;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

public sealed class RulesShowCommandTests
{
    [Theory]
    [InlineData("lkv-banenafspraak", "Loonkostenvoordeel (LKV) banenafspraak", "1 mei van het jaar erna")]
    [InlineData("wajong", "Wajong: wat de jongere houdt naast werk", "Wat betekent het voor de uitkering?")]
    [InlineData("sroi-den-haag", "Welk tijdvak telt, hangt af van de dag van de gunning.", "SROI: telt mee voor")]
    [InlineData("minimumloon", "Wat is de plicht?", "https://")]
    public async Task A_regulation_reads_without_any_expression(string id, string one, string other)
    {
        var outcome = await HostProcess.Run("rules", "show", id);

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains(one, outcome.Output, StringComparison.Ordinal);
        Assert.Contains(other, outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Calc.", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"plaatsing\.[a-z]", outcome.Output);
        Assert.DoesNotContain(" && ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_day_only_that_version_shows()
    {
        var outcome = await HostProcess.Run("rules", "show", "lkv-banenafspraak", "--date", "2025-06-01", "--lang", "en");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("As it stands on 1 June 2025.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("€1.01 per hour", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("You hold UWV's target group declaration", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("is in the target group register this month", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_before_it_existed_tells_when_it_does()
    {
        var outcome = await HostProcess.Run("rules", "show", "lkv-banenafspraak", "--date", "2010-01-01");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("bestaat niet op 1 januari 2010", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Van 1 januari 2018 tot en met 31 december 2025", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_id_gets_the_nearest()
    {
        var outcome = await HostProcess.Run("rules", "show", "lkv-banenafsprak");

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("'lkv-banenafspraak'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_wrong_input()
    {
        var outcome = await HostProcess.Run("rules", "show", "wajong", "--date", "1-1-2026");

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("'1-1-2026'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Smaller_law_shows_where_it_is_carried()
    {
        using var folder = new TemporaryFolder();
        LawRules.Write(folder);

        var outcome = await HostProcess.Run("rules", "show", "small-law", "--rules", folder.Path);

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("Het hoort bij “Een regeling” (some-scheme).", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Een kleine tekst.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("https://example.org/act", outcome.Output, StringComparison.Ordinal);
    }
}
