using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>An amount in EUR, not yet rounded: exact, or within bounds, or not known.</summary>
/// <param name="Exact">The amount; null when not known.</param>
/// <param name="Low">Lowest, when known; equal to the exact one if there is one.</param>
/// <param name="High">Highest, when known; equal to the exact one if there is one.</param>
internal readonly record struct Amount(decimal? Exact, decimal? Low, decimal? High)
{
    public static readonly Amount Unknown = new(null, null, null);

    public static readonly Amount Zero = new(0, 0, 0);

    public static Amount Of(decimal exact) => new(exact, exact, exact);

    /// <summary>An expression's value; a negative amount is a fault.</summary>
    public static Amount Of(Ranged ranged) => ranged switch
    {
        { Value: { IsKnown: true } value } => Of(value.Number),
        { Low: { } low, High: { } high } => new(null, Math.Min(low.Number, high.Number), Math.Max(low.Number, high.Number)),
        _ => Unknown,
    };

    public bool IsNegative => Exact < 0 || Low < 0;

    public Amount Times(decimal factor) => new(Exact * factor, Low * factor, High * factor);

    public Amount Times(Amount factor) => new(Exact * factor.Exact, Low * factor.Low, High * factor.High);

    public static Amount operator +(Amount left, Amount right) => new(left.Exact + right.Exact, left.Low + right.Low, left.High + right.High);

    /// <summary>Both ends, rounded, when only those are known.</summary>
    public (decimal Low, decimal High)? Between => Exact is null && Low is { } low && High is { } high ? (Money.Round(low), Money.Round(high)) : null;
}

/// <summary>An amount in one segment or on one day.</summary>
/// <param name="Finding">What it follows from.</param>
/// <param name="Status">Applies: counted. Possible: shown only.</param>
/// <param name="Day">A day in the month it belongs to; null when the time is not known.</param>
/// <param name="Amount">EUR.</param>
/// <param name="Why">What keeps it from being firm or known.</param>
/// <param name="Reads">What was read on the way.</param>
internal sealed record Piece(Finding Finding, Status Status, DateOnly? Day, Amount Amount, Trace? Why, ImmutableArray<Read> Reads);
