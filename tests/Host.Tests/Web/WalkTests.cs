using Microsoft.Playwright;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>People who fill in a placement: by each door, with and without mistakes, scripts, a mouse.</summary>
[Collection(BrowserTests.Name)]
public sealed class WalkTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("Voetbalclub", "club", 4)]
    [InlineData("Werkgever of sponsor", "werkgever", 5)]
    [InlineData("Programma", "programma", 5)]
    public async Task Each_door_leads_to_an_answer(string card, string door, int steps)
    {
        await using var visit = await browser.Open();
        await visit.Go("/");
        await visit.Follow(visit.Page.GetByRole(AriaRole.Link, new() { Name = card, Exact = true }));
        for (var step = 1; step <= steps; step++)
        {
            Assert.EndsWith($"/vragen/{door}/{step}", visit.Page.Url, StringComparison.Ordinal);
            Assert.StartsWith($"Stap {step} van {steps}: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
            await FillIn(visit);
            await Next(visit);
        }

        Assert.Equal("Kloppen uw antwoorden?", await visit.Heading());
        Assert.Contains("14 maart 1996", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Press("Bekijk de uitkomst");

        Assert.EndsWith("/uitkomst", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("€", await visit.Page.Locator(".sn-figure dd").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator(".sn-card--applies").CountAsync() > 5);
        Assert.Equal(3, (await visit.Receipt()).Count);
    }

    [BrowserFact]
    public async Task Who_knows_nothing_still_gets_an_answer_that_says_what_it_depends_on()
    {
        await using var visit = await browser.Open();
        await visit.Go("/vragen/club/1");
        foreach (var unknown in await visit.Page.Locator("#vragen > fieldset input[type=radio][value='']").AllAsync())
        {
            await unknown.CheckAsync();
        }

        await visit.Press("Bekijk de uitkomst tot nu toe");

        Assert.Equal("Of de jongere de uitkering houdt, is nog niet bekend", await visit.Heading());
        Assert.Contains("Welke uitkering krijgt de jongere?", await visit.Page.Locator(".sn-verdict").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await visit.Page.Locator(".sn-open-questions .sn-question").CountAsync());
        Assert.DoesNotContain("€ 0,00", await visit.Page.Locator(".sn-figures").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_mistake_is_told_at_its_field_and_can_be_mended()
    {
        await using var visit = await browser.Open();
        await visit.Go("/vragen/club/1");
        await visit.FillDay("jongere.geboortedatum", "31", "2", "2003");
        await visit.Press("Volgende");

        Assert.StartsWith("Fout: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("fouten", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("Er klopt 1 antwoord niet", await visit.Page.Locator("#fouten").InnerTextAsync());
        var words = await visit.Page.Locator(".sn-mistakes a").InnerTextAsync();
        Assert.Equal(words, await visit.Page.Locator(".sn-question__error").InnerTextAsync());
        await visit.Page.Locator(".sn-mistakes a").ClickAsync();
        Assert.Equal("jongere.geboortedatum.dag", await visit.Page.EvaluateAsync<string>("() => document.activeElement.name"));
        Assert.Equal("31", await visit.Page.EvaluateAsync<string>("() => document.activeElement.value"));

        await visit.Fill("jongere.geboortedatum.maand", "mrt");
        await visit.Press("Volgende");
        Assert.StartsWith("Stap 2 van 4", await visit.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Wages_that_contradict_each_other_are_both_shown()
    {
        await using var visit = await browser.Open();
        await visit.Go("/vragen/club/2");
        await visit.Choose("plaatsing.vorm", "dienstverband");
        await visit.Fill("plaatsing.uren_per_week", "24");
        await visit.Press("Volgende");
        await visit.Fill("plaatsing.uurloon", "15,00");
        await visit.Fill("plaatsing.loon_per_maand", "€ 4.000");
        await visit.Press("Volgende");

        Assert.StartsWith("Fout: Stap 3", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(["15,00", "€ 4.000"], [await visit.Page.Locator("[name='plaatsing.uurloon']").InputValueAsync(), await visit.Page.Locator("[name='plaatsing.loon_per_maand']").InputValueAsync()]);
    }

    [BrowserFact]
    public async Task The_panel_follows_each_answer_without_another_page()
    {
        await using var visit = await browser.Open();
        await visit.Go("/vragen/club/1");
        Assert.Contains("Nog te weinig gegevens", await visit.Page.Locator("#so-far").InnerTextAsync(), StringComparison.Ordinal);

        await visit.Choose("jongere.uitkering", "geen");

        await visit.Page.Locator("#so-far", new() { HasText = "Er is geen uitkering" }).WaitForAsync();
        Assert.EndsWith("/vragen/club/1", visit.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Another_language_keeps_every_answer()
    {
        await using var visit = await browser.Open();
        await visit.Go("/voorbeeld/ado-den-haag");
        var receipt = await visit.Receipt();

        await visit.Press("English");

        Assert.EndsWith("/en/uitkomst", visit.Page.Url, StringComparison.Ordinal);
        Assert.StartsWith("Partly", await visit.Heading(), StringComparison.Ordinal);
        Assert.Equal(receipt, await visit.Receipt());
        await visit.Press("Nederlands");
        Assert.StartsWith("Deels", await visit.Heading(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_an_answer_brings_up_is_asked_at_once_and_once()
    {
        await using var visit = await browser.Open();
        await visit.Go("/vragen/club/2");
        Assert.Equal(0, await visit.Page.Locator("[name='plaatsing.intentie_contract_maanden']").CountAsync());
        await visit.Choose("plaatsing.vorm", "proefplaatsing");
        await visit.Press("Volgende");

        Assert.StartsWith("Stap 2 van 4", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("meer", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await visit.Fill("plaatsing.intentie_contract_maanden", "3");
        await visit.Press("Volgende");

        Assert.StartsWith("Stap 3 van 4", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Contains("\"intentie_contract_maanden\":3", await visit.Page.Locator("[name='scenario']").First.InputValueAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Going_back_finds_what_was_filled_in()
    {
        await using var visit = await browser.Open();
        await visit.Go("/vragen/club/1");
        await visit.Choose("jongere.uitkering", "wajong_2010");
        await Next(visit);
        await visit.Fill("plaatsing.maanden", "6");
        await Next(visit);
        await visit.Press("Vorige");

        Assert.Equal("6", await visit.Page.Locator("[name='plaatsing.maanden']").InputValueAsync());
        await visit.Press("Vorige");
        Assert.True(await visit.Page.Locator("[name='jongere.uitkering'][value='wajong_2010']").IsCheckedAsync());
    }

    [BrowserFact]
    public async Task An_answer_on_the_outcome_makes_it_more_precise()
    {
        await using var visit = await browser.Open();
        await visit.Go("/vragen/club/1");
        await visit.Choose("jongere.uitkering", "geen");
        await visit.Press("Bekijk de uitkomst tot nu toe");
        var before = (await visit.Receipt())[1];
        await visit.Choose("plaatsing.vorm", "dienstverband");
        await visit.Press("Reken opnieuw");

        Assert.NotEqual(before, (await visit.Receipt())[1]);
        Assert.Equal(0, await visit.Page.Locator(".sn-open-questions [name='plaatsing.vorm']").CountAsync());
    }

    [BrowserFact]
    public async Task Everything_works_without_scripts()
    {
        await using var visit = await browser.Open(new() { JavaScriptEnabled = false });
        await visit.Go("/");
        await visit.Follow(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Voetbalclub", Exact = true }));
        for (var step = 1; step <= 4; step++)
        {
            await FillIn(visit);
            await Next(visit);
        }

        await visit.Press("Bekijk de uitkomst");
        Assert.Equal(3, (await visit.Receipt()).Count);
        Assert.True(await visit.Page.Locator("figure table").CountAsync() >= 2);
        await visit.Press("Vergelijk met een andere vorm");
        await visit.Choose("v1.plaatsing.vorm", "werkervaringsplaats");
        await visit.Press("Vergelijk");
        Assert.Equal(2, await visit.Page.Locator(".sn-compare thead th").CountAsync());
        await visit.Press("Terug naar de uitkomst");
        await visit.Press("Druk af als brief");
        Assert.StartsWith("Berekening plaatsing", await visit.Heading(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_keyboard_is_enough_and_the_focus_is_always_seen()
    {
        await using var visit = await browser.Open();
        await visit.Go("/vragen/club/1");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#inhoud", await visit.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabTo(visit, "document.activeElement.name === 'jongere.uitkering'");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await visit.Page.Locator("[name='jongere.uitkering'][value='wajong_oud']").IsCheckedAsync());
        await TabTo(visit, "document.activeElement.name === 'jongere.geboortedatum.dag'");
        await visit.Page.Keyboard.TypeAsync("14");
        await TabTo(visit, "document.activeElement.innerText === 'Volgende'");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/vragen/club/2");
        Assert.StartsWith("Fout: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
    }

    /// <summary>Goes on with the Tab key until something has the focus; on its way every element with the focus stands out and in the window.</summary>
    private static async Task TabTo(Visit visit, string there)
    {
        for (var press = 0; press < 200; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var seen = await visit.Page.EvaluateAsync<string>("""
                () => {
                  const element = document.activeElement;
                  const box = element.getBoundingClientRect();
                  const style = getComputedStyle(element);
                  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                  return inside && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? '' : element.outerHTML.slice(0, 200);
                }
                """);
            Assert.Equal("", seen);
            if (await visit.Page.EvaluateAsync<bool>($"() => {there}"))
            {
                return;
            }
        }

        Assert.Fail($"200 presses of Tab did not reach {there}.");
    }

    /// <summary>To the next step, past what the answers brought up in this one.</summary>
    private static async Task Next(Visit visit)
    {
        await visit.Press("Volgende");
        if (await visit.Page.Locator("[name='vervolg']").CountAsync() > 0)
        {
            await visit.Press("Volgende");
        }
    }

    /// <summary>What a club employee knows, on whatever step asks it.</summary>
    private static async Task FillIn(Visit visit)
    {
        (string Fact, string Value)[] choices = [("jongere.uitkering", "wajong_2010"), ("jongere.arbeidsvermogen", "true"), ("plaatsing.vorm", "dienstverband"), ("organisatie.soort", "bedrijf")];
        foreach (var (fact, value) in choices)
        {
            if (await visit.Page.Locator($"[name=\"{fact}\"]").CountAsync() > 0)
            {
                await visit.Choose(fact, value);
            }
        }

        (string Fact, string Value)[] texts = [("plaatsing.maanden", "6"), ("plaatsing.uren_per_week", "24"), ("plaatsing.uurloon", "15,10")];
        foreach (var (fact, value) in texts)
        {
            if (await visit.Page.Locator($"[name=\"{fact}\"]").CountAsync() > 0)
            {
                await visit.Fill(fact, value);
            }
        }

        if (await visit.Page.Locator("[name='jongere.geboortedatum.dag']").CountAsync() > 0)
        {
            await visit.FillDay("jongere.geboortedatum", "14", "3", "1996");
        }

        if (await visit.Page.Locator("[name='plaatsing.start.dag']").CountAsync() > 0)
        {
            await visit.FillDay("plaatsing.start", "1", "maart", "2026");
        }
    }
}
