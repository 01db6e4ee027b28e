using System.Net;
using System.Text;
using SubsidyNavigator.Host.Tests.Api.Generated;
using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Api;

/// <summary>A client can be made from the description alone, and understands the answers.</summary>
public sealed class GeneratedClientTests
{
    private const string Renew = "SUBSIDYNAVIGATOR_RENEW_CLIENT";

    private static readonly string s_file = Path.Combine(HostProcess.Root, "tests", "Host.Tests", "Api", "Generated", "SubsidyNavigatorClient.cs");

    [Fact]
    public void The_client_in_the_repository_is_that_of_the_description()
    {
        var client = ClientGenerator.Generate(ApiDescription.Json);
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(s_file)!);
            File.WriteAllText(s_file, client, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(
            File.Exists(s_file) && File.ReadAllText(s_file) == client,
            $"The description, or a fact in rules/, has changed. Renew the client: {Renew}=1 dotnet test tests/Host.Tests --filter {nameof(GeneratedClientTests)}, and read the difference.");
    }

    [Fact]
    public async Task It_sends_what_is_known_and_reads_the_answer()
    {
        var answer = await File.ReadAllTextAsync(Path.Combine(HostProcess.Root, "tests", "Host.Tests", "__snapshots__", "ExampleSnapshotTests.Json_example=ado-den-haag.snap"));
        using var service = new Canned(HttpStatusCode.OK, answer.TrimStart('\uFEFF'));
        var client = Client(service);

        var assessment = await client.CreateAssessmentAsync(
            new Scenario { Plaatsing = new ScenarioPlaatsing { Start = new DateOnly(2018, 10, 1), Maanden = 6 } }, acceptLanguage: "en");

        Assert.Equal(("POST", "http://localhost/v1/assessments"), (service.Method, service.Address));
        Assert.Equal("""{"plaatsing":{"start":"2018-10-01","maanden":6}}""", service.Body);
        Assert.True(assessment.Complete);
        Assert.NotEmpty(assessment.CashFlows);
        Assert.NotNull(assessment.Totals.Organisatie);
        Assert.Equal(new DateOnly(2018, 10, 1), assessment.Scenario.Plaatsing!.Start);
    }

    [Fact]
    public async Task It_asks_by_address_and_query()
    {
        using var service = new Canned(HttpStatusCode.OK, "{}");

        await Client(service).GetRegulationAsync("bijstand", date: new DateOnly(2026, 1, 1));

        Assert.Equal(("GET", "http://localhost/v1/regulations/bijstand?date=2026-01-01"), (service.Method, service.Address));
    }

    [Fact]
    public async Task A_refusal_is_a_problem()
    {
        using var service = new Canned(HttpStatusCode.BadRequest, """{ "type": "/problemen/invalid-scenario", "title": "T", "status": 400, "detail": "D", "errors": [ { "code": "unknown-fact", "pointer": "#/x", "detail": "E" } ] }""");

        var refusal = await Assert.ThrowsAsync<ApiException>(() => Client(service).CreateAssessmentAsync(new Scenario()));

        Assert.Equal((400, "unknown-fact"), (refusal.Status, Assert.Single(refusal.Problem!.Errors!).Code));
    }

    private static SubsidyNavigatorClient Client(Canned service) => new(new HttpClient(service) { BaseAddress = new Uri("http://localhost/") });

    private sealed class Canned(HttpStatusCode status, string answer) : HttpMessageHandler
    {
        public string? Method { get; private set; }

        public string? Address { get; private set; }

        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Method = request.Method.Method;
            Address = request.RequestUri?.ToString();
            Body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
