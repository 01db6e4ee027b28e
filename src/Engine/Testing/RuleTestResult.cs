using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>What came out of one test beside a rule.</summary>
/// <param name="Regulation">The regulation it speaks of.</param>
/// <param name="Name">What it shows.</param>
/// <param name="Failures">What differs, a sentence each; empty when it passes.</param>
/// <param name="Place">Where the test stands.</param>
/// <param name="Explanation">What led to the outcome, a line each; empty when it passes.</param>
public sealed record RuleTestResult(
    string Regulation, string Name, ImmutableArray<string> Failures, Place Place, ImmutableArray<string> Explanation);
