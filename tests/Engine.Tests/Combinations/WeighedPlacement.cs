using System.Collections.Immutable;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>The schemes looked at, in one rule book.</summary>
internal sealed class WeighedSchemes
{
    private readonly RuleBook _book;
    private readonly CompiledRegulation[] _regulations;
    private readonly CutSources _cuts;

    /// <param name="book">The rule book.</param>
    /// <param name="schemes">Ids; those that the book lacks never hold.</param>
    /// <param name="cuts">Ids of all schemes that cut the placement, so that answers of two books can be laid side by side.</param>
    public WeighedSchemes(RuleBook book, IReadOnlyCollection<string> schemes, IReadOnlyCollection<string> cuts)
    {
        _book = book;
        _regulations = [.. book.Rules.Regulations.Where(regulation => schemes.Contains(regulation.Definition.Id))];
        var sources = book.Rules.Regulations.Where(regulation => cuts.Contains(regulation.Definition.Id))
            .Select(regulation => Foundation.Of(book.Rules, regulation.Index).Cuts(book.Rules)).ToList();
        _cuts = new CutSources(
            [.. sources.SelectMany(source => source.VersionDays).Distinct()],
            [.. sources.SelectMany(source => source.ComparedDays).Distinct()],
            [.. sources.SelectMany(source => source.Windows).Distinct()]);
    }

    /// <summary>What holds in this placement after all schemes that do not stack are weighed.</summary>
    public WeighedPlacement Weigh(Scenario scenario)
    {
        var draft = new Draft(Evaluation.Of(_book.Rules, scenario, _cuts), _regulations);
        var ledger = new Ledger(draft);
        CombinationRules.Highest(draft, ledger);
        return new WeighedPlacement(draft, ledger);
    }
}

/// <summary>What holds and what is paid, stretch by stretch and year by year.</summary>
internal sealed class WeighedPlacement
{
    private readonly Ledger _ledger;
    private readonly Dictionary<string, CompiledRegulation> _regulations;
    private readonly Dictionary<string, Status[]> _statuses;

    public WeighedPlacement(Draft draft, Ledger ledger)
    {
        _ledger = ledger;
        _regulations = draft.Looked.ToDictionary(regulation => regulation.Definition.Id);
        _statuses = draft.Looked.ToDictionary(
            regulation => regulation.Definition.Id,
            regulation => draft.FindingsOf(regulation).Select(finding => finding.Status).ToArray());
        Stretches = [.. draft.Evaluation.Placement.Select(frame => new PaidStretch(
            frame.Segment.From!.Value, frame.Segment.To!.Value, TimeFacts.HoursPerMonth(frame).Number * Shares.CalendarDays(frame.Segment)))];
    }

    /// <summary>The stretches of the placement, in order of time.</summary>
    public ImmutableArray<PaidStretch> Stretches { get; }

    /// <summary>Whether a scheme holds in a stretch; what the book lacks does not.</summary>
    public bool Holds(string scheme, int stretch) => _statuses.TryGetValue(scheme, out var statuses) && statuses[stretch] == Status.Applies;

    /// <summary>Whether a scheme holds on any day of a year.</summary>
    public bool HoldsIn(string scheme, int year) => Enumerable.Range(0, Stretches.Length).Any(at => Stretches[at].From.Year == year && Holds(scheme, at));

    /// <summary>Firm EUR of a scheme in a year; null when not known.</summary>
    public decimal? Brings(string scheme, int year) =>
        _regulations.TryGetValue(scheme, out var regulation) ? _ledger.Brings(regulation.Index, frame => frame.Segment.From!.Value.Year == year, surely: true) : 0;

    /// <summary>The schemes of which it is not known whether they hold in a stretch.</summary>
    public IEnumerable<string> Doubtful(int stretch) =>
        _statuses.Where(each => each.Value[stretch] is Status.Possible or Status.Fault).Select(each => each.Key);
}

/// <summary>A stretch of the placement with its paid hours.</summary>
internal sealed record PaidStretch(DateOnly From, DateOnly To, decimal Hours);
