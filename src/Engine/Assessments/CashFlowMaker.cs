using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Pieces of one flow → months and payments, rounded once a payment.</summary>
internal static class CashFlowMaker
{
    public static CashFlow Make(Draft draft, LedgerEntry entry, Status status, Party? from, Party? to, ImmutableArray<Piece> pieces)
    {
        var rule = Ledger.RuleOf(pieces[^1], entry.Id);
        var months = new SortedDictionary<Month, decimal?>();
        var payments = new List<Payment>();
        var paid = pieces.Where(piece => piece.Day is not null)
            .Select(piece => (Piece: piece, Day: PaidOn(draft, piece, entry.Id)))
            .GroupBy(pair => pair.Day);
        foreach (var payment in paid)
        {
            decimal exact = 0, shown = 0;
            var complete = true;
            foreach (var (piece, _) in payment.OrderBy(pair => pair.Piece.Day))
            {
                var month = Month.Of(piece.Day!.Value);
                decimal? share = null;
                if (piece.Amount.Exact is { } amount)
                {
                    exact += amount;
                    share = Money.Round(exact) - shown;
                    shown += share.Value;
                }

                complete &= share is not null;
                months[month] = months.TryGetValue(month, out var before) ? before + share : share;
            }

            payments.Add(new Payment(payment.Key, complete ? Money.Round(exact) : null));
        }

        var known = !pieces.IsEmpty && pieces.All(piece => piece.Day is not null && piece.Amount.Exact is not null);
        var range = pieces.Aggregate(Amount.Zero, (sum, piece) => sum + piece.Amount);
        return new CashFlow
        {
            Id = entry.Id,
            Regulation = entry.Regulation.Definition.Id,
            Status = status,
            From = from,
            To = to,
            Kind = rule.Rule.Kind,
            Certainty = Lowest(rule, pieces),
            Text = rule.Rule.Text,
            Total = known ? Money.Round(months.Values.Sum() ?? 0) : null,
            Between = range.Between,
            Months = [.. months.Select(month => new MonthAmount(month.Key, month.Value is { } amount ? Money.Round(amount) : null))],
            Paid = [.. payments.OrderBy(payment => payment.Date ?? DateOnly.MaxValue)],
            Figures = FiguresOf(draft, pieces),
            Sources = rule.Sources,
        };
    }

    private static DateOnly? PaidOn(Draft draft, Piece piece, string id)
    {
        var rule = Ledger.RuleOf(piece, id);
        if (rule.Paid is { } node)
        {
            var paid = draft.Read(node, piece.Finding);
            return paid.IsKnown ? paid.Day : null;
        }

        return rule.Rule.Per == Per.Once ? piece.Day : Month.Of(piece.Day!.Value).Last;
    }

    private static Certainty Lowest(CompiledCashFlow rule, ImmutableArray<Piece> pieces)
    {
        var doubted = rule.Rule.Certainty is null
            && pieces.Any(piece => piece.Why is { } why && why.Reasons.Any(reason => reason.Kind is ReasonKind.Uncertain or ReasonKind.Announced));
        return doubted ? Certainty.Uncertain : rule.Certainty;
    }

    private static ImmutableArray<Figure> FiguresOf(Draft draft, ImmutableArray<Piece> pieces)
    {
        var figures = new List<Figure>();
        var seen = new HashSet<(int, int, string?)>();
        foreach (var read in pieces.SelectMany(piece => piece.Reads).OfType<FigureRead>().Where(read => seen.Add((read.Parameter, read.Version, read.Key))))
        {
            var parameter = draft.Evaluation.Rules.Parameters[read.Parameter].Definition;
            var version = parameter.Versions[read.Version];
            var value = Value.Of(read.Value).As(parameter.Type)!.Value;
            figures.Add(new Figure(
                parameter.Id, parameter.Title, read.Key, version.From, value, parameter.Unit, version.Sources.IsDefaultOrEmpty ? parameter.Sources : version.Sources));
        }

        return [.. figures.OrderBy(figure => figure.Parameter, StringComparer.Ordinal).ThenBy(figure => figure.From).ThenBy(figure => figure.Key, StringComparer.Ordinal)];
    }
}
