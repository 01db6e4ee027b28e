using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>What all consequences have: a name, a condition, a text and sources.</summary>
internal abstract record Consequence
{
    /// <summary>Its name within the regulation; empty for a benefit effect without one.</summary>
    public required string Id { get; init; }

    /// <summary>Only when this holds; unknown: shown as possible, not counted.</summary>
    public ExpressionText? When { get; init; }

    /// <summary>Explanation for the user.</summary>
    public LocalText? Text { get; init; }

    /// <summary>Own sources; empty: those of the version.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Own certainty; null: the lowest of sources and figures read.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>A fixed party, or a choice fact whose values are parties.</summary>
internal sealed record PartyRef(Party? Party, ExpressionText? Expression);

/// <summary>What an amount is per.</summary>
public enum Per
{
    /// <summary>Paid hour.</summary>
    Hour,

    /// <summary>Month.</summary>
    Month,

    /// <summary>Year: a twelfth a month.</summary>
    Year,

    /// <summary>Once.</summary>
    Once,
}

/// <summary>How a part of a month counts.</summary>
public enum Proration
{
    /// <summary>By calendar days.</summary>
    CalendarDays,

    /// <summary>By Mondays to Fridays.</summary>
    Weekdays,

    /// <summary>By whole months from the start, then days of that month.</summary>
    PlacementMonths,
}

/// <summary>The stretch over which a cap or a combination counts.</summary>
public enum CapPer
{
    /// <summary>A segment (combinations only).</summary>
    Segment,

    /// <summary>A calendar year.</summary>
    CalendarYear,

    /// <summary>The whole placement.</summary>
    Placement,
}

/// <summary>A highest amount per period, filled in order of time.</summary>
internal sealed record Cap(ExpressionText Amount, CapPer Per);

/// <summary>Money from one party to another.</summary>
internal sealed record CashFlowRule : Consequence
{
    /// <summary>Who pays.</summary>
    public required PartyRef From { get; init; }

    /// <summary>Who receives; null: somebody outside the parties (own staff, a third party).</summary>
    public PartyRef? To { get; init; }

    /// <summary>What kind of money.</summary>
    public required FlowKind Kind { get; init; }

    /// <summary>Amount in EUR.</summary>
    public required ExpressionText Amount { get; init; }

    /// <summary>What the amount is per.</summary>
    public required Per Per { get; init; }

    /// <summary>With <see cref="Per.Once"/>: day of booking; null: the first day it applies.</summary>
    public ExpressionText? On { get; init; }

    /// <summary>How a part of a month counts.</summary>
    public Proration Proration { get; init; }

    /// <summary>Highest amount.</summary>
    public Cap? Cap { get; init; }

    /// <summary>Day of payment; null: the last day of the month it belongs to, or <see cref="On"/>.</summary>
    public ExpressionText? Paid { get; init; }
}

/// <summary>An amount that counts towards an obligation and is no money.</summary>
internal sealed record CreditRule : Consequence
{
    /// <summary>The scheme in which it counts.</summary>
    public required string Scheme { get; init; }

    /// <summary>Whose obligation it fills.</summary>
    public required PartyRef To { get; init; }

    /// <summary>Unit of the value and the obligation; null: EUR.</summary>
    public string? Unit { get; init; }

    /// <summary>The value, in its unit.</summary>
    public required ExpressionText Value { get; init; }

    /// <summary>What the value is per.</summary>
    public required Per Per { get; init; }

    /// <summary>Highest value.</summary>
    public Cap? Cap { get; init; }

    /// <summary>How a part of a month counts.</summary>
    public Proration Proration { get; init; } = Proration.PlacementMonths;

    /// <summary>The obligation, in the same unit.</summary>
    public ExpressionText? Obligation { get; init; }

    /// <summary>Delivered before, in the same unit.</summary>
    public ExpressionText? Delivered { get; init; }
}

/// <summary>How a regulation touches the benefit, from good to bad.</summary>
public enum BenefitEffect
{
    /// <summary>Kept in full.</summary>
    Yes,

    /// <summary>Kept in part.</summary>
    Partly,

    /// <summary>Not kept.</summary>
    No,
}

/// <summary>An effect on the benefit.</summary>
internal sealed record BenefitRule : Consequence
{
    /// <summary>The effect.</summary>
    public required BenefitEffect Effect { get; init; }
}

/// <summary>Something to arrange.</summary>
internal sealed record ActionRule : Consequence
{
    /// <summary>Who must do it.</summary>
    public required PartyRef By { get; init; }

    /// <summary>Before which day; null: advice.</summary>
    public ExpressionText? Due { get; init; }

    /// <summary>The risk that follows when it is missed.</summary>
    public string? IfMissed { get; init; }

    /// <summary>What to bring or keep.</summary>
    public LocalText? Evidence { get; init; }
}

/// <summary>How likely a risk is.</summary>
public enum RiskLevel
{
    /// <summary>Unlikely.</summary>
    Low,

    /// <summary>Happens.</summary>
    Medium,

    /// <summary>To be expected.</summary>
    High,
}

/// <summary>A likelihood that holds in a case: a level, or a probability between 0 and 1.</summary>
internal sealed record LikelihoodCase(ExpressionText? When, RiskLevel? Level, decimal? Probability);

/// <summary>Something that can go wrong.</summary>
internal sealed record RiskRule : Consequence
{
    /// <summary>How likely; the first case that holds.</summary>
    public ImmutableArray<LikelihoodCase> Likelihood { get; init; } = [];

    /// <summary>What it costs if it happens, in EUR.</summary>
    public ExpressionText? Exposure { get; init; }

    /// <summary>The cash flow that is forgone.</summary>
    public string? LosesFlow { get; init; }

    /// <summary>Over which stretch that flow is forgone.</summary>
    public CapPer LosesPer { get; init; } = CapPer.Placement;

    /// <summary>What to do about it.</summary>
    public LocalText? Mitigation { get; init; }
}
