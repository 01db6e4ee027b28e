using System.Net;
using System.Text.Json;
using SubsidyNavigator.Host.Serving;
using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Serving;

/// <summary>Rules that change while the service runs: the last valid set answers, whatever happens to the files.</summary>
public sealed class RuleSwapTests : IDisposable
{
    private const string Scenario = """{ "plaats": { "start": "2021-03-01", "maanden": 6 } }""";

    private static readonly ServiceSettings s_quick = new() { RulesLookedAtEvery = TimeSpan.FromMilliseconds(30) };
    private readonly TemporaryFolder _rules = new();

    public void Dispose() => _rules.Dispose();

    [Fact]
    public async Task A_valid_change_comes_into_force()
    {
        SmallRules.Write(_rules, wage: 10);
        await using var service = await RunningService.Start(s_quick, _rules.Path);
        var before = await Paid(service);

        SmallRules.Write(_rules, wage: 25);
        await Until(async () => (await Paid(service)).Amount != before.Amount);

        var after = await Paid(service);
        Assert.Equal((60m, 150m), (before.Amount, after.Amount));
        Assert.NotEqual(before.Rules, after.Rules);
        Assert.Equal(("pass", after.Rules), await Ready(service));
    }

    [Theory]
    [InlineData("{ \"id\": ", "truncated")]
    [InlineData("{ }", "missing-member")]
    [InlineData("nope", "malformed")]
    public async Task A_broken_file_changes_nothing_and_is_told(string content, string code)
    {
        SmallRules.Write(_rules, wage: 10);
        await using var service = await RunningService.Start(s_quick, _rules.Path);
        var before = await Paid(service);

        _rules.Write("familie/een-regeling.json", content);
        await Until(async () => (await Ready(service)).Status == "warn");

        using var ready = JsonDocument.Parse(await (await service.Get("/health/ready")).Content.ReadAsStringAsync());
        var refused = ready.RootElement.GetProperty("refused");
        Assert.Contains(refused.GetProperty("codes").EnumerateArray(), each => each.GetString() == code);
        Assert.True(refused.GetProperty("problems").GetInt32() > 0);
        Assert.Equal(before, await Paid(service));

        SmallRules.Write(_rules, wage: 10);
        await Until(async () => (await Ready(service)).Status == "pass");
        Assert.Equal(before, await Paid(service));
    }

    [Fact]
    public async Task Rules_whose_test_fails_are_refused()
    {
        SmallRules.Write(_rules, wage: 10);
        await using var service = await RunningService.Start(s_quick, _rules.Path);

        SmallRules.Write(_rules, wage: 25, expected: 60);
        await Until(async () => (await Ready(service)).Status == "warn");

        Assert.Equal(60, (await Paid(service)).Amount);
        Assert.Contains("failing-test", await (await service.Get("/health/ready")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_rules_whose_test_fails_answer_with_a_warning()
    {
        SmallRules.Write(_rules, wage: 10, expected: 61);
        await using var service = await RunningService.Start(s_quick, _rules.Path);

        await Until(async () => (await Ready(service)).Status == "warn");

        Assert.Equal(60, (await Paid(service)).Amount);
    }

    [Fact]
    public async Task Without_any_valid_rules_nothing_is_answered_until_there_are()
    {
        _rules.Write("facts.json", "{");
        await using var service = await RunningService.Start(s_quick, _rules.Path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.Get("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.Get("/health/live")).StatusCode);
        var refused = await service.Post("/v1/assessments", Scenario);
        await RefusalTests.Problem(refused, HttpStatusCode.ServiceUnavailable, "no-rules");
        Assert.NotNull(refused.Headers.RetryAfter);

        SmallRules.Write(_rules, wage: 10);
        await Until(async () => (await service.Get("/health/ready")).StatusCode == HttpStatusCode.OK);
        Assert.Equal(60, (await Paid(service)).Amount);
    }

    [Fact]
    public async Task A_folder_that_goes_away_changes_nothing()
    {
        SmallRules.Write(_rules, wage: 10);
        await using var service = await RunningService.Start(s_quick, _rules.Path);

        Directory.Move(_rules.Path, _rules.Path + "-away");
        await Until(async () => (await Ready(service)).Status == "warn");
        Assert.Equal(60, (await Paid(service)).Amount);

        Directory.Move(_rules.Path + "-away", _rules.Path);
        await Until(async () => (await Ready(service)).Status == "pass");
    }

    [Fact]
    public async Task While_rules_change_every_answer_is_of_one_valid_set()
    {
        SmallRules.Write(_rules, wage: 10);
        await using var service = await RunningService.Start(s_quick, _rules.Path);
        using var stop = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = new HashSet<(string, decimal)>();
            while (!stop.IsCancellationRequested)
            {
                seen.Add(await Paid(service));
            }

            return seen;
        })).ToList();

        for (var wage = 11; wage <= 16; wage++)
        {
            _rules.Write("familie/een-regeling.json", "{ half");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            SmallRules.Write(_rules, wage);
            await Until(async () => (await Paid(service)).Amount == wage * 6);
        }

        await stop.CancelAsync();
        var answers = (await Task.WhenAll(asking)).SelectMany(each => each).ToHashSet();
        Assert.Equal(answers.Count, answers.Select(answer => answer.Item1).Distinct().Count());
        Assert.Equal(answers.Count, answers.Select(answer => answer.Item2).Distinct().Count());
        Assert.All(answers, answer => Assert.Contains(answer.Item2, Enumerable.Range(10, 7).Select(wage => wage * 6m)));
    }

    /// <summary>The rules that answered, and what the flow came to.</summary>
    private static async Task<(string Rules, decimal Amount)> Paid(RunningService service)
    {
        var answer = await service.Post("/v1/assessments", Scenario);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (document.RootElement.GetProperty("receipt").GetProperty("rules").GetString()!,
            document.RootElement.GetProperty("cashFlows")[0].GetProperty("total").GetDecimal());
    }

    private static async Task<(string? Status, string? Rules)> Ready(RunningService service)
    {
        using var document = JsonDocument.Parse(await (await service.Get("/health/ready")).Content.ReadAsStringAsync());
        return (document.RootElement.GetProperty("status").GetString(), document.RootElement.GetProperty("rules").GetString());
    }

    /// <summary>Waits for something that must come; half a minute without it is a failure.</summary>
    private static async Task Until(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await happened())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }
}
