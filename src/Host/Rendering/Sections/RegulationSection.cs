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
            if (status == Status.Not)
            {
                NotSection.Write(page, answer, regulations);
                continue;
            }

            foreach (var regulation in regulations)
            {
                WriteOne(page, answer, regulation);
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

        ChangeText.Write(page, answer, regulation);
        if (!regulation.Sources.IsEmpty)
        {
            page.Detail(answer.Sources(regulation.Sources));
        }
    }
}
