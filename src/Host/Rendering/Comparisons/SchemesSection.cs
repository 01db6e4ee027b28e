using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Comparisons;

/// <summary>Which schemes have another status in a variant than in the base, and by which condition.</summary>
internal static class SchemesSection
{
    /// <summary>Writes a list for each variant.</summary>
    public static void Write(TextPage page, Side first, IEnumerable<Side> variants)
    {
        page.Heading(first.Answer.Say("compare.schemes"));
        var before = first.Assessment.Regulations.ToDictionary(regulation => regulation.Id, StringComparer.Ordinal);
        foreach (var variant in variants)
        {
            page.Subheading(variant.Name);
            var changed = variant.Assessment.Regulations
                .Where(regulation => regulation.Status != before[regulation.Id].Status)
                .OrderBy(regulation => regulation.Status)
                .ToArray();
            if (changed.Length == 0)
            {
                page.Line(first.Answer.Say("compare.sameSchemes"));
            }

            foreach (var regulation in changed)
            {
                WriteOne(page, first, before[regulation.Id], variant, regulation);
            }
        }
    }

    private static void WriteOne(TextPage page, Side first, RegulationOutcome before, Side variant, RegulationOutcome after)
    {
        page.Item(first.Answer.Say(
            "compare.status",
            ("title", first.Answer.Say(after.Title)),
            ("before", Status(before, first.Answer)),
            ("after", Status(after, variant.Answer))));

        // The worse of both has the conditions that make the difference.
        var lines = after.Status > before.Status
            ? Reasons(after, before, variant.Answer)
            : Reasons(before, after, first.Answer).Select(line => first.Answer.Say("compare.before", ("text", line)));
        foreach (var line in lines)
        {
            page.Detail(line);
        }
    }

    private static string Status(RegulationOutcome regulation, Answer answer) => answer.Say("status." + FormatWords.Word(regulation.Status));

    /// <summary>What stands in the way in the worse and not in the better; where that cannot be told apart, the first that stands in the way.</summary>
    private static IEnumerable<string> Reasons(RegulationOutcome worse, RegulationOutcome better, Answer answer)
    {
        var outcomes = better.Conditions.ToDictionary(condition => condition.Id, condition => condition.Outcome, StringComparer.Ordinal);
        var differing = worse with
        {
            Conditions = [.. worse.Conditions.Where(condition => !condition.IsDuty && outcomes.TryGetValue(condition.Id, out var other) && other != condition.Outcome)],
        };
        var lines = ConditionText.Lines(differing, answer).ToArray();
        return lines.Length > 0 ? lines : ConditionText.Lines(worse, answer).Take(1);
    }
}
