using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>One evaluation of one scenario: its frames, and every regulation's finding in each of them, computed when asked for.</summary>
internal sealed class Evaluation : World
{
    private readonly Dictionary<(DateOnly Day, Bound Bound), Frame> _otherDays = [];
    private readonly Dictionary<Frame, Finding?[]> _findings = [];
    private readonly Dictionary<(Node Quantity, Period? Year, Bound Bound), (Value Sum, Read[]? Reads)> _sums = [];
    private readonly Dictionary<Frame, (Frame Low, Frame High)> _ends = [];

    private Evaluation(CompiledRules rules, Scenario scenario, Value[] given, bool tracesReads)
        : base(rules, scenario, given, tracesReads)
    {
        Conditions = new ConditionEvaluator(this);
    }

    /// <summary>Evaluates conditions within this evaluation.</summary>
    public ConditionEvaluator Conditions { get; }

    /// <summary>The frames of the placement, in order of time; one without days when its time is not known.</summary>
    public ImmutableArray<Frame> Placement { get; private set; } = [];

    /// <summary>The month before the start, looked at on its last day.</summary>
    public Frame Before { get; private set; } = null!;

    /// <summary>The month after the end, looked at on its first day.</summary>
    public Frame After { get; private set; } = null!;

    /// <summary>Evaluates a scenario: finds the days on which anything changes, and cuts the placement there.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="sources">What can cut it, when only part of the answer is asked for; null: all that can.</param>
    public static Evaluation Of(CompiledRules rules, Scenario scenario, CutSources? sources = null) =>
        Of(Timeless(rules, scenario), sources ?? rules.Cuts);

    private static Evaluation Of(Evaluation timeless, CutSources sources)
    {
        var (rules, scenario) = (timeless.Rules, timeless.Scenario);
        var start = timeless.Placement[0].Fact(rules.Timeline.Start);
        var months = timeless.Placement[0].Fact(rules.Timeline.Months);
        if (!start.IsKnown || !months.IsKnown)
        {
            return timeless;
        }

        var cuts = new SortedSet<DateOnly>(sources.VersionDays);
        cuts.UnionWith(Birthdays(timeless, rules, start.Day, months.Number));
        for (var round = 0; ; round++)
        {
            var evaluation = new Evaluation(rules, scenario, timeless.AllGiven, timeless.TracesReads);
            evaluation.Lay(Timeline.Cut(start.Day, months.Number, cuts));
            var found = CutDays.Of(evaluation, sources);
            if (found.IsSubsetOf(cuts) || round == Limits.CutRounds)
            {
                return evaluation;
            }

            cuts.UnionWith(found);
        }
    }

    /// <summary>An evaluation that knows no time: enough for what facts alone decide.</summary>
    public static Evaluation Timeless(CompiledRules rules, Scenario scenario) => Timeless(rules, scenario, GivenIn(scenario, rules), tracesReads: true);

    private static Evaluation Timeless(CompiledRules rules, Scenario scenario, Value[] given, bool tracesReads)
    {
        var timeless = new Evaluation(rules, scenario, given, tracesReads);
        timeless.Lay(null);
        return timeless;
    }

    /// <summary>A trial of a changed scenario, in the same segments, or cut anew where the placement's time changes. It keeps no reads.</summary>
    public Evaluation Changed(Scenario scenario)
    {
        var given = GivenIn(scenario, Rules);
        var (start, months, birth) = (Rules.Timeline.Start, Rules.Timeline.Months, Rules.Timeline.Birth);
        if (Timeline is null || new[] { start, months, birth }.Any(fact => !Value.Same(Given(fact), given[fact])))
        {
            return Of(Timeless(Rules, scenario, given, tracesReads: false), Rules.Cuts);
        }

        var changed = new Evaluation(Rules, scenario, given, tracesReads: false);
        changed.Lay(Timeline);
        return changed;
    }

    /// <summary>The regulation's finding in <paramref name="frame"/>, combination rules of the kind <c>first</c> included.</summary>
    public Finding Find(int regulation, Frame frame)
    {
        if (!_findings.TryGetValue(frame, out var findings))
        {
            _findings[frame] = findings = new Finding?[Rules.Regulations.Count];
        }

        return findings[regulation] ??= Conditions.Find(Rules.Regulations[regulation], frame);
    }

    /// <summary>Evaluates an expression; where a figure known within bounds decides, both ends are tried.</summary>
    public Ranged Evaluate(Node node, Frame frame)
    {
        var mark = Reads.Count;
        var (value, low, high) = BetweenEnds(node, frame);
        return new Ranged(value, low, high, TakeReads(mark));
    }

    /// <summary>The value alone; what was read stays with <see cref="World.Reads"/>.</summary>
    public Value ValueOf(Node node, Frame frame) => BetweenEnds(node, frame).Value;

    private (Value Value, Value? Low, Value? High) BetweenEnds(Node node, Frame frame)
    {
        var value = node.Evaluate(frame);
        if (frame.Bound == Bound.None && value.IsUnknown && value.Trace is { } why && why.Holds(ReasonKind.Bounds))
        {
            var (lowFrame, highFrame) = Ends(frame);
            var low = node.Evaluate(lowFrame);
            var high = node.Evaluate(highFrame);
            if (low.IsKnown && high.IsKnown)
            {
                return Value.Same(low, high) ? (low, null, null) : (value, low, high);
            }
        }

        return (value, null, null);
    }

    public override Value Applies(int regulation, Frame frame)
    {
        // What the other regulation reads is shown with that regulation.
        var mark = Reads.Count;
        var finding = Find(regulation, frame);
        DropReads(mark);
        return finding.Status switch
        {
            Status.Applies => Value.Of(true),
            Status.Not => Value.Of(false),
            Status.Possible => Value.Unknown(finding.Why),
            Status.Fault => Value.Fault($"{finding.Regulation.Definition.Id} could not be computed"),
        };
    }

    public override Frame At(DateOnly day, Frame from)
    {
        if (_otherDays.TryGetValue((day, from.Bound), out var known))
        {
            return known;
        }

        var frame = new Frame(this, new Segment(day, day, Timeline?.PhaseOf(day), IsOtherDay: true), from.Bound);
        _otherDays[(day, from.Bound)] = frame;
        return frame;
    }

    public override Value SumOver(Node quantity, Period? year, Frame from)
    {
        if (Timeline is null)
        {
            return Value.Unknown(Rules.TimeReasons(from));
        }

        if (_sums.TryGetValue((quantity, year, from.Bound), out var known))
        {
            Reads.AddRange(known.Reads ?? []);
            return known.Sum;
        }

        var mark = Reads.Count;
        var sum = Value.Of(0m);
        foreach (var frame in Placement.Where(frame => year is not { } period || period.Contains(frame.Segment.From!.Value)))
        {
            var ended = from.Bound switch
            {
                Bound.None => frame,
                Bound.Low => Ends(frame).Low,
                Bound.High => Ends(frame).High,
            };
            sum = Added(sum, quantity.Evaluate(ended), Shares.CalendarDays(frame.Segment));
        }

        sum = sum.IsKnown ? Value.Of(Shares.Settled(sum.Number)).With(sum.Trace) : sum;
        _sums[(quantity, year, from.Bound)] = (sum, ReadsSince(mark));
        return sum;
    }

    private static Value Added(in Value sum, in Value part, decimal share)
    {
        try
        {
            return Value.NotComputable(sum, part) ?? Value.Of(sum.Number + (part.Number * share)).With(Trace.Join(sum.Trace, part.Trace));
        }
        catch (OverflowException)
        {
            return Value.Fault("number too large");
        }
    }

    private static IEnumerable<DateOnly> Birthdays(Evaluation timeless, CompiledRules rules, DateOnly start, decimal months)
    {
        var birth = timeless.Placement[0].Fact(rules.Timeline.Birth);
        if (!birth.IsKnown)
        {
            yield break;
        }

        for (var year = start.Year; year <= Timeline.LastDay(start, months).Year; year++)
        {
            yield return birth.Day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
                ? new DateOnly(year, 3, 1)
                : new DateOnly(year, birth.Day.Month, birth.Day.Day);
        }
    }

    private void Lay(Timeline? timeline)
    {
        Timeline = timeline;
        if (timeline is null)
        {
            Placement = [new Frame(this, new Segment(null, null, Phase.Tijdens), Bound.None)];
            Before = new Frame(this, new Segment(null, null, Phase.Voor), Bound.None);
            After = new Frame(this, new Segment(null, null, Phase.Na), Bound.None);
            return;
        }

        Placement = [.. timeline.Segments.Select(segment => new Frame(this, segment, Bound.None))];
        var before = timeline.Start.AddDays(-1);
        var after = timeline.End.AddDays(1);
        Before = new Frame(this, new Segment(before, before, Phase.Voor), Bound.None);
        After = new Frame(this, new Segment(after, after, Phase.Na), Bound.None);
    }

    private (Frame Low, Frame High) Ends(Frame frame)
    {
        if (!_ends.TryGetValue(frame, out var ends))
        {
            _ends[frame] = ends = (new Frame(this, frame.Segment, Bound.Low), new Frame(this, frame.Segment, Bound.High));
        }

        return ends;
    }
}

/// <summary>A value, or both its ends when it is known within bounds only.</summary>
/// <param name="Value">The value; unknown when only its ends are known.</param>
/// <param name="Low">The value with the lowest figure.</param>
/// <param name="High">The value with the highest figure.</param>
/// <param name="Reads">What was read on the way; null when nothing was.</param>
internal readonly record struct Ranged(Value Value, Value? Low, Value? High, Read[]? Reads);
