using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SubsidyNavigator.Host.Api;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Host.Web;

/// <summary>A page that says what went wrong. It needs no rules and no component, so that it also works when these do not.</summary>
internal static class WebFault
{
    /// <summary>Whether a refusal goes to a person: a browser asks for pages, and not below the interface's paths.</summary>
    public static bool IsFor(HttpRequest request) =>
        !Paths.IsApi(request.Path)
        && !request.Path.StartsWithSegments(Paths.Health, StringComparison.Ordinal)
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(each => each.MediaType == "text/html");

    /// <summary>Writes the page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">Status code.</param>
    /// <param name="kind">Name of the problem.</param>
    /// <param name="instance">Its name in the log; null: none.</param>
    public static Task Write(HttpContext http, int status, string kind, Uri? instance = null)
    {
        var texts = WebPages.TextsOf(http.Request.Path);
        var key = texts.Has("web.fault." + kind) ? "web.fault." + kind : status == StatusCodes.Status404NotFound ? "web.fault.not-found" : "web.fault.other";
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        var html = HtmlEncoder.Default;
        var code = instance is null ? "" : $"<p>{html.Encode(texts.Get("web.fault.code", ("code", instance.ToString())))}</p>";
        var home = texts.Language == Engine.Language.En ? WebPage.English : "/";
        var law = texts.Language == Engine.Language.En ? WebPage.English + "/regels" : "/regels";
        return TextBody.Write(http, "text/html; charset=utf-8", text => text.Write($"""
            <!DOCTYPE html>
            <html lang="{Texts.ProgramTexts.Code(texts.Language)}" class="utrecht-root sn-theme">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{html.Encode(texts.Get(key + ".title"))} - SubsidyNavigator</title>
            <link rel="stylesheet" href="{SiteFiles.Address("vendor/nlds.css")}"><link rel="stylesheet" href="{SiteFiles.Address("theme.css")}"><link rel="stylesheet" href="{SiteFiles.Address("site.css")}"></head>
            <body class="utrecht-document sn-body"><main class="sn-width sn-main"><h1 class="utrecht-heading-1">{html.Encode(texts.Get(key + ".title"))}</h1><p class="utrecht-paragraph">{html.Encode(texts.Get(key + ".text"))}</p>{code}
            <p><a class="utrecht-link" href="{home}">{html.Encode(texts.Get("web.fault.home"))}</a> · <a class="utrecht-link" href="{law}">{html.Encode(texts.Get("web.fault.law"))}</a></p></main></body></html>
            """));
    }
}
