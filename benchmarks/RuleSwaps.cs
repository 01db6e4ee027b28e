using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SubsidyNavigator.Benchmarks;

/// <summary>Swaps rule sets under a running service and looks whether every answer is of one valid set.</summary>
internal static class RuleSwaps
{
    private const string File = "sroi/sroi-groningen.json";
    private const int InvalidOneIn = 10;

    /// <summary>Writes <paramref name="count"/> rule sets one after another; each tenth is invalid.</summary>
    /// <param name="service">Address of the service.</param>
    /// <param name="folder">Its rules.</param>
    /// <param name="count">How many.</param>
    /// <returns>0 when nothing failed.</returns>
    public static async Task<int> Run(Uri service, string folder, int count)
    {
        using var client = new HttpClient { BaseAddress = service };
        var file = Path.Combine(folder, File);
        var original = await System.IO.File.ReadAllTextAsync(file);
        var scenario = await System.IO.File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "examples", "ado-den-haag.json"));
        var valid = new ConcurrentDictionary<string, bool> { [await Ready(client, "rules")] = true };
        var seen = new ConcurrentDictionary<string, long>();
        var failed = new ConcurrentBag<string>();
        using var stop = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 2).Select(_ => Ask(client, scenario, seen, failed, stop.Token)).ToList();

        var (accepted, refused) = (0, 0);
        for (var swap = 1; swap <= count; swap++)
        {
            var isInvalid = swap % InvalidOneIn == 0;
            var before = await Ready(client, "rules");
            var mark = swap.ToString(CultureInfo.InvariantCulture);
            await System.IO.File.WriteAllTextAsync(file, isInvalid ? original[..^(swap % 40 + 3)] : original.TrimEnd() + new string('\n', 1 + (swap % 7)) + new string(' ', 1 + (swap / 7)) + "\n");
            if (isInvalid)
            {
                await Until(async () => await Ready(client, "status") == "warn", mark);
                refused += await Ready(client, "rules") == before ? 1 : 0;
            }
            else
            {
                await Until(async () => await Ready(client, "rules") != before, mark);
                valid[await Ready(client, "rules")] = true;
                accepted++;
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(asking);
        var mixed = seen.Keys.Where(hash => !valid.ContainsKey(hash)).ToList();
        await System.IO.File.WriteAllTextAsync(file, original);
        Console.WriteLine($"accepted {accepted}, refused {refused}, answers {seen.Values.Sum()} of {seen.Count} rule sets, not of a valid set {mixed.Count}, failed {failed.Count}");
        foreach (var failure in failed.Distinct().Take(10))
        {
            Console.WriteLine(failure);
        }

        return mixed.Count + failed.Count == 0 && accepted + refused == count ? 0 : 1;
    }

    private static async Task Ask(HttpClient client, string scenario, ConcurrentDictionary<string, long> seen, ConcurrentBag<string> failed, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var content = new StringContent(scenario, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri("/v1/assessments", UriKind.Relative), content, CancellationToken.None);
            if (!answer.IsSuccessStatusCode)
            {
                failed.Add(answer.StatusCode.ToString());
                continue;
            }

            using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(CancellationToken.None));
            seen.AddOrUpdate(document.RootElement.GetProperty("receipt").GetProperty("rules").GetString()!, 1, (_, known) => known + 1);
        }
    }

    private static async Task<string> Ready(HttpClient client, string member)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return document.RootElement.GetProperty(member).GetString()!;
    }

    private static async Task Until(Func<Task<bool>> happened, string swap)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await happened())
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"Swap {swap} did not come.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}
