using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Web.Downloads;

/// <summary>What must be arranged, as days in a calendar, each with a reminder a week before.</summary>
internal static class CalendarFile
{
    private const int DaysBefore = -7;

    /// <summary>The text of the file; the same answer gives the same bytes.</summary>
    public static string Of(WebPage page, Assessment assessment)
    {
        var answer = new Answer(assessment, page.Book.Facts, page.Texts);
        var calendar = new Calendar { ProductId = "-//SubsidyNavigator//" + page.Code.ToUpperInvariant() };
        foreach (var action in assessment.Actions.Where(action => action.Due is not null).OrderBy(action => action.Due))
        {
            calendar.Events.Add(EventOf(page, answer, action));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent EventOf(WebPage page, Answer answer, ActionItem action)
    {
        var due = action.Due!.Value;
        var text = answer.Say(action.Text);
        var details = new[]
        {
            page.Say("web.calendar.who", ("party", answer.NameFirst(action.By))),
            action.Evidence is { } evidence ? page.Say("action.evidence", ("evidence", answer.Say(evidence))) : null,
            page.Say("about", ("title", answer.Title(action.Regulation)), ("sources", answer.Sources(action.Sources))),
            page.Say("noDecision"),
        };
        var day = new CalendarEvent
        {
            // Names the answer and the action, so that a newer file replaces the day and does not double it.
            Uid = $"{answer.Assessment.Receipt.Scenario[..16]}-{action.Regulation}-{action.Id}-{due.DayNumber}@subsidynavigator",
            DtStamp = new CalDateTime(answer.CheckedOn ?? due, null),
            Start = new CalDateTime(due),
            End = new CalDateTime(due.AddDays(1)),
            Summary = text,
            Description = string.Join("\n", details.OfType<string>()),
            Transparency = TransparencyType.Transparent,
        };
        day.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = text, Trigger = new Trigger(Duration.FromDays(DaysBefore)) });
        return day;
    }
}
