using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>The conditions and duties that need a reader's attention: what fails, by how much, and what is not known yet.</summary>
internal static class ConditionText
{
    /// <summary>A line for each of them.</summary>
    public static IEnumerable<string> Lines(RegulationOutcome regulation, Answer answer) =>
        regulation.Conditions
            .Where(c => Matters(c, regulation.Status))
            .Select(c => Line(c, regulation, answer));

    /// <summary>Of a regulation that certainly does not apply only what fails is told; all else changes nothing.</summary>
    private static bool Matters(ConditionOutcome condition, Status status) => status switch
    {
        Status.Not => !condition.IsDuty && condition.Outcome == Truth.False,
        Status.Applies or Status.Possible or Status.Fault => condition.Outcome != Truth.True || condition.IsUncertain,
    };

    private static string Line(ConditionOutcome condition, RegulationOutcome regulation, Answer answer)
    {
        var text = answer.Say(condition.Text);
        var line = condition switch
        {
            { Outcome: Truth.Fault } => answer.Say("condition.fault", ("text", text)),
            { IsUncertain: true } => answer.Say(
                "condition.uncertain", ("text", text), ("outcome", answer.Say("outcome." + FormatWords.Word(condition.Outcome)))),
            { Outcome: Truth.False, IsDuty: true } => answer.Say("condition.dutyUnmet", ("text", text)),
            { Outcome: Truth.False } => answer.Say("condition.false", ("text", text)),
            { JudgedBy: { } party } => answer.Say("condition.judged", ("party", answer.NameFirst(party)), ("text", text)),
            _ => answer.Say("condition.unknown", ("text", text)),
        };

        return string.Join(" ", new[] { line, Distance(condition, answer), Evidence(condition, answer), OwnSources(condition, regulation, answer) }
            .Where(part => part.Length > 0));
    }

    private static string Distance(ConditionOutcome condition, Answer answer) =>
        condition.Distance is { } distance
            ? answer.Say("condition.distance", ("distance", answer.Number(distance.Value, distance.Unit)))
            : "";

    private static string Evidence(ConditionOutcome condition, Answer answer) =>
        condition is { Evidence: { } evidence, Outcome: Truth.Unknown }
            ? answer.Say("condition.evidence", ("evidence", answer.Say(evidence)))
            : "";

    private static string OwnSources(ConditionOutcome condition, RegulationOutcome regulation, Answer answer) =>
        condition.Sources.IsEmpty || condition.Sources.SequenceEqual(regulation.Sources)
            ? ""
            : answer.Say("condition.sources", ("articles", answer.Articles(condition.Sources)));
}
