using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Host.Rendering.Law;
using SubsidyNavigator.Host.Web.Forms;
using SubsidyNavigator.Host.Web.Pages;

namespace SubsidyNavigator.Host.Web;

/// <summary>The law to browse: all regulations on a day, one with its versions, what changes between two days.</summary>
internal sealed class LawPages(PageWriter writer)
{
    /// <summary>All regulations.</summary>
    public Task List(HttpContext http, WebPage page) => writer.Write<SchemeList>(
        http, page,
        (nameof(SchemeList.Day), DayOf(http, "datum")),
        (nameof(SchemeList.Search), Text(http, "zoek")),
        (nameof(SchemeList.Family), Text(http, "onderwerp")),
        (nameof(SchemeList.Authority), Text(http, "wie")),
        (nameof(SchemeList.IsDayWrong), IsWrong(http, "datum")));

    /// <summary>One regulation, whole or on a day.</summary>
    public Task Regulation(HttpContext http, WebPage page)
    {
        var id = (string)http.Request.RouteValues["id"]!;
        var day = DayOf(http, "datum");
        var words = new LawWords(page.Texts);
        return page.Book.Describe(id) is { } whole
            ? writer.Write<LawPage>(
                http, page,
                (nameof(LawPage.Title), page.Say(whole.Title)),
                (nameof(LawPage.Html), LawHtml.Of(PageOf(page.Book, whole, day, words), page)),
                (nameof(LawPage.Day), day),
                (nameof(LawPage.Regulation), whole))
            : WebFault.Write(http, StatusCodes.Status404NotFound, "not-found");
    }

    /// <summary>What changes between two days.</summary>
    public Task Changes(HttpContext http, WebPage page)
    {
        var (from, to) = (DayOf(http, "van"), DayOf(http, "tot"));
        var isWrong = IsWrong(http, "van") || IsWrong(http, "tot") || from >= to;
        MarkupString? html = from is { } before && to is { } after && after > before ? LawHtml.Of(ChangesPage.Of(page.Book.Compare(before, after), new LawWords(page.Texts)), page) : null;
        return writer.Write<Changes>(http, page, (nameof(Pages.Changes.Before), from), (nameof(Pages.Changes.After), to), (nameof(Pages.Changes.Html), html), (nameof(Pages.Changes.IsWrong), isWrong));
    }

    private static Page PageOf(RuleBook book, RegulationDescription whole, DateOnly? day, LawWords words) => day is { } on
        ? book.Describe(whole.Id, on) is { Versions.IsEmpty: false } there ? RegulationPage.Of(there, on, FigureDetail.All, words) : RegulationPage.Absent(whole, on, words)
        : RegulationPage.Of(whole, null, FigureDetail.All, words);

    private static string Text(HttpContext http, string name) => http.Request.Query[name].ToString().Trim();

    private static DateOnly? DayOf(HttpContext http, string name) =>
        TypedDay.Read(Text(http, name)) is { } day && day >= Limits.FirstDay && day <= Limits.LastDay ? day : null;

    private static bool IsWrong(HttpContext http, string name) => Text(http, name).Length > 0 && DayOf(http, name) is null;
}
