using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>
/// What section 8 of docs/rule-format.md says of schemes that do not stack, worked out the long way: every unknown is tried
/// both ways, and what comes out the same each time is firm. Schemes are in the order of the law, months in order of time.
/// </summary>
/// <param name="Keep">Which stays.</param>
/// <param name="PeriodOf">The period in which a month is weighed.</param>
/// <param name="Own">Per scheme and month whether it holds by itself; null: not known.</param>
/// <param name="Amounts">Per scheme EUR per month; null: not known.</param>
internal sealed record PossibleWorlds(Keep Keep, int[] PeriodOf, bool?[][] Own, decimal?[] Amounts)
{
    private static readonly bool[] Either = [false, true];

    private int Schemes => Own.Length;

    private int Months => PeriodOf.Length;

    /// <summary>Per scheme and month the status after weighing.</summary>
    public Status[][] Statuses()
    {
        var holds = new int[Schemes, Months];
        var worlds = 0;
        foreach (var own in OwnWorlds())
        {
            foreach (var amounts in AmountWorlds())
            {
                worlds++;
                for (var scheme = 0; scheme < Schemes; scheme++)
                {
                    for (var month = 0; month < Months; month++)
                    {
                        holds[scheme, month] += own[scheme][month] && Stays(own, amounts, PeriodOf[month], month) == scheme ? 1 : 0;
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, Schemes).Select(scheme => Enumerable.Range(0, Months)
            .Select(month => holds[scheme, month] == 0 ? Status.Not : holds[scheme, month] == worlds ? Status.Applies : Status.Possible)
            .ToArray())];
    }

    /// <summary>The scheme that stays in a period; of segments each month is one.</summary>
    private int Stays(bool[][] own, decimal[] amounts, int period, int month)
    {
        var months = Enumerable.Range(0, Months).Where(each => period < 0 ? each == month : PeriodOf[each] == period).ToList();
        var held = Enumerable.Range(0, Schemes).Where(scheme => months.Any(each => own[scheme][each])).ToList();
        if (held.Count == 0 || Keep == Keep.First)
        {
            return held.FirstOrDefault(-1);
        }

        // The most money; of equals the first in the order of the law.
        return held.MaxBy(scheme => amounts[scheme] * months.Count(each => own[scheme][each]));
    }

    private IEnumerable<bool[][]> OwnWorlds() => Choices(Own.SelectMany(months => months).Select(known => known is { } value ? [value] : Either))
        .Select(chosen => chosen.Chunk(Months).ToArray());

    private IEnumerable<decimal[]> AmountWorlds()
    {
        // An unknown amount may be nothing, the same as any sum of another, or more or less than it.
        decimal[] any = [0, .. Amounts.OfType<decimal>().SelectMany(amount => Enumerable.Range(1, Months).SelectMany(by => new[] { amount * by, amount / by }))
            .SelectMany(amount => new[] { amount - 1, amount, amount + 1 }).Distinct(), 1000, 2001];
        return Choices(Amounts.Select(known => known is { } value ? [value] : any)).Select(chosen => chosen.ToArray());
    }

    private static IEnumerable<IEnumerable<T>> Choices<T>(IEnumerable<T[]> options) =>
        options.Aggregate((IEnumerable<IEnumerable<T>>)[[]], (done, next) => done.SelectMany(_ => next, (before, choice) => before.Append(choice)));
}
