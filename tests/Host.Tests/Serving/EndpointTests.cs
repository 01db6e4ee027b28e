using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SubsidyNavigator.Host.Serving;
using SubsidyNavigator.Host.Tests.Api.Generated;
using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Serving;

/// <summary>What the endpoints answer, over real HTTP.</summary>
[Collection(SharedServiceTests.Name)]
public sealed class EndpointTests(SharedService shared)
{
    private const string Good = """{"jongere":{"uitkering":"bijstand"},"plaatsing":{"vorm":"dienstverband","start":"2025-03-01","maanden":6}}""";

    private readonly RunningService _service = shared.Service;

    [Theory]
    [InlineData("ado-den-haag")]
    [InlineData("leerwerkplek-dordrecht")]
    [InlineData("uwv-proefplaatsing")]
    public async Task A_client_made_from_the_description_gets_the_answer(string example)
    {
        var file = Path.Combine(HostProcess.Root, "docs", "examples", example + ".json");
        var client = new SubsidyNavigatorClient(_service.Client);
        var scenario = JsonSerializer.Deserialize<Scenario>(await File.ReadAllTextAsync(file));

        var assessment = await client.CreateAssessmentAsync(scenario!, acceptLanguage: "nl");

        using var plain = JsonDocument.Parse(await (await _service.Post("/v1/assessments", await File.ReadAllTextAsync(file))).Content.ReadAsStringAsync());
        Assert.Equal(plain.RootElement.GetProperty("receipt").GetProperty("scenario").GetString(), assessment.Receipt.Scenario);
        Assert.Equal(plain.RootElement.GetProperty("benefit").GetProperty("text").GetString(), assessment.Benefit.Text);
        Assert.Equal(plain.RootElement.GetProperty("cashFlows").GetArrayLength(), assessment.CashFlows.Count);
        Assert.Equal(plain.RootElement.GetProperty("regulations").GetArrayLength(), assessment.Regulations.Count);
    }

    [Fact]
    public async Task A_comparison_is_byte_for_byte_that_of_the_command_line()
    {
        const string Body = """{"base":""" + Good + ""","variants":[{"name":"langer","changes":{"plaatsing":{"maanden":12}}}]}""";
        using var folder = new TemporaryFolder();
        var outcome = await HostProcess.Run("compare", "--variants", folder.Write("body.json", Body), "--format", "json");

        var answer = await _service.Post("/v1/comparisons", Body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(outcome.Output, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_wrong_in_a_comparison_is_told_in_its_place()
    {
        const string Body = """{ "base": { "plaatsing": { "urn": 1 } }, "variants": [ { "name": "a", "changes": { "plaatsing": { "maanden": "x" } } } ] }""";

        var problem = await RefusalTests.Problem(await _service.Post("/v1/comparisons", Body), HttpStatusCode.BadRequest, "invalid-scenario");

        Assert.Equal(
            ["#/base/plaatsing/urn", "#/variants/0/changes/plaatsing/maanden"],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()));
    }

    [Fact]
    public async Task A_batch_answers_every_line_in_order_and_counts_them()
    {
        const string Lines = Good + "\nnope\n" + """{"plaatsing":{"urn":1}}""" + "\n" + Good;

        var answer = await _service.Client.SendAsync(Batch(Lines));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType?.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["assessment", "problem", "problem", "assessment"], lines[..4].Select(line => line.EnumerateObject().Last().Name));
        Assert.Equal([1, 2, 3, 4], lines[..4].Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal("""{"summary":{"lines":4,"problems":2,"stopped":null}}""", lines[4].GetRawText());
        HeaderTests.AssertSecure(answer);
    }

    [Fact]
    public async Task A_batch_streams()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_service.Address.Host, _service.Address.Port);
        var line = Encoding.UTF8.GetBytes(Good + "\n");
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /v1/batches HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/jsonl\r\nTransfer-Encoding: chunked\r\n\r\n{line.Length:x}\r\n"), patience.Token);
        await stream.WriteAsync(line, patience.Token);
        while (await reader.ReadLineAsync(patience.Token) is { } read && !read.StartsWith("{\"line\":1,", StringComparison.Ordinal))
        {
        }

        // The first answer is there while the batch goes on.
        await stream.WriteAsync("\r\n0\r\n\r\n"u8.ToArray(), patience.Token);
        Assert.Contains("{\"summary\":{\"lines\":1,\"problems\":0,\"stopped\":null}}", await reader.ReadToEndAsync(patience.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_takes_too_long_says_so()
    {
        await using var service = await RunningService.Start(new ServiceSettings { BatchTimeLimit = TimeSpan.FromMilliseconds(300) });

        var answer = await service.Client.SendAsync(Batch(string.Concat(Enumerable.Repeat(Good + "\n", 2_000))));

        Assert.EndsWith("\"stopped\":\"time-limit\"}}\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/csv")]
    public async Task A_batch_comes_in_lines_of_json(string type) => await RefusalTests.Problem(
        await _service.Post("/v1/batches", Good, type), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Fact]
    public async Task Every_type_of_problem_has_its_row_on_the_page_it_leads_to()
    {
        var texts = SubsidyNavigator.Host.Texts.ProgramTexts.In(SubsidyNavigator.Engine.Language.Nl);
        var types = texts.Keys.Where(key => key.StartsWith("problem.", StringComparison.Ordinal) && key.EndsWith(".title", StringComparison.Ordinal)).Select(key => key.Split('.')[1]).ToList();

        var page = await _service.Get("/problemen/invalid-scenario");

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("default-src 'none'; style-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync();
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Contains($"<code>{type}</code>", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reference_page_comes_from_the_service_alone()
    {
        var page = await _service.Get("/docs/");
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("openapi.json", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    private static HttpRequestMessage Batch(string lines)
    {
        var content = new StringContent(lines, Encoding.UTF8);
        content.Headers.ContentType = new("application/jsonl");
        return new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/batches", UriKind.Relative)) { Content = content };
    }
}
