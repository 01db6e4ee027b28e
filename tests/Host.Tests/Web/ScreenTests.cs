using Microsoft.Playwright;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>Every screen in both languages: no WCAG violation that axe can find, and no scrolling sideways on a small screen.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScreenTests(Browser browser)
{
    public static TheoryData<string, int> Screens()
    {
        // The same markup in both languages and at all widths; so each screen once in each, and the small screen in turn.
        string[] paths =
        [
            "/", "/vragen/club/1", "/vragen/werkgever/1", "/vragen/programma/1", "/voorbeeld/ado-den-haag", "/voorbeeld/sroi-den-haag",
            "/regels", "/regels?zoek=niets-met-dit-woord", "/regels/no-riskpolis", "/regels/no-riskpolis?datum=1-1-2019",
            "/wijzigingen", "/wijzigingen?van=30-6-2026&tot=1-7-2026", "/wijzigingen?van=nooit", "/hulp", "/toegankelijkheid", "/over-de-regels", "/openen", "/bestaat-niet",
        ];
        var screens = new TheoryData<string, int>();
        foreach (var (index, path) in paths.Index())
        {
            screens.Add(path, index % 2 == 0 ? 320 : 1280);
            screens.Add(path == "/" ? "/en" : "/en" + path, index % 2 == 0 ? 1280 : 320);
        }

        return screens;
    }

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task A_screen_is_accessible_and_fits(string path, int width)
    {
        await using var visit = await Open(width);
        await visit.Go(path);

        await Check(visit);
        Assert.Equal(path.StartsWith("/en", StringComparison.Ordinal) ? "en" : "nl", await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [BrowserTheory]
    [InlineData("", 320)]
    [InlineData("/en", 1280)]
    public async Task What_comes_after_a_form_is_accessible_and_fits(string language, int width)
    {
        await using var visit = await Open(width);
        await visit.Go(language + "/vragen/club/1");
        await visit.FillDay("jongere.geboortedatum", "31", "2", "2003");
        await visit.Follow(visit.Page.Locator("#vragen .utrecht-button--primary-action"));
        Assert.Equal(1, await visit.Page.Locator(".sn-mistakes").CountAsync());
        await Check(visit);

        await visit.Go(language + "/voorbeeld/ado-den-haag");
        await visit.Follow(visit.Page.Locator("[formaction$='/controle']"));
        await Check(visit);
        await visit.Page.GoBackAsync();
        await visit.Follow(visit.Page.Locator("[formaction$='/brief']"));
        await visit.Page.Locator("#aan-uwv").CheckAsync();
        await visit.Follow(visit.Page.Locator(".sn-letter-choice .utrecht-button--primary-action"));
        await Check(visit);

        await visit.Go(language + "/voorbeeld/ado-den-haag");
        await visit.Follow(visit.Page.Locator("form[action$='/vergelijk'] .utrecht-button--primary-action"));
        await visit.Choose("v1.plaatsing.vorm", "werkervaringsplaats");
        await visit.Follow(visit.Page.Locator("#varianten .utrecht-button--primary-action"));
        Assert.Equal(2, await visit.Page.Locator(".sn-compare thead th").CountAsync());
        await Check(visit);
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/vragen/club/2")]
    [InlineData("/voorbeeld/ado-den-haag")]
    [InlineData("/regels/no-riskpolis")]
    public async Task At_twice_the_size_nothing_is_lost(string path)
    {
        await using var visit = await browser.Open(new() { ViewportSize = new ViewportSize { Width = 640, Height = 450 }, DeviceScaleFactor = 2 });
        await visit.Go(path);

        Assert.Equal(0, await visit.TooWide());
        Assert.Empty(await visit.Violations());
    }

    private Task<Visit> Open(int width) => browser.Open(new() { ViewportSize = new ViewportSize { Width = width, Height = 900 } });

    private static async Task Check(Visit visit)
    {
        Assert.Empty(await visit.Violations());
        Assert.True(await visit.TooWide() <= 0, $"{visit.Page.Url} is {await visit.TooWide()} pixels too wide.");
    }
}
