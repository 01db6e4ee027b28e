using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Ranks the deciding unknown facts that findings and amounts carry, with what is at stake.</summary>
internal static class QuestionFinder
{
    /// <summary>Core facts first; then by what is at stake, by how much they touch (core facts: not), and by the order of asking.</summary>
    public static ImmutableArray<Question> Find(Draft draft, IReadOnlyList<(CashFlow Flow, Trace? Why)> flows)
    {
        var rules = draft.Evaluation.Rules;
        var stakes = Stakes(flows);
        return [.. draft.Reasons
            .Where(met => met.Reason.Kind == ReasonKind.Fact)
            .GroupBy(met => met.Reason.Subject)
            .Select(group => (Fact: rules.Facts[rules.Symbols.Find(group.Key)!.Index], Affects: group.Select(met => met.Regulation).Distinct().ToList()))
            .Where(asked => !IsOffTopic(asked.Fact, draft.Evaluation))
            .Select(asked => (asked.Fact, Question: Ask(asked.Fact, asked.Affects, stakes)))
            .OrderByDescending(asked => asked.Fact.Definition.Core)
            .ThenByDescending(asked => asked.Question.AtStake ?? 0)
            .ThenByDescending(asked => asked.Fact.Definition.Core ? 0 : asked.Question.Affects.Length)
            .ThenBy(asked => asked.Fact.Index)
            .Select(asked => asked.Question)];
    }

    /// <summary>Ids of the facts that nobody need be asked, because of what is known.</summary>
    public static ImmutableArray<string> OffTopic(Evaluation evaluation) =>
        [.. evaluation.Rules.Facts.Where(fact => IsOffTopic(fact, evaluation)).Select(fact => fact.Definition.Id)];

    /// <summary>Ids of the facts whose condition for being asked waits for another fact.</summary>
    public static ImmutableArray<string> Waiting(Evaluation evaluation) =>
        [.. evaluation.Rules.Facts.Where(fact => fact.AskIf is not null && !IsOnTopic(fact, evaluation) && !IsOffTopic(fact, evaluation)).Select(fact => fact.Definition.Id)];

    /// <summary>Ids of the facts whose condition for being asked holds, whatever else becomes known.</summary>
    public static ImmutableArray<string> OnTopic(Evaluation evaluation) =>
        [.. evaluation.Rules.Facts.Where(fact => IsOnTopic(fact, evaluation)).Select(fact => fact.Definition.Id)];

    /// <summary>EUR of the possible flows that wait for a fact.</summary>
    private static Dictionary<string, decimal> Stakes(IReadOnlyList<(CashFlow Flow, Trace? Why)> flows)
    {
        var stakes = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (flow, why) in flows)
        {
            foreach (var reason in why?.Reasons.Where(reason => reason.Kind == ReasonKind.Fact) ?? [])
            {
                if (flow.Total is { } total)
                {
                    stakes[reason.Subject] = stakes.GetValueOrDefault(reason.Subject) + Math.Abs(total);
                }
            }
        }

        return stakes;
    }

    private static bool IsOnTopic(CompiledFact fact, Evaluation evaluation) =>
        fact.AskIf is { } askIf && evaluation.Placement.Any() && evaluation.Placement.All(frame => askIf.Evaluate(frame) is { IsTrue: true, Trace: null });

    private static bool IsOffTopic(CompiledFact fact, Evaluation evaluation) =>
        fact.AskIf is { } askIf && evaluation.Placement.All(frame => askIf.Evaluate(frame) is { IsFalse: true, Trace: null });

    private static Question Ask(CompiledFact fact, List<CompiledRegulation> affects, Dictionary<string, decimal> stakes)
    {
        var judged = affects
            .SelectMany(regulation => regulation.Versions)
            .SelectMany(version => version.Conditions.Concat(version.Duties))
            .FirstOrDefault(condition => condition.Definition.Fact == fact.Definition.Id);
        return new Question(
            fact.Definition,
            fact.Definition.Question,
            judged?.Definition.JudgedBy ?? fact.Definition.DecidedBy,
            judged?.Definition.Evidence,
            [.. affects.Select(regulation => regulation.Definition.Id)],
            stakes.TryGetValue(fact.Definition.Id, out var stake) ? Money.Round(stake) : null);
    }
}
