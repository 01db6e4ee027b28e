using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>What the tests beside the rules have seen.</summary>
/// <param name="Regulations">A part for each regulation, in the order of the files.</param>
public sealed record CoverageReport(ImmutableArray<RegulationCoverage> Regulations)
{
    /// <summary>Everything that can be seen, seen or not.</summary>
    public IEnumerable<CoverageItem> Items => Regulations.SelectMany(regulation => regulation.Items);
}

/// <summary>What the tests of one regulation have seen.</summary>
/// <param name="Regulation">Its id.</param>
/// <param name="Failing">How many of its tests fail.</param>
/// <param name="Items">What there is to see, in the order of the file.</param>
public sealed record RegulationCoverage(string Regulation, int Failing, ImmutableArray<CoverageItem> Items);

/// <summary>What part of a regulation an item speaks of.</summary>
public enum CoverageSubject
{
    /// <summary>A version.</summary>
    Version,

    /// <summary>A condition.</summary>
    Condition,

    /// <summary>A duty.</summary>
    Duty,

    /// <summary>Money.</summary>
    CashFlow,

    /// <summary>What counts towards an obligation.</summary>
    Credit,
}

/// <summary>What a test must have seen of it.</summary>
public enum CoverageOutcome
{
    /// <summary>A version that held in a scenario.</summary>
    Used,

    /// <summary>A condition or duty that was met.</summary>
    True,

    /// <summary>A condition or duty that was not met.</summary>
    False,

    /// <summary>A condition or duty that could not be told.</summary>
    Unknown,

    /// <summary>An amount above nil.</summary>
    Positive,
}

/// <summary>Whether it was seen.</summary>
public enum CoverageState
{
    /// <summary>A test has seen it.</summary>
    Seen,

    /// <summary>No test has seen it.</summary>
    Missing,

    /// <summary>It cannot occur: the version ended before any placement can begin.</summary>
    EndedBefore,

    /// <summary>It cannot occur: all that it reads is always known.</summary>
    AlwaysKnown,

    /// <summary>It cannot occur with the values that facts and figures allow.</summary>
    Impossible,
}

/// <summary>One thing that the tests of a regulation should have seen once.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Subject">What part of the regulation it is.</param>
/// <param name="Id">Its id; of a version its first day.</param>
/// <param name="Outcome">What must be seen of it.</param>
/// <param name="State">Whether that was seen.</param>
/// <param name="From">First day of the version; null: from the beginning.</param>
/// <param name="To">Last day of the version; null: without end.</param>
/// <param name="Facts">The facts without default that it reads, directly or through variables.</param>
public sealed record CoverageItem(
    Place Place, CoverageSubject Subject, string Id, CoverageOutcome Outcome, CoverageState State, DateOnly? From, DateOnly? To, ImmutableArray<string> Facts);
