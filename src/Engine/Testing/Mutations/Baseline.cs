using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>The tests that pass with the rules as they are, and what each of them touches.</summary>
internal sealed class Baseline
{
    private readonly List<Entry> _entries;
    private readonly Dictionary<object, List<int>> _byTouch = [];
    private readonly ILookup<int, int> _byRegulation;

    private Baseline(List<Entry> entries)
    {
        _entries = entries;
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var touched in entries[i].Touched)
            {
                if (!_byTouch.TryGetValue(touched, out var tests))
                {
                    _byTouch[touched] = tests = [];
                }

                tests.Add(i);
            }
        }

        _byRegulation = Enumerable.Range(0, entries.Count).ToLookup(i => entries[i].Test.Regulation);
    }

    private sealed record Entry(PreparedTest Test, HashSet<object> Touched, int Cost, Period? Placement);

    /// <summary>Runs the tests once, with rules that tell what is touched.</summary>
    public static Baseline Of(CompiledRules rules, IEnumerable<PreparedTest> tests, Grounds grounds)
    {
        using var recorder = new TouchRecorder();
        var probed = ProbedRules.Of(rules, recorder);
        return new Baseline([.. tests.Where(test => test.Scenario is not null).AsParallel().AsOrdered().Select(Run).OfType<Entry>()]);

        Entry? Run(PreparedTest test)
        {
            recorder.Take();
            var foundation = grounds.Of(test.Regulation).Foundation;
            var evaluation = test.Evaluate(probed, foundation.Cuts(probed));
            var answer = RegulationAnswer.Of(evaluation, probed.Regulations[test.Regulation], foundation);
            var touched = recorder.Take();
            return test.Differences(answer).Any() ? null : new Entry(test, touched, evaluation.Placement.Length, PlacementOf(evaluation.Timeline));
        }
    }

    /// <summary>The tests that a change can make fail, those that probably notice it first.</summary>
    public IReadOnlyList<PreparedTest> Judges(Mutant change)
    {
        var touching = change.Touches is null ? null : _byTouch.GetValueOrDefault(change.Touches) ?? [];
        var tests = (change.Regulations, touching) switch
        {
            ({ } regulations, null) => regulations.SelectMany(regulation => _byRegulation[regulation]),
            ({ } regulations, { } own) => own.Where(test => regulations.Contains(_entries[test].Test.Regulation)),
            (null, { } own) => own,
            (null, null) => [],
        };
        return [.. tests
            .OrderBy(test => Distance(_entries[test].Placement, change.Day))
            .ThenBy(test => _entries[test].Cost)
            .Select(test => _entries[test].Test)];
    }

    /// <summary>Days between a day and the nearer end of a placement that holds it; far when it does not.</summary>
    private static int Distance(Period? placement, DateOnly? day) => (placement, day) switch
    {
        (_, null) => 0,
        (null, _) => int.MaxValue,
        ({ } placed, { } looked) => (looked < placed.From || looked > placed.To ? 100_000 : 0)
            + Math.Min(Math.Abs(looked.DayNumber - placed.From.DayNumber), Math.Abs(placed.To.DayNumber - looked.DayNumber)),
    };

    private static Period? PlacementOf(Timeline? timeline) => timeline is null ? null : new Period(timeline.Start, timeline.End);
}
