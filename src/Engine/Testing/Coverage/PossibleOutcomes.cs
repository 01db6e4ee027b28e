using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>What conditions and whole regulations can come to over all scenarios.</summary>
/// <param name="rules">The rules.</param>
/// <param name="possibilities">What their expressions can give.</param>
/// <param name="looked">Told from which day on each series is asked for a version.</param>
internal sealed class PossibleOutcomes(CompiledRules rules, Possibilities possibilities, LookedDays looked)
{
    private readonly Dictionary<(int Regulation, Circumstances Under), PossibleValue> _applies = [];
    private readonly HashSet<int> _asking = [];

    /// <summary>Whether another regulation applies: never with an uncertain condition or in an announced version.</summary>
    public PossibleValue Applies(CompiledRegulation regulation, Circumstances under)
    {
        if (_applies.TryGetValue((regulation.Index, under), out var known))
        {
            return known;
        }

        if (!_asking.Add(regulation.Index))
        {
            return PossibleValue.Truth.Or(true);
        }

        var competes = regulation.Combinations.Count > 0;
        var noVersion = regulation.Series.Anchor is { } anchor ? possibilities.Of(anchor, under).MayBeUnknown : possibilities.IsTimeless(under);
        var value = possibilities.Gaps(regulation.Series, regulation.Series.Versions, under) with { MayBeUnknown = competes || noVersion };
        var gap = regulation.Series.Anchor is not null || !under.Law.IsCoveredBy(regulation.Series.Versions);
        value = gap || competes ? value.Or(PossibleValue.Exactly(Value.Of(false))) : value;
        foreach (var version in regulation.Versions.Where(version => possibilities.CanHold(regulation.Series, version.Definition, under)))
        {
            var here = regulation.Series.Anchor is null ? under with { Law = under.Law.Within(version.Definition) } : under;
            var outcomes = version.Conditions.Select(condition => (Outcome: Of(condition, here), Doubted: condition.Certainty == Certainty.Uncertain, HasGuard: condition.If is not null)).ToList();
            value = value.Or(PossibleValue.TruthOf(
                !version.Definition.Announced && outcomes.All(each => each.Outcome.MayBeTrue && (!each.Doubted || each.HasGuard)),
                outcomes.Any(each => each.Outcome.MayBeFalse && !each.Doubted),
                version.Definition.Announced || outcomes.Any(each => each.Doubted || each.Outcome.MayBeUnknown)));
        }

        foreach (var combination in regulation.Combinations)
        {
            looked.Note(combination.Series, under.Law.From);
            foreach (var earlier in combination.Among.TakeWhile(other => other != regulation.Index))
            {
                Applies(rules.Regulations[earlier], under);
            }
        }

        _asking.Remove(regulation.Index);
        _applies[(regulation.Index, under)] = value;
        return value;
    }

    /// <summary>What a condition can come to.</summary>
    public PossibleValue Of(CompiledCondition condition, Circumstances under)
    {
        var guard = condition.If is { } node ? possibilities.Of(node, under) : PossibleValue.Exactly(Value.Of(true));
        return PossibleCalculation.Logic(false, PossibleCalculation.Not(guard), Requirement(condition, under));
    }

    private PossibleValue Requirement(CompiledCondition condition, Circumstances under)
    {
        if (condition.When is { } when)
        {
            return possibilities.Of(when, under);
        }

        var parts = new[] { condition.From, condition.To, condition.Months, condition.Used }.OfType<Node>().Select(part => possibilities.Of(part, under)).ToList();
        if (parts.Any(part => part.IsNothing))
        {
            return PossibleValue.Truth.Or(true);
        }

        var unknown = possibilities.IsTimeless(under) || condition.Counts || parts.Any(part => part.MayBeUnknown);
        var (first, last) = (under.Date.From?.DayNumber, under.Date.To?.DayNumber);
        if (condition.Counts || condition.To is null)
        {
            return PossibleValue.Truth.Or(unknown);
        }

        var (from, to) = (parts[0], parts[1]);
        var mayHold = !(from.Low > last) && !(to.High < first);
        var alwaysHolds = first is not null && from.High <= first && last is not null && to.Low >= last;
        return PossibleValue.TruthOf(mayHold, !alwaysHolds, unknown);
    }
}
