using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>When a regulation has which status; silent when it is the same throughout.</summary>
internal static class PeriodText
{
    /// <summary>A line for each stretch.</summary>
    public static IEnumerable<string> Lines(RegulationOutcome regulation, Answer answer) =>
        regulation.Periods.Length > 1 ? regulation.Periods.Select(p => Line(regulation, p, answer)) : [];

    private static string Line(RegulationOutcome regulation, StatusPeriod period, Answer answer)
    {
        var days = period is { From: { } from, To: { } to } ? answer.Days(from, to) : answer.Say("unknown");
        var line = answer.Say("period", ("days", days), ("status", answer.Say("status." + FormatWords.Word(period.Status))));
        var because = period.Because.Select(id => Condition(regulation, id, answer)).ToArray();
        return because.Length == 0
            ? line + "."
            : line + answer.Say("period.because", ("conditions", string.Join(" ", because)));
    }

    private static string Condition(RegulationOutcome regulation, string id, Answer answer) =>
        regulation.Conditions.FirstOrDefault(c => c.Id == id) is { } condition ? answer.Say(condition.Text) : id;
}
