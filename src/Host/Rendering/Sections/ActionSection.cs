using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>What to arrange, by date, and who does it.</summary>
internal static class ActionSection
{
    /// <summary>Writes an item for each action, those without a date last; nothing when there are none.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        if (answer.Assessment.Actions.IsEmpty)
        {
            return;
        }

        page.Heading(answer.Say("actions.heading"));
        foreach (var action in answer.Assessment.Actions.OrderBy(a => a.Due ?? DateOnly.MaxValue))
        {
            page.Item(answer.Say(
                action.Due is null ? "action.noDate" : "action",
                ("day", answer.Day(action.Due)),
                ("party", answer.Name(action.By)),
                ("text", answer.Say(action.Text))));
            if (action.Evidence is { } evidence)
            {
                page.Detail(answer.Say("action.evidence", ("evidence", answer.Say(evidence))));
            }

            if (Missed(action, answer) is { } risk)
            {
                page.Detail(risk.Exposure is > 0 and var amount
                    ? answer.Say("action.ifMissed.amount", ("amount", answer.Euro(amount)))
                    : answer.Say("action.ifMissed", ("risk", answer.Say(risk.Text))));
            }

            page.Detail(answer.Say(
                "about", ("title", answer.Title(action.Regulation)), ("sources", answer.Sources(action.Sources))));
        }
    }

    private static Risk? Missed(ActionItem action, Answer answer) =>
        answer.Assessment.Risks.FirstOrDefault(r => r.Regulation == action.Regulation && r.Id == action.IfMissed);
}
