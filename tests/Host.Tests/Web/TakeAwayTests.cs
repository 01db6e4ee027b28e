using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>What people take with them: files, a link, paper; and variants side by side.</summary>
[Collection(BrowserTests.Name)]
public sealed class TakeAwayTests(Browser browser)
{
    [BrowserFact]
    public async Task The_calendar_holds_every_action_with_a_date()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        var answer = await Answer();
        var calendar = Ical.Net.Calendar.Load(await Download(visit, "Zet in mijn agenda"))!;

        var due = answer["actions"]!.AsArray().Select(action => (string?)action!["due"]).OfType<string>().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(due);
        Assert.Equal(due, calendar.Events.Select(day => day.Start!.Date.ToString("O", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
        Assert.Equal(due.Count, calendar.Events.Select(day => day.Uid).Distinct().Count());
        Assert.All(calendar.Events, day => Assert.False(string.IsNullOrEmpty(day.Summary)));
    }

    [BrowserFact]
    public async Task The_table_of_money_adds_up_to_the_answer()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        var lines = (await Download(visit, "Download de bedragen (csv)")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';')).ToList();

        var paid = lines.Skip(1).Where(line => line[5] == "geldt" && line[6] == "Verdiend" && line[2] == "organisatie").Sum(line => decimal.Parse(line[8], new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } }));
        var totals = (await Answer())["totals"]!["organisatie"]!;
        Assert.Equal((decimal)totals["pays"]!, paid);
        Assert.All(lines, line => Assert.Equal(9, line.Length));
    }

    [BrowserFact]
    public async Task The_answer_as_data_is_that_of_the_interface()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");

        Assert.Equal(await (await browser.Service.Post("/v1/assessments", Scenario())).Content.ReadAsStringAsync(), await Download(visit, "Bewaar de uitkomst met bewijs (json)"));
    }

    [BrowserFact]
    public async Task A_saved_file_can_be_opened_again()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        var receipt = await visit.Receipt();
        var file = await Download(visit, "Bewaar uw gegevens (bestand)");

        await visit.Go("/");
        await visit.Page.Locator("#bestand").SetInputFilesAsync(new FilePayload { Name = "gegevens.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(file) });
        await visit.Press("Open het bestand");

        Assert.Equal(receipt, await visit.Receipt());
    }

    [BrowserFact]
    public async Task A_file_that_is_wrong_is_told_what_is_wrong()
    {
        await using var visit = await browser.Open();
        await visit.Go("/openen");
        await visit.Page.Locator("#bestand").SetInputFilesAsync(new FilePayload { Name = "x.json", MimeType = "application/json", Buffer = "{ \"jongere\": { \"uitkerring\": \"geen\" } }"u8.ToArray() });
        await visit.Press("Open het bestand");

        Assert.StartsWith("Fout: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Contains("uitkering", await visit.Page.Locator(".sn-mistakes").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_link_carries_the_scenario_where_no_server_sees_it()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        var receipt = await visit.Receipt();
        await visit.Button("Maak een link").ClickAsync();
        var link = await visit.Page.Locator("#link").InputValueAsync();
        Assert.Contains("/openen#", link, StringComparison.Ordinal);

        await using var other = await browser.Open();
        await other.Page.GotoAsync(link);
        await other.Page.WaitForURLAsync("**/uitkomst");

        Assert.Equal(receipt, await other.Receipt());
        Assert.DoesNotContain(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..][..40], string.Join('\n', other.Requested.Select(url => url.Split('#')[0])), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_broken_link_says_so()
    {
        await using var visit = await browser.Open();
        await visit.Go("/openen#bm90IGpzb24");

        Assert.Contains("niet compleet", await visit.Page.Locator("#gedeeld").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_letter_prints_on_few_pages_of_paper_without_what_belongs_to_a_screen()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        await visit.Press("Druk af als brief");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await visit.Page.Locator(".sn-header").IsVisibleAsync());
        Assert.False(await visit.Page.Locator(".sn-letter-choice").IsVisibleAsync());
        var paper = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4", PrintBackground = true }));
        Assert.StartsWith("%PDF-", paper, StringComparison.Ordinal);
        Assert.InRange(paper.Split("/Type /Page\n").Length - 1, 2, 8);
    }

    [BrowserFact]
    public async Task A_request_to_an_authority_names_what_it_must_decide()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        await visit.Press("Druk af als brief");
        await visit.Page.Locator("#aan-uwv").CheckAsync();
        await visit.Press("Maak de brief");

        Assert.Contains("Wij vragen UWV om een besluit over:\n", await visit.Page.Locator(".sn-letter").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Up_to_four_variants_stand_side_by_side_with_what_differs()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        await visit.Press("Vergelijk met een andere vorm");
        await visit.Choose("v1.plaatsing.vorm", "werkervaringsplaats");
        await visit.Press("Voeg een variant toe");
        await visit.Fill("v2.plaatsing.maanden", "12");
        await visit.Press("Voeg een variant toe");
        await visit.Fill("v3.plaatsing.uren_per_week", "16");
        await visit.Press("Vergelijk");

        Assert.Equal(4, await visit.Page.Locator(".sn-compare thead th").CountAsync());
        Assert.Contains("Er passen 4 varianten in 1 vergelijking", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await visit.Page.Locator(".sn-differs").CountAsync());
        Assert.NotEqual(0, await visit.Page.Locator("section[aria-labelledby='waardoor'] li").CountAsync());

        await visit.Follow(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verwijder deze variant" }).First);
        Assert.Equal(3, await visit.Page.Locator(".sn-compare thead th").CountAsync());
        Assert.Equal("12", await visit.Page.Locator("[name='v1.plaatsing.maanden']").InputValueAsync());
    }

    [BrowserFact]
    public async Task Charts_are_drawn_from_their_tables()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        await visit.Page.Locator(".sn-chart[data-chart='months'] svg").WaitForAsync();

        Assert.Equal(3, await visit.Page.Locator(".sn-chart__plot svg").CountAsync());
        Assert.Equal(await visit.Page.Locator(".sn-chart").CountAsync(), await visit.Page.Locator(".sn-chart table").CountAsync());
    }

    private static string Scenario() => File.ReadAllText(Path.Combine(Commands.HostProcess.Root, "docs", "examples", "ado-den-haag.json"));

    private async Task<JsonNode> Answer() => JsonNode.Parse(await (await browser.Service.Post("/v1/assessments", Scenario())).Content.ReadAsStringAsync())!;

    private static async Task<string> Download(Visit visit, string button)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button(button).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync();
    }
}
