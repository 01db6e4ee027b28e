using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.RuleBooks;
using SubsidyNavigator.Host.Texts;
using SubsidyNavigator.Host.Web.Pages;

namespace SubsidyNavigator.Host.Web;

/// <summary>The pages for people: each at its own path, in English below <c>/en</c>.</summary>
internal sealed class WebPages(PageWriter writer, RuleBookStore store, FormPages forms, LawPages law)
{
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the pages.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        SiteFiles.Map(routes);
        foreach (var language in Enum.GetValues<Language>())
        {
            MapLanguage(routes, ProgramTexts.In(language), language == Language.En ? WebPage.English : "");
        }
    }

    /// <summary>The language of a path.</summary>
    public static ProgramTexts TextsOf(PathString path) => ProgramTexts.In(path.StartsWithSegments(WebPage.English, StringComparison.Ordinal) ? Language.En : Language.Nl);

    private void MapLanguage(IEndpointRouteBuilder routes, ProgramTexts texts, string prefix)
    {
        void Get(string path, Func<HttpContext, WebPage, Task> answer) =>
            routes.MapMethods(prefix + path is { Length: > 0 } full ? full : "/", s_reading, http => Answer(http, texts, prefix, answer));
        void Post(string path, Func<HttpContext, WebPage, Task> answer) =>
            routes.MapPost(prefix + path, http => Answer(http, texts, prefix, (context, page) => forms.Bounded(context, page, answer)));

        Get("", (http, page) => writer.Write<Start>(http, page));
        Get("/vragen/{deur}/{stap:int}", forms.FirstQuestions);
        Get("/voorbeeld/{naam}", forms.Example);
        Get("/openen", (http, page) => writer.Write<Open>(http, page));
        foreach (var subject in Info.Subjects)
        {
            Get("/" + subject, (http, page) => writer.Write<Info>(http, page, (nameof(Info.Subject), subject)));
        }

        Get("/regels", law.List);
        Get("/regels/{id}", law.Regulation);
        Get("/wijzigingen", law.Changes);

        Post("/vragen/{deur}/{stap:int}", forms.Questions);
        Post("/tot-nu-toe", forms.SoFar);
        Post("/controle", forms.Check);
        Post("/uitkomst", forms.Result);
        Post("/vergelijk", forms.Compare);
        Post("/brief", forms.Letter);
        Post("/opslaan/{naam}", forms.Save);

        // A posted page whose address is typed or kept: there is nothing to show, so back to the start.
        foreach (var path in new[] { "/controle", "/uitkomst", "/vergelijk", "/brief" })
        {
            routes.MapMethods(prefix + path, s_reading, http =>
            {
                http.Response.StatusCode = StatusCodes.Status303SeeOther;
                http.Response.Headers.Location = prefix.Length > 0 ? prefix : "/";
                return Task.CompletedTask;
            });
        }
    }

    private Task Answer(HttpContext http, ProgramTexts texts, string prefix, Func<HttpContext, WebPage, Task> answer)
    {
        if (store.Current is not { } rules)
        {
            return WebFault.Write(http, StatusCodes.Status503ServiceUnavailable, "no-rules");
        }

        var path = http.Request.Path.Value![prefix.Length..];
        return answer(http, new WebPage(texts, rules.Book, path.Length == 0 ? "/" : path, http.Request.QueryString.Value ?? ""));
    }
}
