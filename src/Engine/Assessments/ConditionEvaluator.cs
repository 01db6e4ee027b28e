using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Conditions → status of one regulation in one frame.</summary>
internal sealed class ConditionEvaluator
{
    private readonly Evaluation _evaluation;
    private readonly CountingWindows _windows;
    private readonly Dictionary<(int Regulation, Frame Frame), Truth> _withoutCounting = [];

    public ConditionEvaluator(Evaluation evaluation)
    {
        _evaluation = evaluation;
        _windows = new CountingWindows(evaluation, this);
    }

    /// <summary>The finding, with the combination rules of the kind <c>first</c>.</summary>
    public Finding Find(CompiledRegulation regulation, Frame frame)
    {
        var picked = regulation.Series.Pick(frame);
        var finding = picked switch
        {
            { IsUnknown: true } => AnyVersion(regulation, frame, picked),
            { Index: < 0 } => new Finding { Regulation = regulation, Frame = frame, Version = null, Status = Status.Not, Why = picked.Why },
            _ => InVersion(regulation, regulation.Versions[picked.Index], frame),
        };
        return CombinationRules.First(_evaluation, finding);
    }

    /// <summary>Whether it applies: the same as by its finding, but over at the first condition that does not hold.</summary>
    public bool Applies(CompiledRegulation regulation, Frame frame)
    {
        var picked = regulation.Series.Pick(frame);
        if (picked.IsUnknown || picked.Index < 0)
        {
            return false;
        }

        foreach (var condition in regulation.Versions[picked.Index].Conditions)
        {
            if (Evaluate(condition, regulation, frame).Decides != Truth.True)
            {
                return false;
            }
        }

        return _evaluation.Find(regulation.Index, frame).Status == Status.Applies;
    }

    /// <summary>Whether all conditions but the counting windows hold, and no earlier scheme goes first.</summary>
    public Truth HoldsWithoutCounting(CompiledRegulation regulation, Frame frame)
    {
        if (!_withoutCounting.TryGetValue((regulation.Index, frame), out var holds))
        {
            _withoutCounting[(regulation.Index, frame)] = holds = WithoutCounting(regulation, frame);
        }

        return holds;
    }

    private Truth WithoutCounting(CompiledRegulation regulation, Frame frame)
    {
        var picked = regulation.Series.Pick(frame);
        if (picked.IsUnknown)
        {
            return Truth.Unknown;
        }

        if (picked.Index < 0)
        {
            return Truth.False;
        }

        var version = regulation.Versions[picked.Index];
        var conditions = version.Conditions.Where(condition => !condition.Counts).Select(condition => Evaluate(condition, regulation, frame));
        var finding = Conclude(regulation, version, frame, [.. conditions]);
        return CombinationRules.First(_evaluation, finding).Status switch
        {
            Status.Applies => Truth.True,
            Status.Not => Truth.False,
            _ => Truth.Unknown,
        };
    }

    private Finding InVersion(CompiledRegulation regulation, CompiledVersion version, Frame frame)
    {
        var conditions = Evaluate(version.Conditions, regulation, frame);
        var finding = Conclude(regulation, version, frame, conditions);
        return finding.Status == Status.Not
            ? finding
            : finding with { Duties = Evaluate(version.Duties, regulation, frame) };
    }

    private ImmutableArray<ConditionFinding> Evaluate(ImmutableArray<CompiledCondition> conditions, CompiledRegulation regulation, Frame frame)
    {
        var found = ImmutableArray.CreateBuilder<ConditionFinding>(conditions.Length);
        foreach (var condition in conditions)
        {
            found.Add(Evaluate(condition, regulation, frame));
        }

        return found.MoveToImmutable();
    }

    /// <summary>Which version holds is not known: "not" only if it would be so in each that can hold.</summary>
    private Finding AnyVersion(CompiledRegulation regulation, Frame frame, Picked picked)
    {
        var earliest = regulation.Series.Anchor is null ? _evaluation.Rules.EarliestStart(frame) : DateOnly.MinValue;
        var findings = regulation.Versions
            .Where(version => version.Definition.To is not { } to || to >= earliest)
            .Select(version => InVersion(regulation, version, frame))
            .ToArray();
        var shown = findings.LastOrDefault(finding => finding.Status != Status.Not && !finding.Version!.Definition.Announced) ?? findings.LastOrDefault();
        if (shown is null || findings.All(finding => finding.Status == Status.Not))
        {
            return shown ?? new Finding { Regulation = regulation, Frame = frame, Version = null, Status = Status.Not };
        }

        return shown with
        {
            Status = findings.Any(finding => finding.Status == Status.Fault) ? Status.Fault : Status.Possible,
            VersionUnknown = true,
            Why = Trace.Join(picked.Why, shown.Why),
        };
    }

    private static Finding Conclude(CompiledRegulation regulation, CompiledVersion version, Frame frame, ImmutableArray<ConditionFinding> conditions)
    {
        Trace? why = null;
        var status = Status.Applies;
        foreach (var condition in conditions)
        {
            switch (condition.Decides)
            {
                case Truth.False:
                    return new Finding { Regulation = regulation, Frame = frame, Version = version, Conditions = conditions, Status = Status.Not };
                case Truth.Fault:
                    status = Status.Fault;
                    break;
                case Truth.Unknown when status == Status.Applies:
                    status = Status.Possible;
                    break;
                default:
                    break;
            }

            if (condition.Decides != Truth.True)
            {
                why = Trace.Join(why, condition.Value.Trace);
                if (condition.IsUncertain)
                {
                    why = Trace.Join(why, Trace.Of(new Reason(ReasonKind.Uncertain, Name(regulation, condition.Condition), frame.LawDay)));
                }
            }
        }

        if (version.Definition.Announced)
        {
            status = status == Status.Fault ? Status.Fault : Status.Possible;
            why = Trace.Join(why, Trace.Of(new Reason(ReasonKind.Announced, regulation.Definition.Id, version.Definition.From)));
        }

        return new Finding { Regulation = regulation, Frame = frame, Version = version, Conditions = conditions, Status = status, Why = why };
    }

    /// <summary>The name under which an uncertain condition is an open point.</summary>
    public static string Name(CompiledRegulation regulation, CompiledCondition condition) => $"{regulation.Definition.Id}/{condition.Definition.Id}";

    private ConditionFinding Evaluate(CompiledCondition condition, CompiledRegulation regulation, Frame frame)
    {
        var mark = _evaluation.Reads.Count;
        var guard = condition.If is { } node ? _evaluation.ValueOf(node, frame) : Value.Of(true);
        if (guard.IsFalse && guard.Trace is null)
        {
            // What is uncertain about the requirement does not matter where it certainly does not ask anything.
            return new ConditionFinding(condition, Value.Of(true), false, _evaluation.TakeReads(mark));
        }

        var value = Guarded(guard, condition, regulation, frame);
        var doubted = condition.Definition.Certainty is null
            && value.IsKnown
            && value.Trace is { } trace
            && (trace.Holds(ReasonKind.Uncertain) || trace.Holds(ReasonKind.Announced));
        return new ConditionFinding(condition, value, doubted || condition.Certainty == Certainty.Uncertain, _evaluation.TakeReads(mark));
    }

    /// <summary>"Not the guard, or the requirement".</summary>
    private Value Guarded(Value guard, CompiledCondition condition, CompiledRegulation regulation, Frame frame)
    {
        if (guard.IsFalse)
        {
            return Value.Of(true).With(guard.Trace);
        }

        var requirement = Requirement(condition, regulation, frame);
        if (requirement.IsTrue || guard.IsTrue)
        {
            return requirement.With(guard.IsTrue ? guard.Trace : null);
        }

        return guard.IsFault ? guard : requirement.IsFault ? requirement : Value.Unknown(Trace.Join(guard.Trace, requirement.Trace));
    }

    private Value Requirement(CompiledCondition condition, CompiledRegulation regulation, Frame frame) => condition switch
    {
        { When: { } when } => _evaluation.ValueOf(when, frame),
        { Counts: true } => _windows.Within(condition, regulation, frame),
        _ => StretchOfDays.Within(condition, _evaluation, frame),
    };
}
