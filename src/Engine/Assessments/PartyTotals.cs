using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>What one party pays and receives, over firm flows only; EUR.</summary>
public sealed record PartyTotals
{
    /// <summary>The party.</summary>
    public required Party Party { get; init; }

    /// <summary>Paid by it.</summary>
    public required decimal Pays { get; init; }

    /// <summary>Received by it.</summary>
    public required decimal Receives { get; init; }

    /// <summary>Receives less pays: below zero is cost.</summary>
    public required decimal Net { get; init; }

    /// <summary>Net over the months of the placement; null when its length is not known.</summary>
    public required decimal? PerMonth { get; init; }

    /// <summary>Highest amount earned and not yet received at a month's end.</summary>
    public required decimal PeakPrefinancing { get; init; }

    /// <summary>The month of that peak; null when it is zero.</summary>
    public required Month? PeakMonth { get; init; }

    /// <summary>Ids of the firm flows with an unknown amount.</summary>
    public required ImmutableArray<string> Without { get; init; }

    /// <summary>Per month, until the last payment.</summary>
    public required ImmutableArray<PartyMonth> Months { get; init; }
}

/// <summary>A month of one party; EUR.</summary>
/// <param name="Month">The month.</param>
/// <param name="Pays">Owed for this month.</param>
/// <param name="Receives">Earned in this month.</param>
/// <param name="Net">Receives less pays.</param>
/// <param name="Prefinanced">Earned up to and with this month and not yet received at its end.</param>
public sealed record PartyMonth(Month Month, decimal Pays, decimal Receives, decimal Net, decimal Prefinanced);
