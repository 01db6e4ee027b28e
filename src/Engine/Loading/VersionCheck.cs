using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Versions of a series never hold on the same day; gaps are fine.</summary>
internal static class VersionCheck
{
    /// <summary>Adds a problem, with both places, for every version that begins before an earlier one has ended.</summary>
    public static void Check(IEnumerable<DatedVersion> versions, ProblemList problems)
    {
        DatedVersion? furthest = null;
        foreach (var version in versions.OrderBy(v => v.From ?? DateOnly.MinValue))
        {
            if (furthest is not null && (furthest.To is null || version.From is null || version.From <= furthest.To))
            {
                problems.Add(RuleMessages.OverlappingVersions(version.Place, furthest.Place));
            }

            if (furthest is null || EndsLater(version, furthest))
            {
                furthest = version;
            }
        }
    }

    private static bool EndsLater(DatedVersion version, DatedVersion other) =>
        other.To is not null && (version.To is null || version.To > other.To);
}
