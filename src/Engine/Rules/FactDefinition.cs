using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>Type of a fact, parameter or variable.</summary>
public enum FactType
{
    /// <summary>Yes or no.</summary>
    Bool,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>One of a closed list.</summary>
    Choice,

    /// <summary>A short lower-case name.</summary>
    Text,
}

/// <summary>One of the values of a choice.</summary>
/// <param name="Id">The value in a scenario.</param>
/// <param name="Title">What the user reads.</param>
/// <param name="Hint">A short explanation.</param>
public sealed record Choice(string Id, LocalText Title, LocalText? Hint);

/// <summary>One input about the scenario: its type, unit, bounds, question and defaults.</summary>
public sealed record FactDefinition
{
    /// <summary>As <c>group.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its type.</summary>
    public required FactType Type { get; init; }

    /// <summary>Unit of a number, for instance <c>EUR/month</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Lowest number, in the fact's unit; a day counts as its day number.</summary>
    public decimal? Min { get; init; }

    /// <summary>Highest number, in the fact's unit; a day counts as its day number.</summary>
    public decimal? Max { get; init; }

    /// <summary>Only whole numbers.</summary>
    public bool Whole { get; init; }

    /// <summary>Values of a choice.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>Table whose keys are offered for a text.</summary>
    public string? Suggestions { get; init; }

    /// <summary>What the user is asked.</summary>
    public required LocalText Question { get; init; }

    /// <summary>A few words with an article that name it inside a sentence, such as "the first day"; null: the question serves.</summary>
    public LocalText? Label { get; init; }

    /// <summary>Where to find the answer.</summary>
    public LocalText? Hint { get; init; }

    /// <summary>What the answer decides.</summary>
    public LocalText? Why { get; init; }

    /// <summary>Step of the form.</summary>
    public string? Step { get; init; }

    /// <summary>Asked at once.</summary>
    public bool Core { get; init; }

    /// <summary>Whether the user can change this to make a regulation apply.</summary>
    public bool Changeable { get; init; }

    /// <summary>The party whose judgement this is.</summary>
    public Party? DecidedBy { get; init; }

    /// <summary>Chooses between two readings of the law.</summary>
    public bool Reading { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>Asked only where this is not false.</summary>
    internal ExpressionText? AskIf { get; init; }

    /// <summary>Used when the scenario is silent, in this order.</summary>
    internal ImmutableArray<FactDefault> Defaults { get; init; } = [];

    /// <summary>The part before the dot.</summary>
    public string Group => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The part after the dot.</summary>
    public string Name => Id[(Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
}

/// <summary>What to take when the scenario is silent, and why.</summary>
/// <param name="When">Condition; null: always.</param>
/// <param name="Value">The value.</param>
/// <param name="Because">The reason, shown to the user.</param>
internal sealed record FactDefault(ExpressionText? When, ExpressionText Value, LocalText Because);
