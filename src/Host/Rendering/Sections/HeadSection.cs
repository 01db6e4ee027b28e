namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>What the answer is about.</summary>
internal static class HeadSection
{
    /// <summary>Writes the title, the placement, the user's note and whether anything could not be computed.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        page.Title(answer.Say("head.title"));
        page.Line(answer.Assessment.Placement is { } placement
            ? answer.Say("head.placement", ("days", answer.Days(placement.From, placement.To)))
            : answer.Say("head.noPlacement"));
        if (answer.Assessment.Scenario.Peildatum is { } day)
        {
            page.Line(answer.Say("head.referenceDate", ("day", answer.Format.Day(day))));
        }

        if (answer.Assessment.Scenario.Note is { Length: > 0 } note)
        {
            page.Line(answer.Say("head.note", ("note", note)));
        }

        if (!answer.Assessment.Complete)
        {
            page.Line(answer.Say("head.incomplete"));
        }
    }
}
