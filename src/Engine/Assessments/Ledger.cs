using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>A cash flow's pieces, before they are put together.</summary>
/// <param name="Regulation">The regulation.</param>
/// <param name="Id">The flow's id within it.</param>
/// <param name="Pieces">In order of time.</param>
internal sealed record LedgerEntry(CompiledRegulation Regulation, string Id, List<Piece> Pieces);

/// <summary>All money of the placement: findings → pieces → cash flows.</summary>
internal sealed class Ledger
{
    private readonly Draft _draft;
    private readonly List<LedgerEntry> _entries = [];

    public Ledger(Draft draft)
    {
        _draft = draft;
        foreach (var regulation in draft.Looked.Where(regulation => regulation.Definition.Phases.Contains(Phase.Tijdens)))
        {
            var findings = draft.FindingsOf(regulation).Where(finding => finding.Counts && finding.Version is not null).ToList();
            foreach (var id in findings.SelectMany(finding => finding.Version!.CashFlows).Select(flow => flow.Rule.Id).Distinct())
            {
                var rules = findings
                    .Select(finding => (finding, Rule: (Compiled<CashFlowRule>?)finding.Version!.CashFlows.FirstOrDefault(flow => flow.Rule.Id == id)))
                    .Where(pair => pair.Rule is not null)
                    .Select(pair => (pair.finding, pair.Rule!));
                _entries.Add(new LedgerEntry(regulation, id, PieceMaker.Make(draft, rules, Terms)));
            }
        }
    }

    /// <summary>EUR that a regulation brings in a stretch, whichever way it goes; null when not known.</summary>
    /// <param name="regulation">The regulation.</param>
    /// <param name="within">The stretch.</param>
    /// <param name="surely">Whether only what is firm counts.</param>
    public decimal? Brings(int regulation, Func<Frame, bool> within, bool surely)
    {
        decimal? sum = 0;
        foreach (var piece in _entries.Where(entry => entry.Regulation.Index == regulation).SelectMany(entry => entry.Pieces).Where(piece => within(piece.Finding.Frame)))
        {
            sum += surely && piece.Status != Status.Applies ? 0 : piece.Amount.Exact;
        }

        return sum;
    }

    /// <summary>Takes over findings that a combination rule changed.</summary>
    public void Update()
    {
        foreach (var entry in _entries)
        {
            for (var i = entry.Pieces.Count - 1; i >= 0; i--)
            {
                var piece = entry.Pieces[i];
                var finding = _draft.FindingOf(entry.Regulation, piece.Finding.Frame);
                if (!finding.Counts)
                {
                    entry.Pieces.RemoveAt(i);
                }
                else if (finding.Status == Status.Possible && piece.Status == Status.Applies)
                {
                    entry.Pieces[i] = piece with { Status = Status.Possible, Why = Trace.Join(piece.Why, finding.Why) };
                }
            }
        }
    }

    /// <summary>The pieces of one flow.</summary>
    public IEnumerable<Piece> PiecesOf(int regulation, string flow) =>
        _entries.Where(entry => entry.Regulation.Index == regulation && entry.Id == flow).SelectMany(entry => entry.Pieces);

    /// <summary>The cash flows, a firm and a possible part apart, each with its reasons.</summary>
    public List<(CashFlow Flow, Trace? Why)> CashFlows() =>
        [.. _entries.Where(entry => _draft.Asked.Contains(entry.Regulation)).SelectMany(entry => entry.Pieces
            .GroupBy(piece => (piece.Status, From: PartyOf(piece, entry.Id, flow => flow.Rule.From, flow => flow.From), To: PartyOf(piece, entry.Id, flow => flow.Rule.To, flow => flow.To)))
            .OrderBy(group => group.Key.Status)
            .Select(group => (CashFlowMaker.Make(_draft, entry, group.Key.Status, group.Key.From, group.Key.To, [.. group]), Reasons(group))))];

    /// <summary>The rule of a piece's flow in the version that holds there.</summary>
    public static CompiledCashFlow RuleOf(Piece piece, string id) => piece.Finding.Version!.CashFlows.First(flow => flow.Rule.Id == id);

    private static AmountTerms Terms(Compiled<CashFlowRule> compiled)
    {
        var flow = (CompiledCashFlow)compiled;
        return new AmountTerms(flow.Amount, flow.Rule.Per, flow.Rule.Proration, flow.On, flow.Cap, flow.Rule.Cap?.Per ?? CapPer.Placement);
    }

    private Party? PartyOf(Piece piece, string id, Func<CompiledCashFlow, PartyRef?> reference, Func<CompiledCashFlow, Expressions.Nodes.Node?> node)
    {
        var rule = RuleOf(piece, id);
        return reference(rule) is { } party ? _draft.PartyOf(party, node(rule), piece.Finding) : null;
    }

    private static Trace? Reasons(IEnumerable<Piece> pieces) => pieces.Aggregate((Trace?)null, (why, piece) => Trace.Join(why, piece.Why));
}
