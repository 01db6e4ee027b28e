using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A condition or duty; <see cref="PartDescription.When"/> is its guard: it is asked only where that holds.</summary>
public sealed record ConditionDescription : PartDescription
{
    /// <summary>The requirement as a formula.</summary>
    public Formula? Requirement { get; init; }

    /// <summary>The requirement as a term.</summary>
    public WindowDescription? Window { get; init; }

    /// <summary>Who decides, where the law leaves it to somebody.</summary>
    public Party? JudgedBy { get; init; }

    /// <summary>The fact that carries that decision.</summary>
    public NameTerm? Decision { get; init; }

    /// <summary>What to bring for that decision.</summary>
    public LocalText? Evidence { get; init; }

    /// <summary>Of a duty: id of the risk when it is not met.</summary>
    public string? IfUnmet { get; init; }

    internal override string Meaning => string.Join(
        '\n', Common, Requirement?.Written, Window?.Meaning, JudgedBy, Decision?.Id, Evidence?.Nl, Evidence?.En, IfUnmet);
}

/// <summary>A term: from a day to a day, a number of months from a day, or a number of months of applying.</summary>
/// <param name="Counts">How it counts.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Months">Length in months.</param>
/// <param name="Used">Months already used.</param>
public sealed record WindowDescription(WindowCount Counts, Formula? From, Formula? To, Formula? Months, Formula? Used)
{
    internal string Meaning => string.Join('\n', Counts, From?.Written, To?.Written, Months?.Written, Used?.Written);
}
