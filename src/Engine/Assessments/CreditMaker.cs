using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Findings → credits: what counts towards an obligation, never added to money.</summary>
internal static class CreditMaker
{
    private const string Euro = "EUR";

    public static ImmutableArray<Credit> Make(Draft draft)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        foreach (var regulation in draft.Asked.Where(regulation => regulation.Definition.Phases.Contains(Phase.Tijdens)))
        {
            var findings = draft.FindingsOf(regulation).Where(finding => finding.Counts && finding.Version is not null).ToList();
            foreach (var id in findings.SelectMany(finding => finding.Version!.Credits).Select(credit => credit.Rule.Id).Distinct())
            {
                var rules = findings
                    .Select(finding => (finding, Rule: (Compiled<CreditRule>?)finding.Version!.Credits.FirstOrDefault(credit => credit.Rule.Id == id)))
                    .Where(pair => pair.Rule is not null)
                    .Select(pair => (pair.finding, pair.Rule!));
                var pieces = PieceMaker.Make(draft, rules, Terms);
                var firm = pieces.Where(piece => piece.Status == Status.Applies).Aggregate(Amount.Zero, (sum, piece) => sum + piece.Amount);
                credits.AddRange(pieces.GroupBy(piece => piece.Status).OrderBy(group => group.Key).Select(group => Of(draft, regulation, id, group.Key, [.. group], firm)));
            }
        }

        return credits.ToImmutable();
    }

    private static AmountTerms Terms(Compiled<CreditRule> compiled)
    {
        var credit = (CompiledCredit)compiled;
        return new AmountTerms(credit.Value, credit.Rule.Per, credit.Rule.Proration, null, credit.Cap, credit.Rule.Cap?.Per ?? CapPer.Placement);
    }

    private static Credit Of(Draft draft, CompiledRegulation regulation, string id, Status status, List<Piece> pieces, Amount firm)
    {
        var finding = pieces[0].Finding;
        var rule = finding.Version!.Credits.First(credit => credit.Rule.Id == id);
        var value = pieces.Aggregate(Amount.Zero, (sum, piece) => sum + piece.Amount);
        var obligation = Figure(draft, rule.Obligation, finding);
        var delivered = Figure(draft, rule.Delivered, finding);
        return new Credit
        {
            Id = id,
            Regulation = regulation.Definition.Id,
            Scheme = rule.Rule.Scheme,
            Status = status,
            To = draft.PartyOf(rule.Rule.To, rule.To, finding),
            Unit = rule.Rule.Unit ?? Euro,
            Value = value.Exact is { } exact ? Money.Round(exact) : null,
            Between = value.Between,
            Obligation = obligation is { } owed ? Money.Round(owed) : null,
            Delivered = delivered is { } done ? Money.Round(done) : null,
            Remaining = obligation - delivered - firm.Exact is { } left ? Money.Round(Math.Max(0, left)) : null,
            Text = rule.Rule.Text,
            Sources = rule.Sources,
        };
    }

    /// <summary>A figure of the obligation; one that is uncertain is not shown as known.</summary>
    private static decimal? Figure(Draft draft, Expressions.Nodes.Node? node, Finding finding)
    {
        var value = draft.Read(node, finding);
        if (value.IsKnown && value.Trace is not null)
        {
            draft.Note(value.Trace, finding.Regulation);
        }

        return value.IsKnown ? value.Number : null;
    }
}
