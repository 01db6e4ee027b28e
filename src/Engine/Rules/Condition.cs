using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>One named, sourced, testable requirement; exactly one of <see cref="When"/>, <see cref="Window"/> and <see cref="JudgedBy"/>.</summary>
internal sealed record Condition
{
    /// <summary>Its name within the regulation.</summary>
    public required string Id { get; init; }

    /// <summary>What holds when it is true.</summary>
    public required LocalText Text { get; init; }

    /// <summary>Own sources; empty: those of the version.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Own certainty; null: the lowest of sources and figures read.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Guard: the condition reads "not this, or the requirement".</summary>
    public ExpressionText? If { get; init; }

    /// <summary>A requirement as an expression.</summary>
    public ExpressionText? When { get; init; }

    /// <summary>A requirement on the time.</summary>
    public Window? Window { get; init; }

    /// <summary>Who decides, where the law leaves it to somebody.</summary>
    public Party? JudgedBy { get; init; }

    /// <summary>The fact that carries that decision.</summary>
    public string? Fact { get; init; }

    /// <summary>What to bring for that decision.</summary>
    public LocalText? Evidence { get; init; }

    /// <summary>Of a duty: the risk that follows when it is not met.</summary>
    public string? IfUnmet { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>How a window counts.</summary>
public enum WindowCount
{
    /// <summary>It does not: it is a stretch of days.</summary>
    None,

    /// <summary>Days on which the regulation applied.</summary>
    Applied,

    /// <summary>Calendar months in which it applied on any day.</summary>
    Months,
}

/// <summary>A term: from a day to a day, a number of months from a day, or a number of months of applying.</summary>
internal sealed record Window
{
    /// <summary>How it counts.</summary>
    public WindowCount Counts { get; init; }

    /// <summary>First day.</summary>
    public ExpressionText? From { get; init; }

    /// <summary>Last day, included.</summary>
    public ExpressionText? To { get; init; }

    /// <summary>Length in months.</summary>
    public ExpressionText? Months { get; init; }

    /// <summary>Months already used.</summary>
    public ExpressionText? Used { get; init; }
}
