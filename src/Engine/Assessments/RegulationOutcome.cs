using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>What came out for one regulation.</summary>
public sealed record RegulationOutcome
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Its family.</summary>
    public required string Family { get; init; }

    /// <summary>Who carries it out.</summary>
    public required string Authority { get; init; }

    /// <summary>The best status over the placement.</summary>
    public required Status Status { get; init; }

    /// <summary>What it gives or asks.</summary>
    public required Force Force { get; init; }

    /// <summary>The status per stretch of time.</summary>
    public required ImmutableArray<StatusPeriod> Periods { get; init; }

    /// <summary>The conditions' outcomes in the first period with that status.</summary>
    public required ImmutableArray<ConditionOutcome> Conditions { get; init; }

    /// <summary>Sources of the version looked at.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Whether the version looked at is announced and not yet law.</summary>
    public required bool Announced { get; init; }

    /// <summary>The smallest change that would make it apply; empty when it applies or none was found.</summary>
    public required ImmutableArray<Change> Change { get; init; }
}

/// <summary>A stretch with one status.</summary>
/// <param name="From">First day; null when the placement's time is not known.</param>
/// <param name="To">Last day; null when the placement's time is not known.</param>
/// <param name="Status">The status.</param>
/// <param name="Because">Ids of the conditions that keep it from applying.</param>
public sealed record StatusPeriod(DateOnly? From, DateOnly? To, Status Status, ImmutableArray<string> Because);

/// <summary>What came out for one condition or duty.</summary>
public sealed record ConditionOutcome
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What holds when it is true.</summary>
    public required LocalText Text { get; init; }

    /// <summary>The outcome itself, also of an uncertain condition.</summary>
    public required Truth Outcome { get; init; }

    /// <summary>Whether it is a duty: it leaves the status alone.</summary>
    public required bool IsDuty { get; init; }

    /// <summary>Whether it is uncertain: it informs and does not decide.</summary>
    public required bool IsUncertain { get; init; }

    /// <summary>Who decides, where the law leaves it to somebody.</summary>
    public required Party? JudgedBy { get; init; }

    /// <summary>What to bring for that decision.</summary>
    public required LocalText? Evidence { get; init; }

    /// <summary>The facts, variables and plain figures that it reads, with their values; null: unknown.</summary>
    public required ImmutableArray<NamedValue> Values { get; init; }

    /// <summary>How far off a failed numeric or date condition is.</summary>
    public required Distance? Distance { get; init; }

    /// <summary>Its sources.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}

/// <summary>A name with its value.</summary>
/// <param name="Name">As <c>group.name</c>.</param>
/// <param name="Value">The value; null when unknown.</param>
public sealed record NamedValue(string Name, FactValue? Value);

/// <summary>How far off.</summary>
/// <param name="Value">Positive.</param>
/// <param name="Unit">Unit of the figure, or <c>days</c>.</param>
public sealed record Distance(decimal Value, string? Unit);

/// <summary>A change of one fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="From">Its value now; null when unknown.</param>
/// <param name="To">Its value then.</param>
/// <param name="Text">The question that the fact answers.</param>
public sealed record Change(string Fact, FactValue? From, FactValue To, LocalText Text);
