using System.Net;
using System.Text;
using SubsidyNavigator.Host.Serving;
using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Serving;

/// <summary>Headers of answers: security, caching, language, other origins, packing.</summary>
[Collection(SharedServiceTests.Name)]
public sealed class HeaderTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Theory]
    [InlineData("/v1")]
    [InlineData("/v1/facts")]
    [InlineData("/v1/regulations")]
    [InlineData("/v1/regulations/lkv-banenafspraak")]
    [InlineData("/v1/parameters/minimumloon-maand")]
    [InlineData("/v1/changes?from=2025-12-31&to=2026-01-01")]
    [InlineData("/v1/openapi.json")]
    public async Task Law_is_kept_until_it_changes(string path)
    {
        var first = await _service.Get(path);
        var tag = first.Headers.ETag!.ToString();
        var again = await _service.Send(HttpMethod.Get, path, ("If-None-Match", tag));
        var english = await _service.Send(HttpMethod.Get, path, ("If-None-Match", tag), ("Accept-Language", "en"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("application/json", first.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("W/\"", tag, StringComparison.Ordinal);
        Assert.True(first.Headers.CacheControl?.NoCache);
        Assert.Equal(["nl"], first.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", first.Headers.Vary);
        Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag?.ToString()));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Contains("API-Version", again.Headers.Select(header => header.Key));
        Assert.Equal(HttpStatusCode.OK, english.StatusCode);
        Assert.NotEqual(tag, english.Headers.ETag?.ToString());
        AssertSecure(first);
        AssertSecure(again);
    }

    [Theory]
    [InlineData("/v1/facts")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_head_of_an_answer_has_no_body(string path)
    {
        var answer = await _service.Send(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_answer_tells_nothing_of_the_server()
    {
        var answer = await _service.Get("/v1/facts");

        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(ResponseHeaders.ApiVersion, answer.Headers.GetValues("API-Version").Single());
    }

    [Theory]
    [InlineData(null, "nl")]
    [InlineData("en", "en")]
    [InlineData("nl-NL, en;q=0.9", "nl")]
    [InlineData("de, en;q=0.3, nl;q=0.2", "en")]
    [InlineData("fr", "nl")]
    [InlineData("en;q=0", "nl")]
    [InlineData("*", "nl")]
    [InlineData(";;;", "nl")]
    public async Task The_language_is_the_best_of_what_is_asked(string? asked, string spoken)
    {
        var answer = await _service.Send(HttpMethod.Get, "/v1", asked is null ? [] : [("Accept-Language", asked)]);

        Assert.Equal([spoken], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Law_is_open_to_pages_of_all_origins()
    {
        var answer = await _service.Send(HttpMethod.Get, "/v1/openapi.json", ("Origin", "https://club.example"));

        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("API-Version", answer.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenarios_come_from_listed_origins_only()
    {
        await using var service = await RunningService.Start(new ServiceSettings { Origins = ["https://club.example"] });

        Assert.True(await MaySend(service, "https://club.example"));
        Assert.False(await MaySend(service, "https://other.example"));
        Assert.False(await MaySend(_service, "https://club.example"));
    }

    [Fact]
    public async Task Options_tells_the_methods()
    {
        var answer = await _service.Send(HttpMethod.Options, "/v1/facts");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Large_answers_are_packed_for_who_asks(string encoding)
    {
        var answer = await _service.Send(HttpMethod.Get, "/v1/facts", ("Accept-Encoding", encoding));

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Forwarded_headers_count_from_a_known_proxy_only()
    {
        await using var behind = await RunningService.Start(new ServiceSettings { Proxies = ["127.0.0.1"] });
        (string, string)[] forwarded = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "club.example")];

        var trusted = await behind.Send(HttpMethod.Get, "/v1/nope", forwarded);
        var direct = await _service.Send(HttpMethod.Get, "/v1/nope", forwarded);

        Assert.Contains("https://club.example/problemen/", await trusted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", trusted.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.DoesNotContain("club.example", await direct.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(direct.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("ado-den-haag")]
    [InlineData("leerwerkplek-dordrecht")]
    [InlineData("uwv-proefplaatsing")]
    public async Task An_answer_is_byte_for_byte_that_of_the_command_line(string example)
    {
        var file = Path.Combine(HostProcess.Root, "docs", "examples", example + ".json");
        var outcome = await HostProcess.Run("assess", file, "--format", "json");

        var answer = await _service.Post("/v1/assessments", await File.ReadAllTextAsync(file));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(outcome.Output, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
        AssertSecure(answer);
    }

    /// <summary>The security headers of every answer.</summary>
    internal static void AssertSecure(HttpResponseMessage answer)
    {
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("camera=(), microphone=(), geolocation=()", answer.Headers.GetValues("Permissions-Policy").Single());
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    private static async Task<bool> MaySend(RunningService service, string origin)
    {
        var answer = await service.Send(
            HttpMethod.Options, "/v1/assessments", ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) && allowed.Single() == origin;
    }
}
