using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>Under which circumstances an expression is looked at.</summary>
/// <param name="Law">The days whose law can hold.</param>
/// <param name="Date">The days that <c>tijd.datum</c> can be.</param>
/// <param name="IsTimeKnown">Whether start and length of the placement are certainly known.</param>
/// <param name="Anchor">The anchor that picked the version looked at; null: the day looked at did.</param>
/// <param name="Anchored">The days that this anchor can be.</param>
/// <param name="IsOtherDay">Whether an expression looks at another day.</param>
internal readonly record struct Circumstances(Reach Law, Reach Date, bool IsTimeKnown = false, string? Anchor = null, Reach Anchored = default, bool IsOtherDay = false)
{
    /// <summary>The circumstances in which a version of a regulation is looked at.</summary>
    /// <param name="regulation">The regulation.</param>
    /// <param name="version">Its version.</param>
    /// <param name="placements">The days of all placements.</param>
    public static Circumstances Of(CompiledRegulation regulation, RegulationVersion version, Reach placements) =>
        regulation.Series.Anchor is { } anchor
            ? new(placements, placements, anchor is TimeNode && IsHiddenWithoutDay(regulation, version), ExpressionWriter.Plain(anchor), default(Reach).Within(version))
            : new(placements.Within(version), placements);

    /// <summary>
    /// Where it is not known which version holds, the last one is shown that is not certainly out. So an older one is never
    /// shown when a later one asks nothing that it does not ask too.
    /// </summary>
    private static bool IsHiddenWithoutDay(CompiledRegulation regulation, RegulationVersion version)
    {
        var asked = version.Conditions.Select(Asked).ToHashSet();
        return regulation.Definition.Versions.Any(other =>
            other.From > (version.From ?? DateOnly.MinValue) && !other.Announced && other.Conditions.All(condition => asked.Contains(Asked(condition))));
    }

    private static (string?, string?, string?, string?, string?, string?) Asked(Condition condition) =>
        (condition.If?.Text, condition.When?.Text ?? condition.Fact, condition.Window?.From?.Text, condition.Window?.To?.Text, condition.Window?.Months?.Text, condition.Window?.Used?.Text);
}
