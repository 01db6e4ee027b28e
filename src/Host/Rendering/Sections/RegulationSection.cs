using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>What applies, may apply, could not be computed and does not apply; each with why and from which article.</summary>
internal static class RegulationSection
{
    /// <summary>Writes the regulations by status. Those that do not exist on these dates share one line.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        page.Heading(answer.Say("regulations.heading"));
        var groups = answer.Assessment.Regulations.Where(r => !IsAbsent(r)).ToLookup(r => r.Status);
        foreach (var status in Enum.GetValues<Status>().Where(groups.Contains))
        {
            var regulations = groups[status].ToArray();
            page.Subheading(answer.Say(
                "regulations." + FormatWords.Word(status), ("count", answer.Format.Number(regulations.Length))));
            foreach (var regulation in regulations)
            {
                if (status == Status.Not)
                {
                    WriteNot(page, answer, regulation);
                }
                else
                {
                    WriteOne(page, answer, regulation);
                }
            }
        }

        var absent = answer.Assessment.Regulations.Where(IsAbsent).Select(r => answer.Say(r.Title)).ToArray();
        if (absent.Length > 0)
        {
            page.Gap();
            page.Line(answer.Say("regulations.absent", ("titles", string.Join("; ", absent))));
        }
    }

    private static bool IsAbsent(RegulationOutcome regulation) =>
        regulation.Status == Status.Not && regulation.Conditions.IsEmpty && regulation.Sources.IsEmpty;

    private static void WriteOne(TextPage page, Answer answer, RegulationOutcome regulation)
    {
        page.Item(answer.Say(
            "regulation.title",
            ("title", answer.Say(regulation.Title)),
            ("authority", regulation.Authority),
            ("force", answer.Say("force." + FormatWords.Word(regulation.Force)))));
        if (regulation.Announced)
        {
            page.Detail(answer.Say("regulation.announced"));
        }

        foreach (var line in PeriodText.Lines(regulation, answer).Concat(ConditionText.Lines(regulation, answer)))
        {
            page.Detail(line);
        }

        WriteChange(page, answer, regulation);
        if (!regulation.Sources.IsEmpty)
        {
            page.Detail(answer.Sources(regulation.Sources));
        }
    }

    /// <summary>One item: the first that fails says enough; a change is worth telling where the regulation gives something.</summary>
    private static void WriteNot(TextPage page, Answer answer, RegulationOutcome regulation)
    {
        page.Item(answer.Say(
            "regulation.not",
            ("title", answer.Say(regulation.Title)),
            ("why", ConditionText.Lines(regulation, answer).FirstOrDefault(""))));
        if (regulation.Force != Force.Obligation)
        {
            WriteChange(page, answer, regulation);
        }
    }

    private static void WriteChange(TextPage page, Answer answer, RegulationOutcome regulation)
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
