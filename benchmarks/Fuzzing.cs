using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SubsidyNavigator.Benchmarks;

/// <summary>Sends requests that make no sense, made from real ones by chance: the same ones for the same number.</summary>
internal static class Fuzzing
{
    private const int Clients = 16;
    private const int Seed = 20261123;

    private static readonly string[] Paths =
        ["/v1/assessments", "/v1/comparisons", "/v1/batches", "/v1/facts", "/v1/regulations?date=2026-01-01", "/v1/regulations/lkv-banenafspraak", "/v1/changes?from=2020-01-01&to=2021-01-01", "/v1", "/health/ready", "/docs"];

    private static readonly string[] Methods = ["POST", "POST", "POST", "GET", "PUT", "OPTIONS", "HEAD", "get", "G\u00c9T"];

    private static readonly string[] Types =
        ["application/json", "application/json", "application/json", "application/jsonl", "application/json; charset=utf-8", "text/plain", "application/json; charset=\"", "", "a/b/c", "*/*"];

    private static readonly string[] Bits =
        ["{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e999", "-0", "0.1", "\\u0000", "\\ud800", "\u0000", "\u00ff", "9999999999999999999999999999999", "\"jongere\"", "\"plaatsing\"", "\"2019-02-30\"", "111222333", "{}", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["];

    /// <summary>Sends <paramref name="requests"/> requests and counts the answers by status.</summary>
    /// <returns>0 when none was a mistake of the service.</returns>
    public static async Task<int> Run(Uri service, int requests)
    {
        var examples = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "examples"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var statuses = new ConcurrentDictionary<string, int>();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            // Not for secrets: a seed makes the same requests again.
#pragma warning disable CA5394
            var random = new Random(Seed + client);
#pragma warning restore CA5394
            for (var request = client; request < requests; request += Clients)
            {
                var status = await Send(service, Make(random, examples));
                statuses.AddOrUpdate(status, 1, (_, known) => known + 1);
            }
        })));
        foreach (var (status, count) in statuses.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{status}: {count.ToString(CultureInfo.InvariantCulture)}");
        }

        using var client = new HttpClient { BaseAddress = service };
        var alive = (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        return alive && !statuses.ContainsKey("500") ? 0 : 1;
    }

#pragma warning disable CA5394
    private static byte[] Make(Random random, string[] examples)
    {
        var body = Body(random, examples);
        var bytes = Encoding.UTF8.GetBytes(body);
        if (random.Next(8) == 0 && bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        var length = random.Next(20) == 0 ? random.Next(2_000).ToString(CultureInfo.InvariantCulture) : bytes.Length.ToString(CultureInfo.InvariantCulture);
        var head = new StringBuilder()
            .Append(Pick(random, Methods)).Append(' ').Append(random.Next(3) > 0 ? "/v1/assessments" : Pick(random, Paths)).Append(random.Next(30) == 0 ? "?x=" + Pick(random, Bits).Replace("\u0000", "%00", StringComparison.Ordinal) : "").Append(" HTTP/1.1\r\n")
            .Append("Host: localhost\r\nConnection: close\r\nContent-Type: ").Append(Pick(random, Types)).Append("\r\nContent-Length: ").Append(length).Append("\r\n");
        if (random.Next(3) == 0)
        {
            head.Append("Accept-Language: ").Append(Pick(random, ["en", "nl;q=2", ";;", "x-\u00ff", "*;q=0"])).Append("\r\n");
        }

        if (random.Next(5) == 0)
        {
            head.Append("Accept: ").Append(Pick(random, ["*/*", "text/html", "application/json;q=0", ",,,", "application/*;q=x"])).Append("\r\n");
        }

        if (random.Next(9) == 0)
        {
            head.Append(Pick(random, ["If-None-Match: W/\"", "Content-Encoding: gzip", "Origin: null", "traceparent: 00-0-0-00", "Expect: 100-continue", "X-Forwarded-Host: a b"])).Append("\r\n");
        }

        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. bytes];
    }

    private static string Body(Random random, string[] examples)
    {
        var text = random.Next(4) == 0 ? string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Pick(random, Bits))) : Pick(random, examples);
        for (var change = random.Next(4); change > 0 && text.Length > 2; change--)
        {
            var at = random.Next(text.Length - 1);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
                1 => text.Insert(at, Pick(random, Bits)),
                _ => text[..at] + random.Next(0, 99_999) + text[(at + 1)..],
            };
        }

        return text;
    }

    private static T Pick<T>(Random random, T[] of) => of[random.Next(of.Length)];
#pragma warning restore CA5394

    private static async Task<string> Send(Uri service, byte[] request)
    {
        try
        {
            using var client = new TcpClient { LingerState = new LingerOption(enable: true, seconds: 0) };
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await client.ConnectAsync(service.Host, service.Port, patience.Token);
            await client.GetStream().WriteAsync(request, patience.Token);
            var buffer = new byte[64];
            var count = await client.GetStream().ReadAtLeastAsync(buffer, 12, throwOnEndOfStream: false, patience.Token);
            return count >= 12 ? Encoding.ASCII.GetString(buffer, 9, 3) : "closed";
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return "closed";
        }
        catch (OperationCanceledException)
        {
            // It waits for the rest of a body that does not come.
            return "hung up";
        }
    }
}
