using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Firm cash flows → what each party pays, receives and prefinances.</summary>
internal static class TotalsMaker
{
    public static ImmutableArray<PartyTotals> Make(IReadOnlyList<CashFlow> flows, Timeline? placed)
    {
        var firm = flows.Where(flow => flow.Status == Status.Applies).ToList();
        return [.. Enum.GetValues<Party>()
            .Where(party => firm.Any(flow => flow.From == party || flow.To == party))
            .Select(party => Of(party, firm, placed))];
    }

    private static PartyTotals Of(Party party, List<CashFlow> firm, Timeline? placed)
    {
        var paying = firm.Where(flow => flow.From == party).ToList();
        var receiving = firm.Where(flow => flow.To == party).ToList();
        var months = Months(paying, receiving);
        var pays = paying.Sum(Known);
        var receives = receiving.Sum(Known);
        var peak = months.MaxBy(month => month.Prefinanced);
        return new PartyTotals
        {
            Party = party,
            Pays = Money.Round(pays),
            Receives = Money.Round(receives),
            Net = Money.Round(receives - pays),
            PerMonth = placed is null || placed.Months == 0 ? null : Money.Round((receives - pays) / placed.Months),
            PeakPrefinancing = peak?.Prefinanced ?? 0.00m,
            PeakMonth = peak is { Prefinanced: > 0 } ? peak.Month : null,
            Without = [.. paying.Concat(receiving).Where(flow => flow.Total is null).Select(flow => flow.Id).Distinct()],
            Months = months,
        };
    }

    private static decimal Known(CashFlow flow) => flow.Months.Sum(month => month.Amount ?? 0);

    private static ImmutableArray<PartyMonth> Months(List<CashFlow> paying, List<CashFlow> receiving)
    {
        var earned = paying.Concat(receiving).SelectMany(flow => flow.Months).Select(month => month.Month);
        var paid = paying.Concat(receiving).SelectMany(flow => flow.Paid).Where(payment => payment.Date is not null).Select(payment => Month.Of(payment.Date!.Value));
        var touched = earned.Concat(paid).ToList();
        if (touched.Count == 0)
        {
            return [];
        }

        var months = ImmutableArray.CreateBuilder<PartyMonth>();
        for (var month = touched.Min(); month <= touched.Max(); month = month.Next)
        {
            var pays = In(paying, month);
            var receives = In(receiving, month);
            var outstanding = receiving.Sum(flow => Outstanding(flow, month));
            months.Add(new PartyMonth(month, Money.Round(pays), Money.Round(receives), Money.Round(receives - pays), Money.Round(outstanding)));
        }

        return months.ToImmutable();
    }

    private static decimal In(IEnumerable<CashFlow> flows, Month month) =>
        flows.SelectMany(flow => flow.Months).Where(each => each.Month == month).Sum(each => each.Amount ?? 0);

    /// <summary>Earned up to and with the month and not yet received at its end; money that comes early does not offset another flow.</summary>
    private static decimal Outstanding(CashFlow flow, Month month)
    {
        var earned = flow.Months.Where(each => each.Month <= month).Sum(each => each.Amount ?? 0);
        var received = flow.Paid.Where(payment => payment.Date is { } day && day <= month.Last).Sum(payment => payment.Amount ?? 0);
        return Math.Max(0, earned - received);
    }
}
