using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads <c>facts.json</c>.</summary>
internal static class FactSheetReader
{
    private enum Severity
    {
        Error,
        Warning,
    }

    /// <summary>The fact sheet; null when the file holds no object.</summary>
    public static FactSheet? Read(JsonPart root, ProblemList problems)
    {
        if (RuleObject.Open(root, problems, "$schema", "timeline", "steps", "facts", "checks") is not { } file)
        {
            return null;
        }

        var steps = file.Any("steps", part => Step(part, problems));
        var facts = file.Many("facts", part => FactReader.Read(part, steps, problems));
        return new FactSheet
        {
            Timeline = Timeline(file, facts),
            Steps = steps,
            Facts = facts,
            Checks = file.Any("checks", part => Check(part, problems)),
        };
    }

    private static FormStep? Step(JsonPart part, ProblemList problems) =>
        RuleObject.Open(part, problems, "id", "title") is { } step ? new FormStep(step.Text("id"), step.LocalText("title")) : null;

    private static FactCheck? Check(JsonPart part, ProblemList problems) =>
        RuleObject.Open(part, problems, "id", "holds", "severity", "text") is { } check
            ? new FactCheck(
                RuleName.Kebab(check),
                check.Expression("holds"),
                check.Word<Severity>("severity") == Severity.Error,
                check.LocalText("text"),
                check.Place)
            : null;

    private static TimelineFacts Timeline(RuleObject file, ImmutableArray<FactDefinition> facts)
    {
        if (file.Need("timeline") is not { } part
            || RuleObject.Open(part, file.Problems, "start", "months", "birth", "hoursPerWeek", "hoursPerYear") is not { } timeline)
        {
            return new TimelineFacts("", "", "", "", "", file.Place);
        }

        return new TimelineFacts(
            FactId(timeline, "start", facts),
            FactId(timeline, "months", facts),
            FactId(timeline, "birth", facts),
            FactId(timeline, "hoursPerWeek", facts),
            FactId(timeline, "hoursPerYear", facts),
            timeline.Place);
    }

    private static string FactId(RuleObject timeline, string name, ImmutableArray<FactDefinition> facts)
    {
        var id = timeline.Text(name);
        if (id.Length > 0 && !facts.Any(f => f.Id == id))
        {
            var nearest = NearestName.Find(id, facts.Select(f => f.Id));
            timeline.Problems.Add(RuleMessages.UnknownTimelineFact(timeline.Find(name)!.Place, id, nearest));
        }

        return id;
    }
}
