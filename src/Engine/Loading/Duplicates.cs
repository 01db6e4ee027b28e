namespace SubsidyNavigator.Engine.Loading;

/// <summary>A name belongs to one thing.</summary>
internal static class Duplicates
{
    /// <summary>Adds a problem, with the place of the first, for every name that was there already.</summary>
    public static void Check<T>(IEnumerable<T> things, Func<T, string> id, Func<T, Place> place, ProblemList problems)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            var name = id(thing);
            if (name.Length > 0 && name != RuleName.StandIn && !first.TryAdd(name, thing))
            {
                problems.Add(RuleMessages.DuplicateId(place(thing), name, place(first[name])));
            }
        }
    }
}
