using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>A reason met while building the answer, with what it touches.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Regulation">The regulation whose outcome it touches.</param>
/// <param name="Condition">The judged condition it comes from, for its evidence.</param>
internal readonly record struct Met(Reason Reason, CompiledRegulation Regulation, CompiledCondition? Condition);

/// <summary>The answer under way: the findings, and every reason met so far.</summary>
internal sealed class Draft
{
    private readonly Dictionary<(int Regulation, Frame Frame), Finding> _findings = [];

    /// <param name="evaluation">The evaluation.</param>
    /// <param name="only">The regulations looked at; none named: all.</param>
    public Draft(Evaluation evaluation, params IReadOnlyList<CompiledRegulation> only)
        : this(evaluation, only.Count > 0 ? only : evaluation.Rules.Regulations, null)
    {
    }

    /// <param name="evaluation">The evaluation.</param>
    /// <param name="looked">The regulations looked at.</param>
    /// <param name="asked">The one of these that the answer is about; null: all.</param>
    public Draft(Evaluation evaluation, IReadOnlyList<CompiledRegulation> looked, CompiledRegulation? asked)
    {
        Evaluation = evaluation;
        Trials = new Trials(evaluation);
        Looked = looked;
        Asked = asked is null ? looked : [asked];
        foreach (var regulation in Looked)
        {
            foreach (var frame in FramesOf(regulation))
            {
                _findings[(regulation.Index, frame)] = evaluation.Find(regulation.Index, frame);
            }
        }
    }

    public Evaluation Evaluation { get; }

    /// <summary>The scenario with other facts, for whoever asks what would change the answer.</summary>
    public Trials Trials { get; }

    /// <summary>All regulations, by their number.</summary>
    public IReadOnlyList<CompiledRegulation> Regulations => Evaluation.Rules.Regulations;

    /// <summary>The regulations looked at, in that order.</summary>
    public IReadOnlyList<CompiledRegulation> Looked { get; }

    /// <summary>Those of them that the answer is about; the others may only stand in their way.</summary>
    public IReadOnlyList<CompiledRegulation> Asked { get; }

    /// <summary>Every reason met, in order.</summary>
    public List<Met> Reasons { get; } = [];

    /// <summary>Every default that the answer rests on.</summary>
    public List<DefaultUse> DefaultsUsed { get; } = [];

    /// <summary>Regulations of which something could not be computed.</summary>
    public HashSet<int> Faults { get; } = [];

    /// <summary>The frames a regulation reports on: the placement, or without that phase those it has.</summary>
    public ImmutableArray<Frame> FramesOf(CompiledRegulation regulation) => FramesOf(regulation, Evaluation);

    /// <summary>The frames that a regulation reports on in any evaluation.</summary>
    public static ImmutableArray<Frame> FramesOf(CompiledRegulation regulation, Evaluation evaluation)
    {
        var phases = regulation.Definition.Phases;
        if (phases.Contains(Phase.Tijdens))
        {
            return evaluation.Placement;
        }

        return [.. new[] { (Phase.Voor, evaluation.Before), (Phase.Na, evaluation.After) }.Where(pair => phases.Contains(pair.Item1)).Select(pair => pair.Item2)];
    }

    /// <summary>The findings of a regulation, in order of time.</summary>
    public IEnumerable<Finding> FindingsOf(CompiledRegulation regulation) => FramesOf(regulation).Select(frame => _findings[(regulation.Index, frame)]);

    public Finding FindingOf(CompiledRegulation regulation, Frame frame) => _findings[(regulation.Index, frame)];

    /// <summary>Puts another finding in place, after a combination rule.</summary>
    public void Replace(Finding finding) => _findings[(finding.Regulation.Index, finding.Frame)] = finding;

    /// <summary>Notes why something is not known or not certain.</summary>
    public void Note(Trace? trace, CompiledRegulation regulation, CompiledCondition? condition = null)
    {
        foreach (var reason in trace?.Reasons ?? [])
        {
            Reasons.Add(new Met(reason, regulation, condition));
            if (reason.Kind == ReasonKind.Fault)
            {
                Faults.Add(regulation.Index);
            }
        }
    }

    /// <summary>Evaluates an expression and notes what keeps it from being known.</summary>
    public Value Read(Expressions.Nodes.Node? node, Finding finding)
    {
        if (node is null)
        {
            return Value.Unknown((Trace?)null);
        }

        var value = Evaluate(node, finding);
        if (!value.IsKnown)
        {
            Note(value.Trace, finding.Regulation);
        }

        return value;
    }

    /// <summary>Whether a consequence holds; a doubtful one counts as not known.</summary>
    public Truth Holds<T>(Compiled<T> consequence, Finding finding)
        where T : Consequence
    {
        if (consequence.When is null)
        {
            return Truth.True;
        }

        var when = Evaluate(consequence.When, finding);
        if (!when.IsKnown || (when.Trace is not null && consequence.Rule.Certainty is null))
        {
            Note(when.Trace, finding.Regulation);
            return when.IsFault ? Truth.Fault : Truth.Unknown;
        }

        return when.Truth;
    }

    /// <summary>Evaluates an expression and keeps the defaults it used.</summary>
    public Value Evaluate(Expressions.Nodes.Node node, Finding finding)
    {
        var ranged = Evaluation.Evaluate(node, finding.Frame);
        Keep(ranged.Reads);
        return ranged.Value;
    }

    /// <summary>Keeps the defaults among what was read.</summary>
    public void Keep(Read[]? reads)
    {
        foreach (var read in reads ?? [])
        {
            if (read is DefaultUse use)
            {
                DefaultsUsed.Add(use);
            }
        }
    }

    /// <summary>The party named, or null when not known.</summary>
    public Party? PartyOf(PartyRef reference, Expressions.Nodes.Node? node, Finding finding) =>
        reference.Party ?? (Read(node, finding).Text is { } word ? FormatWords.Parse<Party>(word) : null);
}
