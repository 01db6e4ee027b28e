using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>What differs in the law between two days.</summary>
/// <param name="Before">The earlier day.</param>
/// <param name="After">The later day.</param>
/// <param name="Regulations">Regulations that changed, or read something that did; by family, then id.</param>
/// <param name="Parameters">Figures that changed, by id.</param>
/// <param name="Variables">Formulas that changed, by id.</param>
/// <param name="Combinations">Combinations that changed.</param>
public sealed record LawChanges(
    DateOnly Before,
    DateOnly After,
    ImmutableArray<RegulationChange> Regulations,
    ImmutableArray<ParameterChange> Parameters,
    ImmutableArray<VariableChange> Variables,
    ImmutableArray<CombinationChange> Combinations);

/// <summary>How something that holds over time differs between two days.</summary>
public enum ChangeKind
{
    /// <summary>It holds on the second day only.</summary>
    Began,

    /// <summary>It holds on the first day only.</summary>
    Ended,

    /// <summary>It holds on both days and says something else.</summary>
    Changed,

    /// <summary>It was announced on the first day and is law on the second.</summary>
    BecameLaw,

    /// <summary>It says the same; what it reads changed.</summary>
    Reads,
}

/// <summary>A regulation that changed.</summary>
/// <param name="Kind">How.</param>
/// <param name="Regulation">The regulation.</param>
/// <param name="Before">What it said; null when it did not hold.</param>
/// <param name="After">What it says; null when it does not hold.</param>
/// <param name="Parts">Its parts that were added, removed or changed; all of them when it began.</param>
/// <param name="Parameters">Ids of the changed figures that it reads on either day.</param>
/// <param name="Variables">Ids of the changed formulas that it reads on either day.</param>
public sealed record RegulationChange(
    ChangeKind Kind,
    RegulationDescription Regulation,
    VersionDescription? Before,
    VersionDescription? After,
    ImmutableArray<PartChange> Parts,
    ImmutableArray<string> Parameters,
    ImmutableArray<string> Variables);

/// <summary>A part of a regulation that changed: both the same kind of part, one of them null when added or removed.</summary>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says.</param>
public sealed record PartChange(PartDescription? Before, PartDescription? After)
{
    /// <summary>The part, as it is or was.</summary>
    public PartDescription Part => (After ?? Before)!;
}

/// <summary>A figure that changed.</summary>
/// <param name="Kind">How; <see cref="ChangeKind.Ended"/>: it is not known any more.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Before">What it was; null: not known.</param>
/// <param name="After">What it is; null: not known.</param>
/// <param name="Rows">The rows that differ.</param>
/// <param name="Readers">Regulations that read it on either day.</param>
public sealed record ParameterChange(
    ChangeKind Kind,
    ParameterDescription Parameter,
    FigureDescription? Before,
    FigureDescription? After,
    ImmutableArray<RowChange> Rows,
    ImmutableArray<RegulationName> Readers);

/// <summary>A row that differs; one of them is null when only one day has it.</summary>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
public sealed record RowChange(FigureRow? Before, FigureRow? After)
{
    /// <summary>The row, as it is or was.</summary>
    public FigureRow Row => (After ?? Before)!;
}

/// <summary>A formula that changed.</summary>
/// <param name="Kind">How.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
/// <param name="Readers">Regulations that read it on either day.</param>
public sealed record VariableChange(
    ChangeKind Kind,
    VariableDescription Variable,
    VariableVersionDescription? Before,
    VariableVersionDescription? After,
    ImmutableArray<RegulationName> Readers);

/// <summary>A combination that changed.</summary>
/// <param name="Kind">How.</param>
/// <param name="Combination">The combination.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says.</param>
public sealed record CombinationChange(
    ChangeKind Kind, CombinationDescription Combination, CombinationVersionDescription? Before, CombinationVersionDescription? After);
