using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>What does not apply, and why: regulations that fail on the same answer share one item.</summary>
internal static class NotSection
{
    /// <summary>Writes them in their own order; a shared item stands where its first regulation would.</summary>
    public static void Write(TextPage page, Answer answer, IReadOnlyCollection<RegulationOutcome> regulations)
    {
        foreach (var group in regulations.GroupBy(regulation => Cause(regulation, answer) ?? (object)regulation))
        {
            var titles = group.Select(regulation => answer.Say(regulation.Title)).ToArray();
            if (group.Key is NamedValue cause && titles.Length > 1)
            {
                page.Item(answer.Say(
                    "regulation.notTogether",
                    ("question", answer.Question(cause.Name)),
                    ("value", answer.Value(cause.Name, cause.Value)),
                    ("titles", string.Join("; ", titles))));
                continue;
            }

            foreach (var regulation in group)
            {
                WriteOne(page, answer, regulation);
            }
        }
    }

    /// <summary>The one answer on which it fails; null when more is at play, or when a change is worth telling.</summary>
    private static NamedValue? Cause(RegulationOutcome regulation, Answer answer) => IsChangeTold(regulation)
        ? null
        : regulation.Conditions
            .Where(condition => condition is { IsDuty: false, IsUncertain: false, Outcome: Truth.False, Values: [{ Value: not null }] })
            .Select(condition => condition.Values[0])
            .FirstOrDefault(value => answer.IsFact(value.Name));

    /// <summary>The first that fails says enough.</summary>
    private static void WriteOne(TextPage page, Answer answer, RegulationOutcome regulation)
    {
        page.Item(answer.Say(
            "regulation.not",
            ("title", answer.Say(regulation.Title)),
            ("why", ConditionText.Lines(regulation, answer).FirstOrDefault(""))));
        if (IsChangeTold(regulation))
        {
            ChangeText.Write(page, answer, regulation);
        }
    }

    /// <summary>A change is worth telling where the regulation gives something.</summary>
    private static bool IsChangeTold(RegulationOutcome regulation) => regulation.Force != Force.Obligation && !regulation.Change.IsEmpty;
}
