using Microsoft.Playwright;
using SubsidyNavigator.Host.Tests.Serving;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>One real Chromium and one running service for all tests of the pages.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Where Debian's package puts it; another place can be named.</summary>
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Why the tests are left out: there is no Chromium, and nobody asked for them. Null when they run.</summary>
    internal static string? Missing { get; } = File.Exists(Chromium) || Environment.GetEnvironmentVariable("BROWSER_TESTS") == "required"
        ? null
        : $"There is no Chromium at {Chromium}; on Debian: apt-get install chromium. Elsewhere, name it in CHROMIUM.";

    private static readonly string[] s_arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly Lazy<string> s_axe = new(() =>
    {
        using var reader = new StreamReader(typeof(Browser).Assembly.GetManifestResourceStream(typeof(Browser), "axe.axe.min.js")!);
        return reader.ReadToEnd();
    });

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    internal RunningService Service { get; private set; } = null!;

    /// <summary>Opens a tab of its own: no cookies, no history.</summary>
    internal async Task<Visit> Open(BrowserNewContextOptions? options = null)
    {
        var context = await _browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(20_000);
        await context.AddInitScriptAsync(s_axe.Value);
        return new Visit(context, await context.NewPageAsync(), Service.Address);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        Service = await RunningService.Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = s_arguments });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Service.DisposeAsync();
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}

/// <summary>A test that needs Chromium. Left out, and told why, on a machine that has none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Missing;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, for several cases.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Missing;
}
