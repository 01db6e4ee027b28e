using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>Conditions that can never or always hold, that exclude each other, and consequences that nothing reaches.</summary>
internal static class LogicCheck
{
    public static IEnumerable<Problem> Of(CompiledRules rules) =>
        rules.Regulations.SelectMany(regulation => regulation.Versions.SelectMany(version => Of(regulation, version)));

    private static IEnumerable<Problem> Of(CompiledRegulation regulation, CompiledVersion version)
    {
        foreach (var problem in version.Conditions.Concat(version.Duties).SelectMany(Alone))
        {
            yield return problem;
        }

        // Windows and judgements are free to hold.
        var together = version.Conditions.Where(condition => condition.When is not null).Select(Requirement).ToArray();
        var holds = Satisfiability.CanAllHold(together);
        if (!holds)
        {
            yield return CheckMessages.Contradiction(version.Definition.Place, regulation.Definition.Id);
            yield break;
        }

        foreach (var (rule, when) in Each(version.CashFlows).Concat(Each(version.Credits)))
        {
            if (!Satisfiability.CanAllHold([.. together, when]))
            {
                yield return CheckMessages.NeverReached(rule.Place, rule.Id);
            }
        }

        // An action or risk may speak of a condition that is still open, so it may exclude one.
        foreach (var (rule, when) in Each(version.Actions).Concat(Each(version.Risks)))
        {
            if (!Satisfiability.CanAllHold(when))
            {
                yield return CheckMessages.NeverReached(rule.Place, rule.Id);
            }
        }

        // Of the effects on the benefit the first that holds counts.
        var before = new List<Node>(together);
        foreach (var effect in version.Benefit)
        {
            var when = effect.When ?? Always;
            if (!Satisfiability.CanAllHold([.. before, when]))
            {
                yield return CheckMessages.NeverReached(effect.Rule.Place, FormatWords.Word(effect.Rule.Effect));
            }

            before.Add(new NotNode(when));
        }
    }

    private static ConstantNode Always { get; } = new(FactType.Bool, Value.Of(true));

    private static IEnumerable<(Consequence Rule, Node When)> Each<T>(IEnumerable<Compiled<T>> consequences)
        where T : Consequence =>
        consequences.Where(consequence => consequence.When is not null).Select(consequence => ((Consequence)consequence.Rule, consequence.When!));

    private static IEnumerable<Problem> Alone(CompiledCondition condition)
    {
        if (condition.If is { } guard && !Satisfiability.CanAllHold(guard))
        {
            yield return CheckMessages.NeverTrue(condition.Definition.Place, condition.Definition.Id + "/if");
        }

        if (condition.When is null)
        {
            yield break;
        }

        var requirement = Requirement(condition);
        if (!Satisfiability.CanAllHold(requirement))
        {
            yield return CheckMessages.NeverTrue(condition.Definition.Place, condition.Definition.Id);
        }
        else if (condition.Certainty != Certainty.Uncertain && !Satisfiability.CanAllHold(new NotNode(requirement)))
        {
            // An uncertain condition that always holds is how a version says that its law is not sure.
            yield return CheckMessages.AlwaysTrue(condition.Definition.Place, condition.Definition.Id);
        }
    }

    /// <summary>The condition with its guard: "not the guard, or the requirement".</summary>
    private static Node Requirement(CompiledCondition condition) =>
        condition.If is { } guard ? new LogicNode(false, new NotNode(guard), condition.When!) : condition.When!;
}
