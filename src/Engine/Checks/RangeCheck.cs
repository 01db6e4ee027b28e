using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>Ranges of a table that leave a number out between them, without an <c>else</c> that says what holds there.</summary>
internal static class RangeCheck
{
    public static IEnumerable<Problem> Of(RuleSet set) =>
        from parameter in set.Parameters
        from version in parameter.Versions
        from column in Enumerable.Range(0, parameter.Keys.Length)
        from rows in version.Rows.GroupBy(row => string.Join('|', row.Keys.Take(column).Select(key => key.Written)))
        from gap in Gaps([.. rows.Select(row => row.Keys[column]).DistinctBy(key => key.Written)])
        select CheckMessages.RowGap(rows.First().Place, parameter.Id, gap.Left.Written, gap.Right.Written);

    private static IEnumerable<(RowKey Left, RowKey Right)> Gaps(RowKey[] keys)
    {
        if (keys.Any(key => key.IsElse))
        {
            yield break;
        }

        var inOrder = keys.Where(key => key.IsNumeric).OrderBy(key => key.Low ?? decimal.MinValue).ToArray();
        foreach (var (left, right) in inOrder.Zip(inOrder.Skip(1)))
        {
            var isWholeStep = IsWhole(left.High) && IsWhole(right.Low) && left.HighIncluded && right.LowIncluded && right.Low - left.High == 1;
            var meets = left.High == right.Low && (left.HighIncluded || right.LowIncluded);
            if (!isWholeStep && !meets)
            {
                yield return (left, right);
            }
        }
    }

    private static bool IsWhole(decimal? number) => number is { } value && value == decimal.Truncate(value);
}
