using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Configuration;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Serving;

/// <summary>
/// How the service runs: a settings file (<c>--settings FILE</c>, JSON), then environment variables
/// <c>SUBSIDYNAVIGATOR_Name</c> (a part of a part with <c>__</c>), then the command line. All of it is in docs/how-to/deploy.md.
/// </summary>
internal sealed record ServiceSettings
{
    /// <summary>Where to listen; several with <c>;</c>. Port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Must be set to listen on an address that other machines can reach.</summary>
    public bool BeyondLoopback { get; init; }

    /// <summary>The folder with the rules; null: <c>rules/</c> in the working directory, else beside the program.</summary>
    public string? Rules { get; init; }

    /// <summary>Whom users of the interface can ask.</summary>
    public ContactSettings Contact { get; init; } = new();

    /// <summary>Origins whose pages may send scenarios from a browser, such as <c>https://club.example</c>.</summary>
    public string[] Origins { get; init; } = [];

    /// <summary>Addresses of the proxies whose forwarded headers are believed.</summary>
    public string[] Proxies { get; init; } = [];

    /// <summary>Requests a minute from one client address; null: no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Assessments at the same time; more only makes each of them wait.</summary>
    public int Places { get; init; } = Environment.ProcessorCount;

    /// <summary>Requests that may wait for a place.</summary>
    public int Queue { get; init; } = 512;

    /// <summary>Time for one request.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for one batch.</summary>
    public TimeSpan BatchTimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether the tests beside the rules must pass before new rules come into force; those of the first rules run after the start.</summary>
    public bool TestRules { get; init; } = true;

    /// <summary>How often the rules are looked at for changes.</summary>
    public TimeSpan RulesLookedAtEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Address of a collector of traces and metrics (OTLP), such as <c>http://127.0.0.1:4317</c>; null: none.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>The addresses of <see cref="Urls"/>.</summary>
    public ImmutableArray<string> Addresses => [.. Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Reads the settings; throws <see cref="InvalidOperationException"/> for a name or value that is none.</summary>
    public static ServiceSettings Of(IConfiguration configuration) =>
        configuration.Get<ServiceSettings>(options => options.ErrorOnUnknownConfiguration = true) ?? new ServiceSettings();

    /// <summary>What is wrong with them, a sentence each.</summary>
    public IEnumerable<string> Mistakes(ProgramTexts texts)
    {
        var addresses = Addresses.Select(address => (Text: address, Uri: Read(address))).ToList();
        foreach (var (text, _) in addresses.Where(address => address.Uri is null))
        {
            yield return texts.Get("serve.url", ("url", text));
        }

        if (addresses.Count == 0)
        {
            yield return texts.Get("serve.url", ("url", Urls));
        }

        var reachable = addresses.Where(address => address.Uri is { IsLoopback: false }).Select(address => address.Text).ToList();
        if (reachable.Count > 0 && !BeyondLoopback)
        {
            yield return texts.Get("serve.beyondLoopback", ("url", reachable[0]));
        }

        if (reachable.Count > 0 && BeyondLoopback && !Contact.IsComplete)
        {
            yield return texts.Get("serve.contact");
        }

        foreach (var proxy in Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return texts.Get("serve.proxy", ("proxy", proxy));
        }

        foreach (var origin in Origins.Where(origin => !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin))
        {
            yield return texts.Get("serve.origin", ("origin", origin));
        }

        if (RequestsPerMinute < 1 || Places < 1 || Queue < 0 || TimeLimit <= TimeSpan.Zero || BatchTimeLimit <= TimeSpan.Zero || RulesLookedAtEvery <= TimeSpan.Zero)
        {
            yield return texts.Get("serve.numbers");
        }
    }

    // "http://*:80" and "http://+:80" are every address.
    private static Uri? Read(string address) =>
        Uri.TryCreate(address.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp ? uri : null;
}

/// <summary>Whom to ask about the interface: the team, not the whole organisation.</summary>
internal sealed record ContactSettings
{
    /// <summary>Name of the team.</summary>
    public string? Name { get; init; }

    /// <summary>Its page.</summary>
    public Uri? Url { get; init; }

    /// <summary>Its mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Whether all three are given.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(Name) && Url is not null && !string.IsNullOrWhiteSpace(Email);
}
