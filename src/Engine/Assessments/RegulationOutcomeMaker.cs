using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Findings of one regulation → what a reader sees of it.</summary>
internal static class RegulationOutcomeMaker
{
    public static RegulationOutcome Make(Draft draft, CompiledRegulation regulation)
    {
        var findings = draft.FindingsOf(regulation).ToList();
        var shown = Shown(findings);
        // The values shown add nothing to what the answer rests on.
        draft.Evaluation.DropReads(0);
        return new RegulationOutcome
        {
            Id = regulation.Definition.Id,
            Title = regulation.Definition.Title,
            Family = regulation.Definition.Family,
            Authority = regulation.Definition.Authority,
            Status = StatusOf(draft, shown),
            Force = regulation.Definition.Force,
            Periods = Periods(findings, draft.Evaluation),
            Conditions = Conditions(shown),
            Sources = shown.Version?.Definition.Sources ?? [],
            Announced = shown.Version?.Definition.Announced ?? false,
            Change = shown.Status == Status.Not ? ChangeFinder.Find(draft, regulation, shown) : [],
        };
    }

    /// <summary>The first of the best findings: its outcomes are those of the regulation.</summary>
    public static Finding Shown(IReadOnlyCollection<Finding> findings) => findings.MinBy(finding => finding.Status)!;

    /// <summary>The regulation's status, once every amount is computed: a fault there counts too.</summary>
    public static Status StatusOf(Draft draft, Finding shown) =>
        shown.Counts && draft.Faults.Contains(shown.Regulation.Index) ? Status.Fault : shown.Status;

    /// <summary>Notes what keeps the findings, and the duties that hold, from being firm.</summary>
    public static void NoteReasons(Draft draft)
    {
        foreach (var finding in draft.Asked.SelectMany(draft.FindingsOf))
        {
            Keep(draft, finding, finding.Conditions);
            Keep(draft, finding, finding.Duties);
            if (finding.Status == Status.Not)
            {
                continue;
            }

            draft.Note(finding.Status == Status.Applies ? null : finding.Why, finding.Regulation);
            foreach (var duty in finding.Duties.Where(duty => duty.Decides is Truth.Unknown or Truth.Fault))
            {
                draft.Note(duty.Value.Trace, finding.Regulation);
                if (duty.IsUncertain)
                {
                    draft.Note(Trace.Of(new Reason(ReasonKind.Uncertain, ConditionEvaluator.Name(finding.Regulation, duty.Condition), finding.Frame.LawDay)), finding.Regulation);
                }
            }
        }
    }

    /// <summary>Keeps the defaults that conditions read; of a "not" only what decides it matters.</summary>
    private static void Keep(Draft draft, Finding finding, ImmutableArray<ConditionFinding> conditions)
    {
        foreach (var condition in conditions)
        {
            if (finding.Status != Status.Not || condition.Decides == Truth.False)
            {
                draft.Keep(condition.Reads);
            }
        }
    }

    /// <summary>The findings as periods in which the status is the same.</summary>
    public static ImmutableArray<StatusPeriod> Periods(List<Finding> findings, Evaluation evaluation)
    {
        var periods = ImmutableArray.CreateBuilder<StatusPeriod>();
        foreach (var finding in findings)
        {
            var (from, to) = Stretch(finding.Frame, evaluation);
            var because = Because(finding);
            var last = periods.Count > 0 ? periods[^1] : null;
            if (last is not null && last.Status == finding.Status && last.To?.AddDays(1) == from)
            {
                periods[^1] = last with { To = to, Because = [.. last.Because.Union(because)] };
            }
            else
            {
                periods.Add(new StatusPeriod(from, to, finding.Status, because));
            }
        }

        return periods.ToImmutable();
    }

    /// <summary>The phases before and after are a month each, looked at on one day.</summary>
    private static (DateOnly? From, DateOnly? To) Stretch(Frame frame, Evaluation evaluation) =>
        frame == evaluation.Before ? (frame.Segment.To?.AddDays(1).AddMonths(-1), frame.Segment.To)
        : frame == evaluation.After ? (frame.Segment.From, frame.Segment.From?.AddMonths(1).AddDays(-1))
        : (frame.Segment.From, frame.Segment.To);

    private static ImmutableArray<string> Because(Finding finding)
    {
        var wanted = finding.Status switch
        {
            Status.Applies => (Truth[])[],
            Status.Possible => [Truth.Unknown],
            Status.Fault => [Truth.Fault, Truth.Unknown],
            Status.Not => [Truth.False],
        };
        var conditions = finding.Conditions.Where(condition => wanted.Contains(condition.Decides)).Select(condition => condition.Condition.Definition.Id);
        return finding.GivesWay is { } gives ? [.. conditions, gives.Combination.Definition.Id] : [.. conditions];
    }

    private static ImmutableArray<ConditionOutcome> Conditions(Finding finding)
    {
        var conditions = finding.Conditions.Select(condition => Outcome(condition, finding, false))
            .Concat(finding.Duties.Select(duty => Outcome(duty, finding, true)));
        return finding.GivesWay is { } gives ? [.. conditions, GivesWay(gives)] : [.. conditions];
    }

    private static ConditionOutcome Outcome(ConditionFinding condition, Finding finding, bool isDuty) => new()
    {
        Id = condition.Condition.Definition.Id,
        Text = condition.Condition.Definition.Text,
        Outcome = condition.Value.Truth,
        IsDuty = isDuty,
        IsUncertain = condition.IsUncertain,
        JudgedBy = condition.Condition.Definition.JudgedBy,
        Evidence = condition.Condition.Definition.Evidence,
        Values = Values(condition.Condition, finding),
        Distance = Distances.Of(condition, finding.Frame),
        Sources = condition.Condition.Sources,
    };

    private static ConditionOutcome GivesWay(GivesWay gives) => new()
    {
        Id = gives.Combination.Definition.Id,
        Text = gives.Combination.Definition.Text,
        Outcome = gives.IsSure ? Truth.False : Truth.Unknown,
        IsDuty = false,
        IsUncertain = false,
        JudgedBy = null,
        Evidence = null,
        Values = [],
        Distance = null,
        Sources = gives.Combination.Definition.Sources,
    };

    private static ImmutableArray<NamedValue> Values(CompiledCondition condition, Finding finding) =>
        [.. condition.Nodes
            .SelectMany(node => node.NamesOfThisDay)
            .DistinctBy(name => name.Symbol.Name)
            .Select(name => new NamedValue(name.Symbol.Name, name.Evaluate(finding.Frame).As(name.Symbol.Type)))];
}
