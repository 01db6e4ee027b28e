using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>Money from one party to another.</summary>
public sealed record CashFlowDescription : PartDescription
{
    /// <summary>Who pays.</summary>
    public required PartyDescription From { get; init; }

    /// <summary>Who receives; null: somebody outside the parties.</summary>
    public required PartyDescription? To { get; init; }

    /// <summary>What kind of money.</summary>
    public required FlowKind Kind { get; init; }

    /// <summary>In EUR.</summary>
    public required Formula Amount { get; init; }

    /// <summary>What the amount is per.</summary>
    public required Per Per { get; init; }

    /// <summary>Of an amount once: the day of booking; null: the first day it applies.</summary>
    public Formula? On { get; init; }

    /// <summary>How a part of a month counts.</summary>
    public required Proration Proration { get; init; }

    /// <summary>Highest amount.</summary>
    public CapDescription? Cap { get; init; }

    /// <summary>Day of payment; null: the last day of the month it belongs to, or <see cref="On"/>.</summary>
    public Formula? Paid { get; init; }

    internal override string Meaning => string.Join(
        '\n', Common, From, To, Kind, Amount.Written, Per, On?.Written, Proration, Cap?.Amount.Written, Cap?.Per, Paid?.Written);
}

/// <summary>An amount that counts towards an obligation and is no money.</summary>
public sealed record CreditDescription : PartDescription
{
    /// <summary>The scheme in which it counts.</summary>
    public required string Scheme { get; init; }

    /// <summary>Whose obligation it fills.</summary>
    public required PartyDescription To { get; init; }

    /// <summary>Unit of the value and the obligation; null: EUR.</summary>
    public required string? Unit { get; init; }

    /// <summary>In that unit.</summary>
    public required Formula Value { get; init; }

    /// <summary>What the value is per.</summary>
    public required Per Per { get; init; }

    /// <summary>How a part of a month counts.</summary>
    public required Proration Proration { get; init; }

    /// <summary>Highest value.</summary>
    public CapDescription? Cap { get; init; }

    /// <summary>The obligation.</summary>
    public Formula? Obligation { get; init; }

    /// <summary>Delivered before.</summary>
    public Formula? Delivered { get; init; }

    internal override string Meaning => string.Join(
        '\n', Common, Scheme, To, Unit, Value.Written, Per, Proration, Cap?.Amount.Written, Cap?.Per, Obligation?.Written, Delivered?.Written);
}

/// <summary>An effect on the benefit; of several the first that holds counts.</summary>
public sealed record BenefitDescription : PartDescription
{
    /// <summary>The effect.</summary>
    public required BenefitEffect Effect { get; init; }

    internal override string Meaning => string.Join('\n', Common, Effect);
}

/// <summary>Something to arrange.</summary>
public sealed record ActionDescription : PartDescription
{
    /// <summary>Who must do it.</summary>
    public required PartyDescription By { get; init; }

    /// <summary>Before which day; null: advice.</summary>
    public Formula? Due { get; init; }

    /// <summary>Id of the risk when it is missed.</summary>
    public string? IfMissed { get; init; }

    /// <summary>What to bring or keep.</summary>
    public LocalText? Evidence { get; init; }

    internal override string Meaning => string.Join('\n', Common, By, Due?.Written, IfMissed, Evidence?.Nl, Evidence?.En);
}

/// <summary>Something that can go wrong.</summary>
public sealed record RiskDescription : PartDescription
{
    /// <summary>How likely; the first case that holds.</summary>
    public required ImmutableArray<LikelihoodDescription> Likelihood { get; init; }

    /// <summary>What it costs if it happens, in EUR.</summary>
    public Formula? Exposure { get; init; }

    /// <summary>Id of the cash flow that is forgone.</summary>
    public string? LosesFlow { get; init; }

    /// <summary>Over which stretch that flow is forgone.</summary>
    public CapPer LosesPer { get; init; }

    /// <summary>What to do about it.</summary>
    public LocalText? Mitigation { get; init; }

    internal override string Meaning => string.Join(
        '\n',
        [Common, Exposure?.Written, LosesFlow, LosesPer.ToString(), Mitigation?.Nl, Mitigation?.En,
         .. Likelihood.Select(likely => $"{likely.When?.Written} {likely.Level} {likely.Probability}")]);
}

/// <summary>A likelihood in a case: a level, or a probability between 0 and 1.</summary>
/// <param name="When">The case; null: always.</param>
/// <param name="Level">The level.</param>
/// <param name="Probability">The probability.</param>
public sealed record LikelihoodDescription(Formula? When, RiskLevel? Level, decimal? Probability);
