using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>What a dated series says in one period; both days belong to it, null is open.</summary>
internal abstract record DatedVersion
{
    /// <summary>First day; null: from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null: without end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Not yet law: at most possible.</summary>
    public bool Announced { get; init; }

    /// <summary>The version's own certainty; null: that of its sources.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Sources of this version; empty: those of the series.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>Whether the version holds on <paramref name="day"/>.</summary>
    public bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Whether the version holds on every day from <paramref name="day"/> on.</summary>
    public bool HoldsEverAfter(DateOnly day) => (From is null || From <= day) && To is null;
}

/// <summary>An expression as written, and where.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">Its place.</param>
internal sealed record ExpressionText(string Text, Place Place);
