using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads the versions of a series.</summary>
internal static class VersionsReader
{
    /// <summary>The member <c>versions</c> of <paramref name="rule"/>, at least one, without overlap.</summary>
    public static ImmutableArray<T> Read<T>(RuleObject rule, Func<JsonPart, T?> read)
        where T : DatedVersion
    {
        var before = rule.Problems.Count;
        var versions = rule.Many("versions", read);
        if (rule.Problems.Count == before)
        {
            // Not after a problem: a day that could not be read would look like an open end.
            VersionCheck.Check(versions, rule.Problems);
        }

        return versions;
    }

    /// <summary>Adds a problem for every version that has no source, neither its own nor one of the series.</summary>
    public static void NeedSources(RuleObject rule, ImmutableArray<Source> ofSeries, IReadOnlyCollection<DatedVersion> versions)
    {
        if (ofSeries.Length > 0)
        {
            return;
        }

        if (versions.All(v => v.Sources.Length == 0))
        {
            rule.Problems.Add(RuleMessages.MissingSource(rule.Place));
            return;
        }

        foreach (var version in versions.Where(v => v.Sources.Length == 0))
        {
            rule.Problems.Add(RuleMessages.MissingSource(version.Place));
        }
    }
}
