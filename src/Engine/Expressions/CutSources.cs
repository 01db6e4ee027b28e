using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>What can cut a placement: days on which law begins or ends, days with which the date is compared, and windows.</summary>
/// <param name="VersionDays">The days on which a version begins or follows its end.</param>
/// <param name="ComparedDays">Expressions of days with which <c>tijd.datum</c> is compared.</param>
/// <param name="Windows">Conditions and duties that are windows, each with its regulation.</param>
internal sealed record CutSources(
    ImmutableArray<DateOnly> VersionDays,
    ImmutableArray<Node> ComparedDays,
    ImmutableArray<(CompiledCondition Window, CompiledRegulation Regulation)> Windows)
{
    /// <summary>The days on which any of <paramref name="versions"/> begins or follows its end.</summary>
    public static IEnumerable<DateOnly> DaysOf(IEnumerable<DatedVersion> versions) =>
        versions.SelectMany(version => new[] { version.From, version.To?.AddDays(1) }).OfType<DateOnly>();

    /// <summary>The days with which the date is compared, outside what looks at another day.</summary>
    public static IEnumerable<Node> DaysComparedIn(Node node)
    {
        if (node is ComparisonNode comparison)
        {
            if (IsDate(comparison.Left))
            {
                yield return comparison.Right;
            }
            else if (IsDate(comparison.Right))
            {
                yield return comparison.Left;
            }
        }

        var below = node is OnNode on ? [on.Day] : node.Children;
        foreach (var found in below.SelectMany(DaysComparedIn))
        {
            yield return found;
        }
    }

    /// <summary>Whether the node is the date itself.</summary>
    public static bool IsDate(Node node) => node is TimeNode { Fact: TimeFact.Datum };
}
