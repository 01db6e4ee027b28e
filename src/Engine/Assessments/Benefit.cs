using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Whether the benefit is kept.</summary>
public enum BenefitKept
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>In full.</summary>
    Yes,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>No payment in some stretch.</summary>
    No,
}

/// <summary>What happens to the benefit over the placement.</summary>
public sealed record Benefit
{
    /// <summary>The worst over the placement; null when there is no benefit to keep.</summary>
    public required BenefitKept? Kept { get; init; }

    /// <summary>The text of the rule that decides it; null when nothing certain decides.</summary>
    public required LocalText? Text { get; init; }

    /// <summary>Benefit per month before the start, EUR; null when not known.</summary>
    public required decimal? PerMonthBefore { get; init; }

    /// <summary>Benefit per month after the end, EUR; null when not known.</summary>
    public required decimal? PerMonthAfter { get; init; }

    /// <summary>What the young person gets per month of the placement.</summary>
    public required ImmutableArray<BenefitMonth> Months { get; init; }

    /// <summary>The facts that keep the verdict open, and no others; empty when it is known or only an open point stands in the way.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Ids of the regulations that speak of the benefit.</summary>
    public required ImmutableArray<string> Regulations { get; init; }
}

/// <summary>A month of the young person, EUR; a member is null when it is not known or something possible would change it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Amount">Benefit.</param>
/// <param name="Wage">Wage, holiday pay included in the month it is earned.</param>
/// <param name="Allowance">Allowance.</param>
/// <param name="Total">Together.</param>
public sealed record BenefitMonth(Month Month, decimal? Amount, decimal? Wage, decimal? Allowance, decimal? Total);
