using System.Net;
using System.Text;
using System.Text.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Serving;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Serving;

/// <summary>Everything the service refuses is a problem document with its headers, and leaves nothing of the client in the log.</summary>
[Collection(SharedServiceTests.Name)]
public sealed class RefusalTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Theory]
    [InlineData("/v1/facts/")]
    [InlineData("/v1/Facts")]
    [InlineData("/V1/facts")]
    [InlineData("/v1/nope")]
    [InlineData("/v1/facts/nope")]
    [InlineData("/v1/regulations/nope")]
    [InlineData("/v1/parameters/nope")]
    [InlineData("/nope")]
    public async Task A_path_that_is_none_is_not_found(string path)
    {
        var answer = await _service.Get(path);

        var problem = await Problem(answer, HttpStatusCode.NotFound, "not-found");
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
        Assert.Equal(path.StartsWith("/v1", StringComparison.OrdinalIgnoreCase), answer.Headers.Contains("API-Version"));
    }

    [Fact]
    public async Task A_name_nearly_right_gets_the_right_one()
    {
        var regulation = await Problem(await _service.Get("/v1/regulations/lkv-banenafsprak"), HttpStatusCode.NotFound, "not-found");
        var parameter = await Problem(await _service.Get("/v1/parameters/minimumloon-percentage-bb"), HttpStatusCode.NotFound, "not-found");

        Assert.Contains("lkv-banenafspraak", regulation.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("minimumloon-percentage-bbl", parameter.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE", "/v1/facts", "GET, HEAD")]
    [InlineData("PUT", "/v1/assessments", "POST")]
    [InlineData("GET", "/v1/assessments", "POST")]
    [InlineData("POST", "/v1/regulations", "GET, HEAD")]
    public async Task A_method_that_does_not_belong_is_told_which_do(string method, string path, string allowed)
    {
        var answer = await _service.Send(new HttpMethod(method), path);

        await Problem(answer, HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonl")]
    public async Task Another_media_type_is_not_read(string type) =>
        await Problem(await _service.Post("/v1/assessments", "{}", type), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Theory]
    [InlineData("text/html", HttpStatusCode.NotAcceptable)]
    [InlineData("application/xml;q=0.9, text/*", HttpStatusCode.NotAcceptable)]
    [InlineData("application/json;q=0", HttpStatusCode.NotAcceptable)]
    [InlineData("text/html, */*;q=0.1", HttpStatusCode.OK)]
    [InlineData("application/*", HttpStatusCode.OK)]
    [InlineData("application/json", HttpStatusCode.OK)]
    public async Task Only_what_we_give_is_acceptable(string accept, HttpStatusCode status)
    {
        var answer = await _service.Send(HttpMethod.Get, "/v1", ("Accept", accept));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task All_mistakes_come_together_each_with_a_pointer_into_what_was_sent()
    {
        const string Sent = """{ "jongere": { "uitkering": "wajong2015" }, "plaatsing": { "urn": 3, "start": "2019-02-30" } }""";

        var problem = await Problem(await _service.Post("/v1/assessments", Sent), HttpStatusCode.BadRequest, "invalid-scenario");

        var errors = problem.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(["unknown-choice", "unknown-fact", "impossible-date"], errors.Select(error => error.GetProperty("code").GetString()));
        using var document = JsonDocument.Parse(Sent);
        Assert.All(errors, error => Assert.True(Resolves(document.RootElement, error.GetProperty("pointer").GetString()!)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"a\": 1, \"a\": 2 }")]
    [InlineData("nope")]
    [InlineData("{ \"plaatsing\": { \"uren_per_week\": 1e400 } }")]
    public async Task What_is_no_json_is_told_where(string body)
    {
        var problem = await Problem(await _service.Post("/v1/assessments", body), HttpStatusCode.BadRequest, "invalid-json");

        Assert.NotEqual(0, problem.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Text_that_is_no_utf8_is_refused()
    {
        using var content = new ByteArrayContent([(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        content.Headers.ContentType = new("application/json");

        await Problem(await _service.Client.PostAsync(new Uri("/v1/assessments", UriKind.Relative), content), HttpStatusCode.BadRequest, "invalid-json");
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_refused() =>
        await Problem(await _service.Post("/v1/assessments", new string('[', 100_000)), HttpStatusCode.BadRequest, "invalid-json");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_too_large_is_refused_whether_it_says_so_or_not(bool tellsLength)
    {
        using HttpContent content = tellsLength
            ? new ByteArrayContent(new byte[Limits.ScenarioBytes + 1])
            : new StreamContent(new MemoryStream(new byte[Limits.ScenarioBytes + 1]));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/assessments", UriKind.Relative)) { Content = content };
        request.Headers.TransferEncodingChunked = !tellsLength;

        await Problem(await _service.Client.SendAsync(request), HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task A_body_of_just_the_limit_is_read()
    {
        var body = "{" + new string(' ', Limits.ScenarioBytes - 2) + "}";

        Assert.Equal(HttpStatusCode.OK, (await _service.Post("/v1/assessments", body)).StatusCode);
    }

    [Theory]
    [InlineData("/v1/regulations?date=1-1-2026", "date")]
    [InlineData("/v1/regulations?date=2026-02-30", "date")]
    [InlineData("/v1/regulations?date=2026-01-01T00:00:00", "date")]
    [InlineData("/v1/regulations?date=0001-01-01", "date")]
    [InlineData("/v1/regulations?date=", "date")]
    [InlineData("/v1/regulations?family=nope", "family")]
    [InlineData("/v1/changes", "from")]
    [InlineData("/v1/changes?from=2026-01-01", "to")]
    [InlineData("/v1/changes?from=2026-01-01&to=2025-01-01", "to")]
    [InlineData("/v1/regulations?date=2026-01-01&date=2026-01-02", "date")]
    public async Task A_value_in_the_address_that_is_none_is_named(string address, string parameter)
    {
        var problem = await Problem(await _service.Get(address), HttpStatusCode.BadRequest, "invalid-parameter");

        Assert.Contains(problem.GetProperty("errors").EnumerateArray(), error => error.GetProperty("parameter").GetString() == parameter);
    }

    [Theory]
    [InlineData("/v1/facts?jongere.uitkering=bijstand")]
    [InlineData("/v1/regulations?datum=2026-01-01")]
    public async Task No_address_takes_a_fact(string address)
    {
        var problem = await Problem(await _service.Get(address), HttpStatusCode.BadRequest, "invalid-parameter");

        Assert.DoesNotContain("bijstand", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("bijstand", _service.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_in_the_address_is_refused() => await Problem(
        await _service.Post("/v1/assessments?jongere.uitkering=bijstand", "{}"), HttpStatusCode.BadRequest, "invalid-parameter");

    [Fact]
    public async Task A_citizen_service_number_is_repeated_nowhere()
    {
        const string Number = "111222333";

        var answer = await _service.Post("/v1/assessments", $$"""{ "note": "van {{Number}}" }""");

        await Problem(answer, HttpStatusCode.BadRequest, "personal-data");
        Assert.DoesNotContain(Number, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Number, _service.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_speaks_the_language_asked_for()
    {
        var answer = await _service.Send(HttpMethod.Get, "/v1/nope", ("Accept-Language", "en-GB, nl;q=0.5"));

        Assert.Equal("en", answer.Content.Headers.ContentLanguage.Single());
        Assert.Equal("This does not exist", (await Problem(answer, HttpStatusCode.NotFound, "not-found")).GetProperty("title").GetString());
    }

    /// <summary>The problem document of an answer, after its form was looked at.</summary>
    internal static async Task<JsonElement> Problem(HttpResponseMessage answer, HttpStatusCode status, string type)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        HeaderTests.AssertSecure(answer);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var problem = document.RootElement.Clone();
        Assert.EndsWith("/problemen/" + type, problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("title").GetString()));
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
        Assert.StartsWith("urn:uuid:", problem.GetProperty("instance").GetString(), StringComparison.Ordinal);
        return problem;
    }

    private static bool Resolves(JsonElement element, string pointer) => pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate((JsonElement?)element, (at, name) => at?.TryGetProperty(Uri.UnescapeDataString(name), out var next) == true ? next : null) is not null;
}
