using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Which changed facts would make a regulation apply: one if one is enough, else one for each failing condition.</summary>
internal static class ChangeFinder
{
    private sealed record Candidate(CompiledFact Fact, FactValue Value);

    public static ImmutableArray<Change> Find(Draft draft, CompiledRegulation regulation, Finding shown)
    {
        var failing = shown.Conditions.Where(condition => condition.Decides == Truth.False).ToList();
        if (failing.Count == 0 || shown.GivesWay is not null)
        {
            return [];
        }

        var perCondition = failing.Select(condition => Candidates(draft.Evaluation.Rules, condition.Condition, shown.Frame)).ToList();
        if (perCondition.Any(candidates => candidates.Count == 0))
        {
            return [];
        }

        // One change is enough only if its fact touches every failing condition.
        var singles = perCondition.SelectMany(candidates => candidates).Distinct()
            .Where(candidate => perCondition.All(candidates => candidates.Any(other => other.Fact == candidate.Fact)))
            .Select(candidate => new[] { candidate });
        var together = failing.Count > 1 ? OneForEach(perCondition) : [];
        var trialsInTime = 0;
        foreach (var trial in singles.Concat(together).Take(Limits.ChangeTrials))
        {
            if (trial.Any(candidate => draft.Evaluation.Rules.Timeline.Makes(candidate.Fact.Index)) && ++trialsInTime > Limits.ChangeTrialsInTime)
            {
                continue;
            }

            if (Applies(draft, regulation, shown, trial))
            {
                return [.. trial.Select(candidate => new Change(
                    candidate.Fact.Definition.Id,
                    draft.Evaluation.Scenario.Facts.TryGetValue(candidate.Fact.Definition.Id, out var now) ? now : null,
                    candidate.Value,
                    candidate.Fact.Definition.Question))];
            }
        }

        return [];
    }

    private static IEnumerable<Candidate[]> OneForEach(List<List<Candidate>> perCondition) =>
        perCondition.Aggregate(
            (IEnumerable<Candidate[]>)[[]],
            (combined, candidates) => combined.SelectMany(chosen => candidates
                .Where(candidate => chosen.All(other => other.Fact != candidate.Fact || other == candidate))
                .Select(candidate => chosen.Contains(candidate) ? chosen : [.. chosen, candidate])));

    private static bool Applies(Draft draft, CompiledRegulation regulation, Finding shown, Candidate[] trial)
    {
        var tried = draft.Trials.Of([.. trial.Select(candidate => (candidate.Fact, candidate.Value))]);
        var same = tried.Placement.FirstOrDefault(frame => frame.Segment == shown.Frame.Segment);
        return (same is not null
                ? tried.Conditions.Applies(regulation, same)
                : Draft.FramesOf(regulation, tried).Any(frame => tried.Conditions.Applies(regulation, frame)))
            && tried.Rules.Checks.All(check => !check.Definition.IsError || !check.Holds.Evaluate(tried.Placement[0]).IsFalse);
    }

    private static List<Candidate> Candidates(CompiledRules rules, CompiledCondition condition, Frame frame)
    {
        var nodes = condition.Nodes.SelectMany(node => Through(node, rules, [])).ToList();
        var candidates = new List<Candidate>();
        foreach (var fact in nodes.OfType<FactNode>().Select(node => rules.Facts[node.Symbol.Index]).Distinct().Where(fact => fact.Definition.Changeable))
        {
            var now = frame.Fact(fact.Index);
            candidates.AddRange(ValuesOf(fact, nodes, frame)
                .Where(value => Allowed(fact.Definition, value) && !(now.IsKnown && Value.Same(now, Value.Of(value))))
                .Select(value => new Candidate(fact, value)));
        }

        return candidates;
    }

    private static IEnumerable<FactValue> ValuesOf(CompiledFact fact, List<Node> nodes, Frame frame) => fact.Definition.Type switch
    {
        FactType.Bool => [FactValue.Of(true), FactValue.Of(false)],
        FactType.Choice => fact.Definition.Choices.Select(choice => FactValue.Of(FactType.Choice, choice.Id)),
        FactType.Number or FactType.Date => Thresholds(fact, nodes, frame),
        FactType.Text => [],
    };

    /// <summary>The values with which the fact is compared, and the nearest beside them.</summary>
    private static IEnumerable<FactValue> Thresholds(CompiledFact fact, List<Node> nodes, Frame frame)
    {
        foreach (var comparison in nodes.OfType<ComparisonNode>())
        {
            var other = IsFact(comparison.Left) ? comparison.Right : IsFact(comparison.Right) ? comparison.Left : null;
            var threshold = other?.Evaluate(frame) ?? Value.Unknown((Trace?)null);
            if (!threshold.IsKnown)
            {
                continue;
            }

            foreach (var step in new[] { 0, 1, -1 })
            {
                yield return fact.Definition.Type == FactType.Date ? FactValue.Of(threshold.Day.AddDays(step)) : FactValue.Of(threshold.Number + step);
            }
        }

        bool IsFact(Node node) => node is FactNode name && name.Symbol.Index == fact.Index;
    }

    private static bool Allowed(FactDefinition fact, FactValue value) =>
        (fact.Min is not { } min || value.Number >= min) && (fact.Max is not { } max || value.Number <= max);

    /// <summary>The nodes of an expression, those of the variables it reads included.</summary>
    private static IEnumerable<Node> Through(Node node, CompiledRules rules, HashSet<int> seen)
    {
        yield return node;
        var below = node is VariableNode variable && seen.Add(variable.Symbol.Index)
            ? rules.Variables[variable.Symbol.Index].Formulas
            : node.Children;
        foreach (var found in below.SelectMany(child => Through(child, rules, seen)))
        {
            yield return found;
        }
    }
}
