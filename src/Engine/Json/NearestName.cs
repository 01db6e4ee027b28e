namespace SubsidyNavigator.Engine.Json;

/// <summary>Finds the valid name that somebody probably meant.</summary>
public static class NearestName
{
    private const int LongestName = 80;

    /// <summary>The nearest of <paramref name="names"/>; the first of equals; null when none is near.</summary>
    /// <remarks>Case, hyphens and spaces do not count; a third of the letters may differ.</remarks>
    public static string? Find(string given, IEnumerable<string> names)
    {
        if (given.Length is 0 or > LongestName)
        {
            return null;
        }

        var wanted = Plain(given);
        var allowed = Math.Max(1, wanted.Length / 3);
        string? nearest = null;
        foreach (var name in names)
        {
            var distance = Distance(wanted, Plain(name));
            if (distance <= allowed)
            {
                nearest = name;
                allowed = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>Number of letters to add, drop, replace or swap with their neighbour (Damerau-Levenshtein).</summary>
    public static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static string Plain(string name) => name.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
}
