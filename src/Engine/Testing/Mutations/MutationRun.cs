using System.Collections.Concurrent;
using System.Collections.Immutable;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>
/// Changes the rules in memory, one small step at a time, and asks whether a test notices. Nothing is read or compiled again: a
/// change replaces one node, figure or version; only tests that touch it run, and the first that fails ends it.
/// </summary>
internal sealed class MutationRun
{
    /// <summary>Changes that are judged one after the other: those to one formula or figure are about as many.</summary>
    private const int Together = 8;

    private readonly CompiledRules _rules;
    private readonly Grounds _grounds;
    private readonly Baseline _baseline;
    private readonly bool _doChecksRead;
    private readonly ConcurrentDictionary<object, PreparedTest> _lastToNotice = new(ReferenceEqualityComparer.Instance);

    private MutationRun(CompiledRules rules, Grounds grounds, Baseline baseline)
    {
        _rules = rules;
        _grounds = grounds;
        _baseline = baseline;
        _doChecksRead = DoChecksRead(rules);
    }

    /// <summary>Changes what <paramref name="scope"/> holds.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="scope">What to change.</param>
    /// <param name="progress">Told how many of how many changes are done.</param>
    public static MutationReport Of(RuleBook book, MutationScope scope, IProgress<(int Done, int All)>? progress)
    {
        var run = Ready(book, scope);
        var changes = scope.Changes(book.Rules).ToList();
        var outcomes = new (bool Noticed, int Tests)[changes.Count];
        var done = 0;
        // Changes to the same thing stay together, so that the test that noticed the last one can try first.
        Parallel.ForEach(Partitioner.Create(0, changes.Count, Together), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                outcomes[i] = changes[i].Equivalent is null ? run.Judge(changes[i]) : default;
            }

            progress?.Report((Interlocked.Add(ref done, range.Item2 - range.Item1), changes.Count));
        });

        return new MutationReport([.. changes.Zip(outcomes).GroupBy(each => each.First.Place.File).OrderBy(file => file.Key, StringComparer.Ordinal).Select(Report)], scope.Shared);
    }

    /// <summary>Runs the tests that judge <paramref name="scope"/> once, to learn which pass and what they touch.</summary>
    public static MutationRun Ready(RuleBook book, MutationScope scope)
    {
        var grounds = new Grounds(book.Rules);
        var judges = book.Rules.Regulations.Where(regulation => scope.Judges.Contains(regulation.Index)).Select(regulation => regulation.Definition.Id).ToHashSet(StringComparer.Ordinal);
        var tests = book.Tests.Where(test => judges.Contains(test.Regulation)).AsParallel().AsOrdered().Select(test => PreparedTest.Of(book, test));
        return new MutationRun(book.Rules, grounds, Baseline.Of(book.Rules, tests, grounds));
    }

    private static MutatedFile Report(IGrouping<string, (Mutant Mutant, (bool Noticed, int Tests) Outcome)> file)
    {
        var real = file.Where(each => each.Mutant.Equivalent is null).ToList();
        return new MutatedFile(
            file.Key,
            real.Count,
            real.Count(each => each.Outcome.Noticed),
            file.Select(each => each.Mutant.Equivalent).OfType<NoDifference>().GroupBy(reason => reason).ToImmutableSortedDictionary(reason => reason.Key, reason => reason.Count()),
            [.. real.Where(each => !each.Outcome.Noticed)
                .Select(each => new Survivor(each.Mutant.Place, each.Mutant.Kind, each.Mutant.Was, each.Mutant.Becomes, each.Outcome.Tests))
                .OrderBy(survivor => survivor.Place.Line)]);
    }

    /// <summary>Whether a test notices the change, and how many could.</summary>
    public (bool Noticed, int Tests) Judge(Mutant change)
    {
        var judges = _baseline.Judges(change);
        if (judges.Count == 0)
        {
            return (false, 0);
        }

        var changed = change.Apply(_rules);
        if (change.MayMakeCircle && MakesCircle(changed))
        {
            return (true, judges.Count);
        }

        var cuts = new Dictionary<int, CutSources>();
        var checks = _doChecksRead && change.Regulations is null;
        var last = _lastToNotice.GetValueOrDefault(change.Unit);
        foreach (var test in judges.Where(test => test == last).Concat(judges.Where(test => test != last)))
        {
            if (Fails(test))
            {
                _lastToNotice[change.Unit] = test;
                return (true, judges.Count);
            }
        }

        return (false, judges.Count);

        bool Fails(PreparedTest test)
        {
            if (checks && FactChecks.Refuse(changed, test.Scenario!))
            {
                return true;
            }

            var (foundation, before) = _grounds.Of(test.Regulation);
            if (!cuts.TryGetValue(test.Regulation, out var now))
            {
                cuts[test.Regulation] = now = change.MovesCuts ? foundation.Cuts(changed) : before;
            }

            var answer = RegulationAnswer.Of(test.Evaluate(changed, now), changed.Regulations[test.Regulation], foundation);
            return test.Differences(answer).Any();
        }
    }

    /// <summary>Whether a changed figure or variable can make a contradiction of a scenario: a check of facts reads any.</summary>
    private static bool DoChecksRead(CompiledRules rules) => rules.Checks
        .Where(check => check.Definition.IsError)
        .SelectMany(check => check.Holds.Tree())
        .SelectMany(node => node is FactNode fact ? rules.Facts[fact.Symbol.Index].Nodes.SelectMany(each => each.Tree()) : [node])
        .Any(node => node is ParameterNode or TableNode or VariableNode);

    private static bool MakesCircle(CompiledRules changed)
    {
        var problems = new List<Problem>();
        CycleCheck.Check(changed, problems);
        return problems.Count > 0;
    }
}
