using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>One named part of a regulation: a condition, a duty or a consequence.</summary>
public abstract record PartDescription
{
    /// <summary>Its name within the regulation; empty for an effect without one.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, for people.</summary>
    public required LocalText? Text { get; init; }

    /// <summary>Its sources, or those of the version.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>How sure it is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Only when this holds; null: always.</summary>
    public required Formula? When { get; init; }

    /// <summary>Everything it says apart from its sources, as one text: two parts that say the same have the same.</summary>
    internal abstract string Meaning { get; }

    /// <summary>What all parts say.</summary>
    private protected string Common => string.Join('\n', Text?.Nl, Text?.En, Certainty, When?.Written);
}

/// <summary>A party, or the fact that says which.</summary>
/// <param name="Party">The party, when fixed.</param>
/// <param name="ChosenBy">The fact, when not.</param>
public sealed record PartyDescription(Party? Party, NameTerm? ChosenBy);

/// <summary>A highest amount.</summary>
/// <param name="Amount">In EUR.</param>
/// <param name="Per">The stretch over which it counts.</param>
public sealed record CapDescription(Formula Amount, CapPer Per);
