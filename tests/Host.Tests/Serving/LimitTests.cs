using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SubsidyNavigator.Host.Serving;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Serving;

/// <summary>What the service does when somebody asks too much of it: it refuses cleanly and keeps answering others.</summary>
public sealed class LimitTests
{
    private const string Scenario = """{ "jongere": { "uitkering": "bijstand" }, "plaatsing": { "start": "2025-03-01", "maanden": 6 } }""";

    [Fact]
    public async Task A_body_that_trickles_in_is_ended_and_nobody_else_waits()
    {
        await using var service = await RunningService.Start(new ServiceSettings { TimeLimit = TimeSpan.FromSeconds(1) });
        using var slow = await Connect(service);
        await Write(slow, "POST /v1/assessments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");

        var others = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => service.Get("/v1")));
        var answer = await ReadAll(slow.GetStream());

        Assert.All(others, other => Assert.Equal(HttpStatusCode.OK, other.StatusCode));
        Assert.StartsWith("HTTP/1.1 503", answer, StringComparison.Ordinal);
        Assert.Contains("/problemen/time-limit", answer, StringComparison.Ordinal);
        Assert.Contains("Retry-After: ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_places_are_taken_the_rest_is_told_to_come_back()
    {
        await using var service = await RunningService.Start(new ServiceSettings { Places = 1, Queue = 0 });
        using var taken = await service.Services.GetRequiredService<Places>().Take(default);

        var answer = await service.Post("/v1/assessments", Scenario);
        var law = await service.Get("/v1");

        await RefusalTests.Problem(answer, HttpStatusCode.ServiceUnavailable, "busy");
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, law.StatusCode);
    }

    [Fact]
    public async Task One_client_may_ask_so_much_a_minute()
    {
        await using var service = await RunningService.Start(new ServiceSettings { RequestsPerMinute = 3 });

        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 4; request++)
        {
            answers.Add(await service.Get("/v1"));
        }

        Assert.All(answers.Take(3), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await RefusalTests.Problem(answers[3], HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.NotNull(answers[3].Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await service.Get("/health/live")).StatusCode);
    }

    [Fact]
    public async Task Thousands_of_requests_at_once_are_answered_or_refused_and_nothing_breaks()
    {
        await using var service = await RunningService.Start(new ServiceSettings { Places = 2, Queue = 50 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => number % 2 == 0 ? service.Post("/v1/assessments", "{\"plaatsing\":{\"urn\":1}}") : service.Get("/v1")));

        HttpStatusCode[] clean = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.ServiceUnavailable];
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, clean));
        Assert.Equal(HttpStatusCode.OK, (await service.Post("/v1/assessments", Scenario)).StatusCode);
    }

    [Fact]
    public async Task Clients_that_hang_up_leave_no_trace()
    {
        await using var service = await RunningService.Start();
        for (var client = 0; client < 50; client++)
        {
            using var socket = await Connect(service);
            await Write(socket, "POST /v1/assessments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{ \"note\": \"geheim\"");
            socket.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        Assert.Equal(HttpStatusCode.OK, (await service.Post("/v1/assessments", Scenario)).StatusCode);
        Assert.DoesNotContain("geheim", service.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", service.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nno colon\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET /v1/%ff%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /v1/assessments HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task What_is_no_http_gets_a_bad_request(string request)
    {
        await using var service = await RunningService.Start();
        using var client = await Connect(service);

        var stream = client.GetStream();
        await Write(client, request);

        Assert.StartsWith("HTTP/1.1 4", await ReadAll(stream), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.Get("/v1")).StatusCode);
    }

    [Fact]
    public async Task Stopping_lets_what_runs_finish()
    {
        await using var service = await RunningService.Start();
        using var client = await Connect(service);
        var body = Encoding.UTF8.GetBytes(Scenario);
        await Write(client, $"POST /v1/assessments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{{");
        await Task.Delay(TimeSpan.FromMilliseconds(200));

        var stopping = service.Services.GetRequiredService<IHost>().StopAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        await client.GetStream().WriteAsync(body.AsMemory(1));
        var answer = await ReadAll(client.GetStream());
        await stopping;

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.EndsWith("}\n", answer.TrimEnd('0', '\r', '\n') + "\n", StringComparison.Ordinal);
    }

    private static async Task<TcpClient> Connect(RunningService service)
    {
        var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port);
        return client;
    }

    private static async Task Write(TcpClient client, string text) => await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));

    private static async Task<string> ReadAll(NetworkStream stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(patience.Token);
    }
}
