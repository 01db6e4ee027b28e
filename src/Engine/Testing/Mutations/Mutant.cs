using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>What was changed in the rules.</summary>
public enum MutantKind
{
    /// <summary>A comparison that includes its border, or no longer does.</summary>
    Border,

    /// <summary>A comparison turned around.</summary>
    Comparison,

    /// <summary>"And" for "or", or the other way around.</summary>
    Logic,

    /// <summary>A number in an expression.</summary>
    Number,

    /// <summary>A day in an expression.</summary>
    Day,

    /// <summary>The length or end of a window.</summary>
    Window,

    /// <summary>The day on which a version begins or ends.</summary>
    Version,

    /// <summary>Which of the schemes that do not stack stays.</summary>
    Keep,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>The border of a range of a table.</summary>
    Range,
}

/// <summary>A small change to the rules, which some test should notice.</summary>
/// <param name="Place">Where the change is.</param>
/// <param name="Kind">What is changed.</param>
/// <param name="Was">As it stands.</param>
/// <param name="Becomes">As it becomes.</param>
internal sealed record Mutant(Place Place, MutantKind Kind, string Was, string Becomes)
{
    /// <summary>The rules with the change.</summary>
    public required Func<CompiledRules, CompiledRules> Apply { get; init; }

    /// <summary>What a test must have touched for the change to matter to it; null: any test of <see cref="Regulations"/>.</summary>
    public object? Touches { get; init; }

    /// <summary>The regulations whose tests judge it; null: all whose tests touch it.</summary>
    public IReadOnlyCollection<int>? Regulations { get; init; }

    /// <summary>The day whose law changes: tests of placements around it come first.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether the change may cut the placement on other days.</summary>
    public bool MovesCuts { get; init; }

    /// <summary>Whether the change may make something depend on itself, so that the rules no longer load.</summary>
    public bool MayMakeCircle { get; init; }

    /// <summary>What of the rules it is part of: a test that notices one change there may notice the next.</summary>
    public required object Unit { get; init; }

    /// <summary>Why no test can ever notice it; null: one can.</summary>
    public NoDifference? Equivalent { get; init; }
}

/// <summary>Why a change makes no difference to any answer.</summary>
public enum NoDifference
{
    /// <summary>It concerns days before any placement can begin, at which nothing else looks.</summary>
    OutOfReach,

    /// <summary>The versions on both sides of the border say the same.</summary>
    SameOnBothSides,

    /// <summary>With the values that facts allow the comparison comes out the same.</summary>
    SameOutcome,

    /// <summary>On the border both branches give the same.</summary>
    SameOnBorder,
}
