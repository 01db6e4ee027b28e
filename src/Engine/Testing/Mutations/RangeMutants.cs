using System.Collections.Immutable;
using System.Globalization;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>A table with one border of a range moved, or taken in or out.</summary>
internal sealed record RangeMutant(Place Place, string Was, string Becomes, ImmutableArray<TableRow> Rows);

/// <summary>All small changes of the ranges of a table. Two ranges that meet have one border, which changes on both sides.</summary>
internal static class RangeMutants
{
    public static IEnumerable<RangeMutant> Of(ImmutableArray<TableRow> rows)
    {
        if (rows.IsEmpty)
        {
            yield break;
        }

        for (var column = 0; column < rows[0].Keys.Length; column++)
        {
            var depth = column;
            foreach (var level in rows.GroupBy(row => string.Join('|', row.Keys.Take(depth).Select(key => key.Written))))
            {
                foreach (var change in InLevel(rows, [.. level], column))
                {
                    yield return change;
                }
            }
        }
    }

    private static IEnumerable<RangeMutant> InLevel(ImmutableArray<TableRow> rows, List<TableRow> level, int column)
    {
        var keys = level.Select(row => row.Keys[column]).Where(key => key.IsNumeric).DistinctBy(key => key.Written).OrderBy(key => key.Low ?? decimal.MinValue).ToList();
        foreach (var key in keys.Where(key => key.Low != key.High || key.Low is null))
        {
            if (key.High is { } high)
            {
                var next = keys.Find(other => other.Low == high && other != key);
                var step = Step.OfLastDecimal(high);
                foreach (var changed in new[]
                {
                    Loads(Upper(key, high + step, key.HighIncluded), next is null ? null : Lower(next, high + step, next.LowIncluded))
                        ?? Loads(Upper(key, high - step, key.HighIncluded), next is null ? null : Lower(next, high - step, next.LowIncluded)),
                    Loads(Upper(key, high, !key.HighIncluded), next is null ? null : Lower(next, high, !next.LowIncluded)),
                })
                {
                    if (changed is { } both)
                    {
                        yield return Changed(key, both.Key, next, both.Next);
                    }
                }
            }

            if (key.Low is { } low && !keys.Exists(other => other.High == low && other != key))
            {
                var step = Step.OfLastDecimal(low);
                foreach (var changed in new[] { Loads(Lower(key, low + step, key.LowIncluded), null), Loads(Lower(key, low, !key.LowIncluded), null) })
                {
                    if (changed is { } both)
                    {
                        yield return Changed(key, both.Key, null, null);
                    }
                }
            }

            // Only what rule files may say: no empty range, none over another.
            (RowKey Key, RowKey? Next)? Loads(RowKey changed, RowKey? changedNext)
            {
                var next = changedNext is null ? null : keys.Find(other => other.Low == key.High && other != key);
                var all = keys.Select(other => other == key ? changed : other == next ? changedNext! : other).ToList();
                var problems = new ProblemList(Language.En);
                RowCheck.Check([.. all.Select(other => (other, level[0].Place))], level[0].Place, problems);
                return problems.Count == 0 && all.TrueForAll(other => RowKeyReader.Read(other.Written) is not null) ? (changed, changedNext) : null;
            }
        }

        RangeMutant Changed(RowKey was, RowKey becomes, RowKey? wasNext, RowKey? becomesNext) => new(
            level.First(row => row.Keys[column] == was).Place,
            was.Written,
            becomes.Written,
            [.. rows.Select(row => !level.Contains(row) ? row
                : row.Keys[column] == was ? row with { Keys = row.Keys.SetItem(column, becomes) }
                : wasNext is not null && row.Keys[column] == wasNext ? row with { Keys = row.Keys.SetItem(column, becomesNext!) }
                : row)]);
    }

    private static RowKey Upper(RowKey key, decimal high, bool included) => Written(key with { High = high, HighIncluded = included });

    private static RowKey Lower(RowKey key, decimal low, bool included) => Written(key with { Low = low, LowIncluded = included });

    private static RowKey Written(RowKey key) => key with
    {
        Written = key.Low == key.High && key.Low is { } number
            ? number.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{(key.LowIncluded ? '[' : '(')}{key.Low}, {key.High}{(key.HighIncluded ? ']' : ')')}"),
    };
}
