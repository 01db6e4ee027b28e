using System.Collections.Immutable;
using System.Globalization;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>A dated series with one border moved by a day.</summary>
/// <typeparam name="T">Kind of version.</typeparam>
/// <param name="Version">The version whose border it is.</param>
/// <param name="Changed">The versions, changed, in the order as before.</param>
/// <param name="Was">The border as it stands.</param>
/// <param name="Becomes">The border as it becomes.</param>
/// <param name="Day">The one day whose law changes.</param>
/// <param name="SameOnBothSides">Whether the versions on both sides say the same.</param>
internal sealed record SeriesMutant<T>(T Version, ImmutableArray<T> Changed, string Was, string Becomes, DateOnly Day, bool SameOnBothSides)
    where T : DatedVersion;

/// <summary>
/// Every border of a series a day earlier and a day later. Where one version follows another without a gap they have one border:
/// it moves as a whole, since to move one side alone would only make a gap, or an overlap that does not load.
/// </summary>
internal static class SeriesMutants
{
    /// <summary>The changes, in order of time.</summary>
    /// <typeparam name="T">Kind of version.</typeparam>
    /// <param name="versions">The versions.</param>
    /// <param name="move">A version with other days.</param>
    /// <param name="alike">Whether two versions say the same.</param>
    public static IEnumerable<SeriesMutant<T>> Of<T>(ImmutableArray<T> versions, Func<T, DateOnly?, DateOnly?, T> move, Func<T, T, bool> alike)
        where T : DatedVersion
    {
        foreach (var version in versions.OrderBy(version => version.From ?? DateOnly.MinValue))
        {
            if (version.From is { } from)
            {
                var before = versions.FirstOrDefault(other => other.To == from.AddDays(-1));
                var same = before is not null && alike(before, version);
                if (version.To is null || version.To > from)
                {
                    yield return Moved(version, "from", from, from.AddDays(1), from, same, Begin(version, from.AddDays(1)), before is null ? null : (before, End(before, from)));
                }

                if (before is null || before.From is null || before.From < before.To)
                {
                    yield return Moved(version, "from", from, from.AddDays(-1), from.AddDays(-1), same, Begin(version, from.AddDays(-1)), before is null ? null : (before, End(before, from.AddDays(-2))));
                }
            }

            if (version.To is { } to && versions.All(other => other.From != to.AddDays(1)))
            {
                if (version.From is null || version.From < to)
                {
                    yield return Moved(version, "to", to, to.AddDays(-1), to, false, End(version, to.AddDays(-1)), null);
                }

                yield return Moved(version, "to", to, to.AddDays(1), to.AddDays(1), false, End(version, to.AddDays(1)), null);
            }
        }

        T Begin(T version, DateOnly day) => move(version, day, version.To);

        T End(T version, DateOnly day) => move(version, version.From, day);

        SeriesMutant<T> Moved(T version, string member, DateOnly was, DateOnly becomes, DateOnly day, bool same, T moved, (T Was, T Becomes)? neighbour)
        {
            var changed = versions.Replace(version, moved, ReferenceEqualityComparer.Instance);
            changed = neighbour is { } other ? changed.Replace(other.Was, other.Becomes, ReferenceEqualityComparer.Instance) : changed;
            return new SeriesMutant<T>(version, changed, Written(member, was), Written(member, becomes), day, same);
        }
    }

    private static string Written(string member, DateOnly day) => $"{member} {day.ToString("O", CultureInfo.InvariantCulture)}";
}
