using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>What a table can give for keys that can have some values only.</summary>
internal static class PossibleRows
{
    /// <summary>The figures of all rows that can fit; unknown where no row may fit.</summary>
    public static PossibleValue Of(IReadOnlyList<TableRow> rows, IReadOnlyList<PossibleValue> keys)
    {
        var value = PossibleValue.Nothing with { MayBeUnknown = !AlwaysFits(rows, keys, 0) };
        foreach (var row in rows.Where(row => CanFit(row, keys)))
        {
            value = value.Or(PossibleValue.Exactly(Value.Of(row.Value)));
        }

        return value;
    }

    /// <summary>Whether a row can be the one that fits.</summary>
    public static bool CanFit(TableRow row, IReadOnlyList<PossibleValue> keys) =>
        row.Keys.Select((key, column) => CanFit(key, keys[column])).All(fits => fits);

    private static bool CanFit(RowKey key, PossibleValue value) => key switch
    {
        { IsElse: true } => true,
        { Text: { } text } => value.Texts is not { } texts || texts.Contains(text),
        _ => !(value.Low > key.High || (value.Low == key.High && !key.HighIncluded && value.Low is not null))
            && !(value.High < key.Low || (value.High == key.Low && !key.LowIncluded && value.High is not null)),
    };

    private static bool AlwaysFits(IReadOnlyList<TableRow> rows, IReadOnlyList<PossibleValue> keys, int column)
    {
        if (column == keys.Count)
        {
            return rows.Count > 0;
        }

        var groups = rows.GroupBy(row => row.Keys[column]).ToList();
        var rest = groups.FirstOrDefault(group => group.Key.IsElse);
        if (rest is not null && groups.All(group => AlwaysFits([.. group], keys, column + 1)))
        {
            return true;
        }

        if (keys[column].Texts is { } texts)
        {
            return texts.All(text => groups.Any(group => group.Key.Text == text && AlwaysFits([.. group], keys, column + 1)));
        }

        return groups.Any(group => keys[column] is { Low: { } low, High: { } high }
            && group.Key.Covers(low) && group.Key.Covers(high) && AlwaysFits([.. group], keys, column + 1));
    }
}
