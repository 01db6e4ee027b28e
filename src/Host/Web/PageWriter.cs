using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SubsidyNavigator.Host.Api;
using SubsidyNavigator.Host.Web.Words;

namespace SubsidyNavigator.Host.Web;

/// <summary>Renders a component to a whole page, on the server; nothing of it stays behind.</summary>
internal sealed class PageWriter(IServiceProvider services, ILoggerFactory logs)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Writes a page.</summary>
    /// <typeparam name="T">The component.</typeparam>
    /// <param name="http">The request.</param>
    /// <param name="page">Its words and law.</param>
    /// <param name="parameters">Its other parameters, by name.</param>
    public async Task Write<T>(HttpContext http, WebPage page, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var all = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        all["Page"] = page;
        await using var renderer = new HtmlRenderer(services, logs);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(all));
            http.Response.Headers.ContentLanguage = page.Code;

            // Kept by the browser alone, so that "back" finds a page that was posted.
            http.Response.Headers.CacheControl = "private, no-cache";
            await TextBody.Write(http, Html, text => text.Write(WordMarks.Explain(root.ToHtmlString(), page.Texts)));
        });
    }
}
