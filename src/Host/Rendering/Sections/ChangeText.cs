using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>Which change of facts would make a regulation apply.</summary>
internal static class ChangeText
{
    /// <summary>Writes it as a detail of the regulation; nothing when no change was found.</summary>
    public static void Write(TextPage page, Answer answer, RegulationOutcome regulation)
    {
        if (regulation.Change.IsEmpty)
        {
            return;
        }

        var changes = regulation.Change.Select(change => answer.Say(
            "regulation.change",
            ("question", answer.Say(change.Text)),
            ("from", answer.Value(change.Fact, change.From)),
            ("to", answer.Value(change.Fact, change.To))));
        page.Detail(answer.Say("regulation.wouldApply", ("changes", string.Join("; ", changes))));
    }
}
