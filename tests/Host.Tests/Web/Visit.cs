using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>A tab in which everything that must never happen is noted: errors, refusals by the content policy, other origins, cookies.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _wrong = [];

    public Visit(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, Address) = (context, page, address);
        page.PageError += (_, error) => _wrong.Add("page error: " + error);
        page.Console += (_, message) =>
        {
            // A page that shows mistakes has status 400, and the browser notes that as an error.
            if (message.Type == "error" && !message.Text.Contains("status of 400", StringComparison.Ordinal) && !message.Text.Contains("status of 404", StringComparison.Ordinal))
            {
                _wrong.Add("console: " + message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            Requested.Add(request.Url);
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _wrong.Add("other origin: " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    public Uri Address { get; }

    /// <summary>Every address asked for.</summary>
    public List<string> Requested { get; } = [];

    public Task Go(string path) => Page.GotoAsync(new Uri(Address, path).ToString());

    /// <summary>Presses a button that opens another page, and waits until that stands.</summary>
    public Task Press(string button) => Follow(Button(button));

    /// <summary>Presses what opens another page, and waits until that stands.</summary>
    public async Task Follow(ILocator what)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        Page.DOMContentLoaded += Arrive;
        try
        {
            await what.ClickAsync();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            Page.DOMContentLoaded -= Arrive;
        }
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;

    public Task Choose(string fact, string value) => Page.Locator($"[name=\"{fact}\"][value=\"{value}\"]").CheckAsync();

    public Task Fill(string fact, string text) => Page.Locator($"[name=\"{fact}\"]").FillAsync(text);

    public async Task FillDay(string fact, string day, string month, string year)
    {
        await Fill(fact + ".dag", day);
        await Fill(fact + ".maand", month);
        await Fill(fact + ".jaar", year);
    }

    public Task<string> Heading() => Page.Locator("h1").First.InnerTextAsync();

    /// <summary>The codes with which the answer can be reproduced.</summary>
    public async Task<IReadOnlyList<string>> Receipt() => await Page.Locator(".sn-receipt code").AllInnerTextsAsync();

    /// <summary>Everything that axe finds wrong on the page, with what is folded open.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        var found = await Page.EvaluateAsync<JsonElement>("""
            async () => {
              document.querySelectorAll('details').forEach(fold => fold.open = true);
              const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
              return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)}`));
            }
            """);
        return [.. found.EnumerateArray().Select(each => each.GetString()!)];
    }

    /// <summary>Pixels by which the page is wider than the window.</summary>
    public Task<int> TooWide() => Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - innerWidth");

    public async ValueTask DisposeAsync()
    {
        var cookies = await _context.CookiesAsync();
        await _context.DisposeAsync();
        Assert.Empty(cookies);
        Assert.Empty(_wrong);
    }
}
