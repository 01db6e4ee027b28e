using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SubsidyNavigator.Host.Tests.Serving;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>The pages over plain HTTP: what a browser gets, and what happens to what no form of ours would send.</summary>
[Collection(SharedServiceTests.Name)]
public sealed class PageHttpTests(SharedService shared)
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private readonly RunningService _service = shared.Service;

    [Theory]
    [InlineData("/", "nl")]
    [InlineData("/en", "en")]
    [InlineData("/vragen/werkgever/5", "nl")]
    [InlineData("/en/vragen/programma/1", "en")]
    [InlineData("/voorbeeld/sroi-den-haag", "nl")]
    [InlineData("/openen", "nl")]
    [InlineData("/regels", "nl")]
    [InlineData("/en/regels/no-riskpolis", "en")]
    [InlineData("/wijzigingen?van=2025-12-31&tot=2026-01-01", "nl")]
    public async Task A_page_is_kept_by_nobody_else_and_keeps_nothing(string path, string language)
    {
        var answer = await Browse(HttpMethod.Get, path);
        var page = await Parse(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("private, no-cache", answer.Headers.CacheControl?.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick]"));
        var ids = page.QuerySelectorAll("[id]").Select(each => each.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task A_file_of_the_pages_may_be_kept_for_ever_at_its_own_address()
    {
        var page = await Parse(await Browse(HttpMethod.Get, "/voorbeeld/ado-den-haag"));
        var addresses = page.QuerySelectorAll("link[href^='/assets/'], script[src], img[src]").Select(each => each.GetAttribute("href") ?? each.GetAttribute("src")!).Distinct().ToArray();

        Assert.True(addresses.Length >= 6);
        foreach (var address in addresses)
        {
            var file = await _service.Get(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", file.Headers.CacheControl?.ToString());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _service.Get("/assets/0000000000/site.css")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _service.Get("/assets/0000000000/../../../appsettings.json")).StatusCode);
    }

    [Theory]
    [InlineData("/bestaat-niet", "nl", "Deze pagina bestaat niet")]
    [InlineData("/en/bestaat-niet", "en", "This page does not exist")]
    [InlineData("/vragen/geen-deur/1", "nl", "Deze pagina bestaat niet")]
    [InlineData("/vragen/club/5", "nl", "Deze pagina bestaat niet")]
    [InlineData("/voorbeeld/bestaat-niet", "nl", "Deze pagina bestaat niet")]
    [InlineData("/regels/bestaat-niet", "nl", "Deze pagina bestaat niet")]
    public async Task A_page_that_is_not_there_says_so_in_the_language_of_its_address(string path, string language, string title)
    {
        var answer = await Browse(HttpMethod.Get, path);
        var page = await Parse(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal((language, title), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")!.TextContent));
        Assert.NotNull(page.QuerySelector("a[href$='/regels']"));
    }

    [Fact]
    public async Task A_program_that_misses_gets_a_problem_document()
    {
        var answer = await _service.Send(HttpMethod.Get, "/bestaat-niet", ("Accept", "application/json"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/uitkomst", "/")]
    [InlineData("/en/uitkomst", "/en")]
    [InlineData("/vergelijk", "/")]
    [InlineData("/brief", "/")]
    public async Task A_page_that_needs_a_form_leads_back_to_the_start(string path, string start)
    {
        var answer = await Browse(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.SeeOther, start), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "scenario=%7B%7D", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", "scenario=%7B%22x", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "scenario=%5B%5D", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "scenario=%7B%22jongere%22%3A%7B%22onbekend_feit%22%3A1%7D%7D", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "no boundary", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "", HttpStatusCode.OK)]
    public async Task What_no_form_of_ours_sends_is_refused_with_a_page(string mediaType, string body, HttpStatusCode status)
    {
        foreach (var path in new[] { "/uitkomst", "/en/vergelijk", "/brief", "/controle", "/vragen/club/2" })
        {
            var answer = await Send(path, body, mediaType);

            Assert.Equal((path, status), (path, answer.StatusCode));
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_and_the_next_one_answered()
    {
        var answer = await Send("/uitkomst", "scenario=" + new string('x', 800 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send("/uitkomst", "scenario=%7B%7D")).StatusCode);
    }

    [Theory]
    [InlineData("jongere.woongemeente")]
    [InlineData("opdracht.opdrachtgever")]
    [InlineData("plaatsing.uren_per_week")]
    public async Task What_was_typed_stays_text(string fact)
    {
        foreach (var path in new[] { "/vragen/werkgever/1", "/uitkomst", "/controle" })
        {
            var page = await Parse(await Send(path, $"gevraagd={fact}&deur=werkgever&stap=1&{fact}={Uri.EscapeDataString(Script)}"));

            Assert.Empty(page.QuerySelectorAll("img[src=x], [onerror], script:not([src])"));
        }
    }

    [Fact]
    public async Task A_number_that_looks_like_that_of_a_citizen_is_refused_and_not_written_down()
    {
        const string number = "111222333";
        var answer = await Send("/vragen/club/2", $"gevraagd=jongere.woongemeente&deur=club&stap=1&jongere.woongemeente={number}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("BSN", (await Parse(answer)).QuerySelector(".sn-mistakes")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(number, _service.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_does_not_exist_is_kept_and_asked_about()
    {
        var page = await Parse(await Send("/controle", "gevraagd=jongere.woongemeente&deur=club&jongere.woongemeente=Roterdam"));
        Assert.Contains("Bedoelt u Rotterdam?", page.Body!.TextContent, StringComparison.Ordinal);

        var known = await Parse(await Send("/controle", "gevraagd=jongere.woongemeente&deur=club&jongere.woongemeente=den+bosch"));
        Assert.Contains("'s-Hertogenbosch", known.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Bedoelt u", known.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/voorbeeld/ado-den-haag")]
    [InlineData("/en/voorbeeld/sroi-den-haag")]
    [InlineData("/vragen/club/1")]
    [InlineData("/regels/loonkostensubsidie")]
    public async Task A_hard_word_is_explained_where_it_first_stands(string path)
    {
        var page = await Parse(await Browse(HttpMethod.Get, path));
        var words = page.QuerySelectorAll(".sn-word").ToList();

        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.NotEmpty(page.GetElementById(word.GetAttribute("popovertarget")!)!.TextContent));
        Assert.All(words.GroupBy(word => (word.GetAttribute("popovertarget"), word.Closest("details") is null)), uses => Assert.Single(uses));
        Assert.Empty(page.QuerySelectorAll("a .sn-word, button .sn-word, label .sn-word, summary .sn-word"));
    }

    private Task<HttpResponseMessage> Browse(HttpMethod method, string path) => _service.Send(method, path, ("Accept", "text/html,application/xhtml+xml"));

    private Task<HttpResponseMessage> Send(string path, string body, string mediaType = "application/x-www-form-urlencoded")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } },
        };
        request.Headers.Accept.ParseAdd("text/html");
        return _service.Client.SendAsync(request);
    }

    private static async Task<IDocument> Parse(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
