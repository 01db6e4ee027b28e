using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>What a regulation gives or asks.</summary>
public enum Force
{
    /// <summary>Who meets the conditions has a right to it.</summary>
    Entitlement,

    /// <summary>An authority may grant it.</summary>
    Discretionary,

    /// <summary>Who meets the conditions must do something.</summary>
    Obligation,
}

/// <summary>One scheme or obligation, with what it said in each period.</summary>
internal sealed record Regulation
{
    /// <summary>With hyphens, for instance <c>no-riskpolis</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name of its folder.</summary>
    public required string Family { get; init; }

    /// <summary>Its name for people.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Who carries it out.</summary>
    public required string Authority { get; init; }

    /// <summary>What it gives or asks.</summary>
    public required Force Force { get; init; }

    /// <summary>The phases in which it is looked at.</summary>
    public ImmutableArray<Phase> Phases { get; init; } = [Phase.Tijdens];

    /// <summary>The day that picks the version, when that is not the day looked at.</summary>
    public ExpressionText? Anchor { get; init; }

    /// <summary>What it said per period.</summary>
    public required ImmutableArray<RegulationVersion> Versions { get; init; }

    /// <summary>Smaller law that it carries.</summary>
    public ImmutableArray<CoveredLaw> Covers { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>A regulation in one period.</summary>
internal sealed record RegulationVersion : DatedVersion
{
    /// <summary>When it applies.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>What an obligation asks, and whether that is met.</summary>
    public ImmutableArray<Condition> Duties { get; init; } = [];

    /// <summary>Money.</summary>
    public ImmutableArray<CashFlowRule> CashFlows { get; init; } = [];

    /// <summary>What counts towards an obligation.</summary>
    public ImmutableArray<CreditRule> Credits { get; init; } = [];

    /// <summary>Effect on the benefit; the first that holds counts.</summary>
    public ImmutableArray<BenefitRule> Benefit { get; init; } = [];

    /// <summary>What to arrange.</summary>
    public ImmutableArray<ActionRule> Actions { get; init; } = [];

    /// <summary>What can go wrong.</summary>
    public ImmutableArray<RiskRule> Risks { get; init; } = [];
}
