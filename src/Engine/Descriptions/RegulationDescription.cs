using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A regulation with all it says and rests on.</summary>
public sealed record RegulationDescription
{
    /// <summary>With hyphens.</summary>
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
    public required ImmutableArray<Phase> Phases { get; init; }

    /// <summary>The day that picks the version, when that is not the day looked at.</summary>
    public required Formula? Anchor { get; init; }

    /// <summary>What it says per period, oldest first.</summary>
    public required ImmutableArray<VersionDescription> Versions { get; init; }

    /// <summary>The facts that it asks for, directly or through formulas, in the order of asking.</summary>
    public required ImmutableArray<FactDescription> Facts { get; init; }

    /// <summary>The figures that it reads, directly or through formulas.</summary>
    public required ImmutableArray<ParameterDescription> Parameters { get; init; }

    /// <summary>The formulas that it reads, directly or through others.</summary>
    public required ImmutableArray<VariableDescription> Variables { get; init; }

    /// <summary>Regulations of which it asks whether they apply.</summary>
    public required ImmutableArray<RegulationName> AsksFor { get; init; }

    /// <summary>Regulations that ask whether it applies.</summary>
    public required ImmutableArray<RegulationName> AskedBy { get; init; }

    /// <summary>The combinations it is in.</summary>
    public required ImmutableArray<CombinationDescription> Combinations { get; init; }

    /// <summary>Smaller law without a regulation of its own.</summary>
    public required ImmutableArray<CoveredLaw> Covers { get; init; }

    /// <summary>What in it is missing, uncertain or not yet law.</summary>
    public required ImmutableArray<OpenLaw> OpenPoints { get; init; }

    /// <summary>Its name.</summary>
    public RegulationName Name => new(Id, Title);
}

/// <summary>A regulation in one period.</summary>
public sealed record VersionDescription : DatedDescription
{
    /// <summary>When it applies: all of these.</summary>
    public required ImmutableArray<ConditionDescription> Conditions { get; init; }

    /// <summary>What an obligation asks.</summary>
    public required ImmutableArray<ConditionDescription> Duties { get; init; }

    /// <summary>Money.</summary>
    public required ImmutableArray<CashFlowDescription> CashFlows { get; init; }

    /// <summary>What counts towards an obligation.</summary>
    public required ImmutableArray<CreditDescription> Credits { get; init; }

    /// <summary>Effects on the benefit, in their order.</summary>
    public required ImmutableArray<BenefitDescription> Benefit { get; init; }

    /// <summary>What to arrange.</summary>
    public required ImmutableArray<ActionDescription> Actions { get; init; }

    /// <summary>What can go wrong.</summary>
    public required ImmutableArray<RiskDescription> Risks { get; init; }

    /// <summary>All its parts.</summary>
    public IEnumerable<PartDescription> Parts =>
        Conditions.Concat<PartDescription>(Duties).Concat(CashFlows).Concat(Credits).Concat(Benefit).Concat(Actions).Concat(Risks);
}
