using System.Collections.Immutable;
using System.Globalization;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>Compares what the tests of a regulation have seen with what can be seen.</summary>
internal sealed class CoverageFinder(CompiledRules rules)
{
    private readonly Possibilities _possibilities = new(rules);

    /// <summary>The coverage of some regulations.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="regulations">Their ids.</param>
    public static CoverageReport Find(RuleBook book, IReadOnlyCollection<string> regulations)
    {
        var finder = new CoverageFinder(book.Rules);
        var grounds = new Grounds(book.Rules);
        var sightings = book.Tests
            .Where(test => regulations.Contains(test.Regulation))
            .AsParallel().AsOrdered()
            .Select(test => Sightings.Of(book.Rules, PreparedTest.Of(book, test), grounds))
            .ToLookup(seen => seen.Regulation);
        return new CoverageReport([.. book.Rules.Regulations
            .Where(regulation => regulations.Contains(regulation.Definition.Id))
            .OrderBy(regulation => regulation.Definition.Place.File, StringComparer.Ordinal)
            .Select(regulation => new RegulationCoverage(
                regulation.Definition.Id,
                sightings[regulation.Index].Count(seen => seen.Fails),
                [.. finder.Items(regulation, sightings[regulation.Index].SelectMany(seen => seen.All).ToHashSet())]))]);
    }

    private IEnumerable<CoverageItem> Items(CompiledRegulation regulation, HashSet<Sighting> seen)
    {
        for (var i = 0; i < regulation.Versions.Length; i++)
        {
            var (number, version) = (i, regulation.Versions[i]);
            var under = _possibilities.In(regulation, version.Definition);
            var canHold = _possibilities.CanHold(regulation.Series, version.Definition, _possibilities.In(regulation));
            var first = version.Definition.From?.ToString("O", CultureInfo.InvariantCulture) ?? "";
            yield return Item(version.Definition.Place, CoverageSubject.Version, first, CoverageOutcome.Used, true, CoverageState.Impossible, []);

            foreach (var (condition, subject) in version.Conditions.Select(condition => (condition, CoverageSubject.Condition))
                .Concat(version.Duties.Select(duty => (duty, CoverageSubject.Duty))))
            {
                var possible = _possibilities.Of(condition, under);
                ImmutableArray<string> facts = [.. FactsIn(condition.Nodes)];
                yield return OfCondition(CoverageOutcome.True, possible.MayBeTrue, CoverageState.Impossible);
                yield return OfCondition(CoverageOutcome.False, possible.MayBeFalse, CoverageState.Impossible);
                yield return OfCondition(CoverageOutcome.Unknown, possible.MayBeUnknown, CoverageState.AlwaysKnown);

                CoverageItem OfCondition(CoverageOutcome outcome, bool can, CoverageState otherwise) =>
                    Item(condition.Definition.Place, subject, condition.Definition.Id, outcome, can, otherwise, facts);
            }

            foreach (var flow in version.CashFlows)
            {
                yield return Item(
                    flow.Rule.Place, CoverageSubject.CashFlow, flow.Rule.Id, CoverageOutcome.Positive,
                    CanBePositive(flow.When, flow.Amount, under), CoverageState.Impossible, [.. FactsIn([flow.Amount])]);
            }

            foreach (var credit in version.Credits)
            {
                yield return Item(
                    credit.Rule.Place, CoverageSubject.Credit, credit.Rule.Id, CoverageOutcome.Positive,
                    CanBePositive(credit.When, credit.Value, under), CoverageState.Impossible, [.. FactsIn([credit.Value])]);
            }

            CoverageItem Item(Place place, CoverageSubject subject, string id, CoverageOutcome outcome, bool can, CoverageState otherwise, ImmutableArray<string> facts)
            {
                var state = seen.Contains(new Sighting(number, subject, subject == CoverageSubject.Version ? "" : id, outcome)) ? CoverageState.Seen
                    : !canHold ? CoverageState.EndedBefore
                    : can ? CoverageState.Missing
                    : otherwise;
                return new CoverageItem(place, subject, id, outcome, state, version.Definition.From, version.Definition.To, facts);
            }
        }
    }

    /// <summary>Whether a placement under its own law can bring an amount: a figure of other years, by a peildatum, is not asked for.</summary>
    private bool CanBePositive(Node? when, Node amount, Circumstances looked)
    {
        var under = looked with { Date = looked.Law };
        var value = _possibilities.Of(amount, under);
        return (when is null || _possibilities.Of(when, under) is { MayBeTrue: true } or { MayBeUnknown: true }) && !value.IsNothing && value.High is null or > 0;
    }

    /// <summary>The facts that can be left out to make an expression unknown.</summary>
    private IEnumerable<string> FactsIn(IEnumerable<Node> nodes)
    {
        var seen = new HashSet<int>();
        return nodes.SelectMany(Facts).Distinct();

        IEnumerable<string> Facts(Node node) => node.Tree().SelectMany(each => each switch
        {
            FactNode fact => rules.Facts[fact.Symbol.Index].Defaults.IsEmpty ? [fact.Symbol.Name] : [],
            TimeNode => new[] { rules.Timeline.Start, rules.Timeline.Months }.Select(fact => rules.Facts[fact].Definition.Id),
            VariableNode variable when seen.Add(variable.Symbol.Index) => rules.Variables[variable.Symbol.Index].Formulas.SelectMany(Facts),
            _ => (IEnumerable<string>)[],
        });
    }
}
