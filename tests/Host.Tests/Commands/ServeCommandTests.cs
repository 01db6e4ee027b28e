using System.Diagnostics;
using System.Net;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

/// <summary>The program without a verb: settings that are wrong are told, and the published service serves and stops.</summary>
public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0", "BeyondLoopback")]
    [InlineData("http://*:0", "BeyondLoopback")]
    [InlineData("ftp://127.0.0.1", "ftp://127.0.0.1")]
    [InlineData("nope", "'nope'")]
    public async Task Where_it_may_not_listen_is_told(string url, string told)
    {
        var outcome = await HostProcess.Run("--urls", url);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Ulrs": "http://127.0.0.1:0" }""", "Ulrs")]
    [InlineData("""{ "Places": 0 }""", "groter dan 0")]
    [InlineData("""{ "TimeLimit": "soon" }""", "TimeLimit")]
    [InlineData("""{ "Proxies": [ "proxy" ] }""", "'proxy'")]
    [InlineData("""{ "Origins": [ "https://club.example/" ] }""", "'https://club.example/'")]
    [InlineData("""{ "Urls": "http://0.0.0.0:0", "BeyondLoopback": true }""", "Contact")]
    [InlineData("{", "settings.json")]
    public async Task Settings_that_are_wrong_are_told(string settings, string told)
    {
        using var folder = new TemporaryFolder();

        var outcome = await HostProcess.Run("--settings", folder.Write("settings.json", settings));

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_serves_until_it_is_told_to_stop()
    {
        using var folder = new TemporaryFolder();
        await Publish(folder.Path);
        using var service = Process.Start(new ProcessStartInfo(Path.Combine(folder.Path, "SubsidyNavigator.Host"), ["--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardError = true,
        })!;
        var address = await AddressOf(service);
        using var client = new HttpClient { BaseAddress = address };

        var answer = await client.PostAsync(
            new Uri("/v1/assessments", UriKind.Relative),
            new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(HostProcess.Root, "docs", "examples", "ado-den-haag.json"))) { Headers = { ContentType = new("application/json") } });
        var stop = await HostProcess.Start("kill", "-TERM", service.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await service.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((0, 0), (stop.Code, service.ExitCode));
    }

    private static async Task Publish(string folder)
    {
        var outcome = await HostProcess.Start("dotnet", "publish", "src/Host", "-c", "Release", "-r", "linux-x64", "--self-contained", "-o", folder, "--nologo", "--verbosity", "quiet");
        Assert.True(outcome.Code == 0, outcome.Output + outcome.Error);
    }

    /// <summary>Reads what the program says until it tells where it listens.</summary>
    private static async Task<Uri> AddressOf(Process service)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await service.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                // The rest of the log must not fill the pipe.
                _ = service.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Uri(address.TrimEnd('.'));
            }
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }
}
