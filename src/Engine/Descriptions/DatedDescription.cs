using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>What the law says in one period; both days belong to it.</summary>
public abstract record DatedDescription
{
    /// <summary>First day; null: from the beginning.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Last day; null: without end.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Not yet law.</summary>
    public required bool Announced { get; init; }

    /// <summary>How sure it is: its own word, else the lowest of its sources.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Its sources, or those of the whole series.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
