using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>The days whose law an expression can be evaluated under.</summary>
/// <param name="From">First day; null: no bound.</param>
/// <param name="To">Last day; null: no bound.</param>
internal readonly record struct Reach(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether a version can hold on one of the days.</summary>
    public bool Touches(DatedVersion version) => !(version.To < From) && !(version.From > To);

    /// <summary>The days on which a version holds too.</summary>
    public Reach Within(DatedVersion version) => new(Later(From, version.From), Earlier(To, version.To));

    /// <summary>Whether the versions together hold on every one of the days.</summary>
    public bool IsCoveredBy(IEnumerable<DatedVersion> versions)
    {
        var next = From;
        foreach (var version in versions.OrderBy(version => version.From ?? DateOnly.MinValue))
        {
            if (version.From is { } from && (next is null || from > next))
            {
                return false;
            }

            if (version.To is not { } to || to >= To)
            {
                return true;
            }

            next = next is null || to >= next ? to.AddDays(1) : next;
        }

        return false;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
