using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Comparisons;

/// <summary>A scheme with another status in a variant than in the base.</summary>
/// <param name="Sentence">The scheme, its status before and after.</param>
/// <param name="Reasons">The conditions that make the difference.</param>
public sealed record SchemeDifference(string Sentence, IReadOnlyList<string> Reasons)
{
    /// <summary>All of them, by the status in the variant.</summary>
    /// <param name="first">The base.</param>
    /// <param name="variant">The variant.</param>
    public static IReadOnlyList<SchemeDifference> Of(Answer first, Answer variant)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(variant);
        var before = first.Assessment.Regulations.ToDictionary(regulation => regulation.Id, StringComparer.Ordinal);
        return [.. variant.Assessment.Regulations
            .Where(regulation => regulation.Status != before[regulation.Id].Status)
            .OrderBy(regulation => regulation.Status)
            .Select(regulation => Of(first, before[regulation.Id], variant, regulation))];
    }

    private static SchemeDifference Of(Answer first, RegulationOutcome before, Answer variant, RegulationOutcome after)
    {
        var sentence = first.Say(
            "compare.status",
            ("title", first.Say(after.Title)),
            ("before", Status(before, first)),
            ("after", Status(after, variant)));

        // The worse of both has the conditions that make the difference.
        var reasons = after.Status > before.Status
            ? ReasonsOf(after, before, variant)
            : ReasonsOf(before, after, first).Select(line => first.Say("compare.before", ("text", line)));
        return new SchemeDifference(sentence, [.. reasons]);
    }

    private static string Status(RegulationOutcome regulation, Answer answer) => answer.Say("status." + FormatWords.Word(regulation.Status));

    /// <summary>What stands in the way in the worse and not in the better; where that cannot be told apart, the first that stands in the way.</summary>
    private static IEnumerable<string> ReasonsOf(RegulationOutcome worse, RegulationOutcome better, Answer answer)
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
