using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Money from one party to another: earned in months, paid on days.</summary>
public sealed record CashFlow
{
    /// <summary>Its id within the regulation.</summary>
    public required string Id { get; init; }

    /// <summary>The regulation.</summary>
    public required string Regulation { get; init; }

    /// <summary>Applies: counted in totals. Possible: shown only.</summary>
    public required Status Status { get; init; }

    /// <summary>Who pays; null when not known.</summary>
    public required Party? From { get; init; }

    /// <summary>Who receives; null: somebody outside the parties, or not known.</summary>
    public required Party? To { get; init; }

    /// <summary>What kind of money.</summary>
    public required FlowKind Kind { get; init; }

    /// <summary>The lowest certainty on the way.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Explanation.</summary>
    public required LocalText? Text { get; init; }

    /// <summary>EUR over the placement; null when any part is not known.</summary>
    public required decimal? Total { get; init; }

    /// <summary>Bounds of the total, when it is known within bounds only.</summary>
    public required (decimal Low, decimal High)? Between { get; init; }

    /// <summary>EUR per month in which it is earned.</summary>
    public required ImmutableArray<MonthAmount> Months { get; init; }

    /// <summary>EUR per day on which it is paid.</summary>
    public required ImmutableArray<Payment> Paid { get; init; }

    /// <summary>The figures it was computed with, so that each euro can be traced.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Sources of the rule.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}

/// <summary>EUR earned in a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Amount">EUR; null when not known.</param>
public sealed record MonthAmount(Month Month, decimal? Amount);

/// <summary>EUR paid on a day.</summary>
/// <param name="Date">The day; null when not known.</param>
/// <param name="Amount">EUR; null when not known.</param>
public sealed record Payment(DateOnly? Date, decimal? Amount);

/// <summary>A legal figure that was read for an amount.</summary>
/// <param name="Parameter">Its id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Key">Keys of the table's row, as given; null for a plain figure.</param>
/// <param name="From">First day on which it was read.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Sources">Its sources.</param>
public sealed record Figure(
    string Parameter, LocalText Title, string? Key, DateOnly? From, FactValue Value, string? Unit, ImmutableArray<Source> Sources);
