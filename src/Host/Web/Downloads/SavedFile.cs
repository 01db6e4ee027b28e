using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Host.Api;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Web.Forms;

namespace SubsidyNavigator.Host.Web.Downloads;

/// <summary>A file that the user keeps: what was filled in, the whole answer, the days to remember, the money.</summary>
internal static class SavedFile
{
    /// <summary>Writes the file of this name.</summary>
    public static Task Write(HttpContext http, WebPage page, string name, FilledForm form, Scenario scenario)
    {
        var assessment = page.Book.Assess(scenario);
        return name switch
        {
            "gegevens.json" => Write(http, name, MediaTypeNames.Application.Json, text => text.Write(form.Facts)),
            "uitkomst.json" => Write(http, name, MediaTypeNames.Application.Json, text => JsonRenderer.Write(text, assessment, page.Book.Facts, page.Texts)),
            "agenda.ics" => Write(http, name, "text/calendar", text => text.Write(CalendarFile.Of(page, assessment))),
            "geld.csv" => Write(http, name, "text/csv", text => text.Write(MoneyFile.Of(page, assessment))),
            _ => WebFault.Write(http, StatusCodes.Status404NotFound, "not-found"),
        };
    }

    private static Task Write(HttpContext http, string name, string mediaType, Action<TextWriter> write)
    {
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        return TextBody.Write(http, mediaType + "; charset=utf-8", write);
    }
}
