using SubsidyNavigator.Engine.Rules;

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

    /// <summary>Adds a problem for every figure whose id is written the same as that of another in an address of the service.</summary>
    public static void CheckPaths(IEnumerable<Parameter> parameters, ProblemList problems)
    {
        var first = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var parameter in parameters.Where(parameter => parameter.Id != RuleName.StandIn))
        {
            var path = FormatWords.InPaths(parameter.Id);
            if (!first.TryAdd(path, parameter) && first[path].Id != parameter.Id)
            {
                problems.Add(RuleMessages.DuplicatePath(parameter.Place, parameter.Id, first[path].Id, first[path].Place));
            }
        }
    }
}
