using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>What an answer says firmly, day by day, and whether a later answer takes any of it back.</summary>
internal sealed class FirmAnswer
{
    private readonly Draft _draft;

    public FirmAnswer(Scenario scenario)
    {
        Scenario = scenario;
        _draft = new Draft(Evaluation.Of(RealRules.Book.Rules, scenario));
        CombinationRules.Highest(_draft, new Ledger(_draft));
        Kept = new BenefitMaker(_draft).Make([]).Kept;
    }

    public Scenario Scenario { get; }

    public BenefitKept? Kept { get; }

    /// <summary>What <paramref name="later"/>, which knows more facts, says differently where this answer was firm.</summary>
    public IEnumerable<string> TakenBackBy(FirmAnswer later)
    {
        if (Kept != BenefitKept.Unknown && later.Kept != Kept)
        {
            yield return $"benefit.kept {Show(Kept)} became {Show(later.Kept)}";
        }

        foreach (var regulation in _draft.Regulations)
        {
            var before = _draft.FindingsOf(regulation).ToList();
            foreach (var after in later._draft.FindingsOf(regulation))
            {
                foreach (var difference in before.Where(finding => Overlap(finding.Frame.Segment, after.Frame.Segment)).SelectMany(finding => Differences(finding, after)))
                {
                    yield return $"{regulation.Definition.Id} {difference}";
                }
            }
        }
    }

    private static IEnumerable<string> Differences(Finding before, Finding after)
    {
        if (before.Status is Status.Applies or Status.Not && after.Status != before.Status)
        {
            yield return $"status {before.Status} became {after.Status}";
        }

        if (before.Version is null || after.Version != before.Version)
        {
            yield break;
        }

        var outcomes = after.Conditions.Concat(after.Duties).ToDictionary(found => found.Condition);
        foreach (var condition in before.Conditions.Concat(before.Duties))
        {
            if (!outcomes.TryGetValue(condition.Condition, out var outcome))
            {
                continue;
            }

            var id = condition.Condition.Definition.Id;
            if (condition.Value.IsKnown && outcome.Value.Truth != condition.Value.Truth)
            {
                yield return $"{id} {condition.Value.Truth} became {outcome.Value.Truth}";
            }
            else if (condition.Decides is Truth.True or Truth.False && outcome.Decides != condition.Decides)
            {
                yield return $"{id} {condition.Decides} became {outcome.Decides} (doubted)";
            }
        }
    }

    private static bool Overlap(Segment one, Segment other) =>
        one.Phase == other.Phase && (one.From is null || other.From is null || (one.From <= other.To && other.From <= one.To));

    private static string Show(BenefitKept? kept) => kept?.ToString() ?? "null";
}
