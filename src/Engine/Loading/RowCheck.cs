using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>The rows side by side in a table: ranges do not overlap, and names and numbers do not mix.</summary>
internal static class RowCheck
{
    /// <summary>Checks the keys of one level.</summary>
    public static void Check(IReadOnlyCollection<(RowKey Key, Place Place)> keys, Place level, ProblemList problems)
    {
        if (keys.Any(k => k.Key.IsNumeric) && keys.Any(k => k.Key.Text is not null))
        {
            problems.Add(RuleMessages.MixedKeys(level));
        }

        (RowKey Key, Place Place)? furthest = null;
        var inOrder = keys.Where(k => k.Key.IsNumeric)
            .OrderBy(k => k.Key.Low ?? decimal.MinValue)
            .ThenBy(k => k.Key.LowIncluded ? 0 : 1);
        foreach (var row in inOrder)
        {
            if (furthest is { } other && Overlap(other.Key, row.Key))
            {
                problems.Add(RuleMessages.OverlappingRows(row.Place, row.Key.Written, other.Key.Written, other.Place));
            }

            if (furthest is not { } last || ReachesFurther(row.Key, last.Key))
            {
                furthest = row;
            }
        }
    }

    // The left one begins first.
    private static bool Overlap(RowKey left, RowKey right) =>
        left.High is null
        || right.Low is null
        || right.Low < left.High
        || (right.Low == left.High && left.HighIncluded && right.LowIncluded);

    private static bool ReachesFurther(RowKey key, RowKey other) =>
        other.High is not null
        && (key.High is null || key.High > other.High || (key.High == other.High && key.HighIncluded && !other.HighIncluded));
}
