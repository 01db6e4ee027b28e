using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Testing;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Host.RuleBooks;

/// <summary>
/// Loads the rules, and again when they change: aside, with all checks and tests, and only then in place of the old ones.
/// Rules are looked at once they are quiet, so that files half written are never judged.
/// </summary>
internal sealed class RuleBookWatcher(
    string folder, ServiceSettings settings, RuleBookStore store, ServiceMetrics metrics, TimeProvider clock, ILogger<RuleBookWatcher> log) : BackgroundService
{
    private const string FailingTest = "failing-test";

    private string? _judged;

    /// <summary>The rules as they stand; their tests run later, so that the service answers soon.</summary>
    public static (string Stamp, Result<RuleBook> Rules) Read(string folder) => (RuleFolderStamp.Of(folder), RuleBook.LoadWithoutTests(folder));

    /// <summary>Takes the rules that were read at the start.</summary>
    public void Begin((string Stamp, Result<RuleBook> Rules) first)
    {
        (_judged, var result) = first;
        if (result.TryGetValue(out var book))
        {
            store.Accept(book, clock.GetUtcNow());
            Log.InForce(log, book.Hash, book.Counts.Regulations);
        }
        else
        {
            Refuse(result.Problems);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(settings.RulesLookedAtEvery, clock);

            // The first requests go before the tests.
            await timer.WaitForNextTickAsync(stoppingToken);
            await Aside(TestFirst, stoppingToken);
            var last = _judged;
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var stamp = RuleFolderStamp.Of(folder);
                if (stamp == last && stamp != _judged)
                {
                    // Quiet since the last look.
                    await Aside(() => Judge(stamp), stoppingToken);
                }

                last = stamp;
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    /// <summary>On a thread of its own: seconds of work would keep those that answer requests waiting.</summary>
    private static Task Aside(Action work, CancellationToken stop) => Task.Factory.StartNew(work, stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void TestFirst()
    {
        if (!settings.TestRules || store.Current is not { } inForce)
        {
            return;
        }

        var result = inForce.Book.WithTests();
        var failures = result.TryGetValue(out var tested) ? Failures(tested.TestAside(earlier: null)) : result.Problems;
        if (!failures.IsEmpty)
        {
            Refuse(failures);
        }

        if (tested is not null)
        {
            store.Replace(tested);
        }
    }

    private void Judge(string stamp)
    {
        var before = store.Current?.Book;
        var result = RuleBook.Load(folder);
        if (RuleFolderStamp.Of(folder) != stamp)
        {
            return;
        }

        _judged = stamp;
        if (!result.TryGetValue(out var book))
        {
            Refuse(result.Problems);
        }
        else if (book.Hash == before?.Hash)
        {
            store.Forgive();
        }
        else if (settings.TestRules && Failures(book.TestAside(before)) is { IsEmpty: false } failures)
        {
            Refuse(failures);
        }
        else
        {
            store.Accept(book, clock.GetUtcNow());
            metrics.Reloaded();
            Log.InForce(log, book.Hash, book.Counts.Regulations);
        }
    }

    private void Refuse(ImmutableArray<Problem> problems)
    {
        store.Refuse(new RefusedRules(clock.GetUtcNow(), problems.Length, [.. problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal)]));
        metrics.Refused();
        Log.Refused(log, problems.Length);
        foreach (var problem in problems)
        {
            Log.Problem(log, problem.Code, problem.ToString());
        }
    }

    private static ImmutableArray<Problem> Failures(IEnumerable<RuleTestResult> results) =>
        [.. results.Where(result => !result.Failures.IsEmpty).Select(result => new Problem(FailingTest, result.Place, $"{result.Regulation}: {result.Name}"))];
}
