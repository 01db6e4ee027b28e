using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>A scenario, and others to set beside it.</summary>
/// <param name="Base">The scenario that the others are measured against.</param>
/// <param name="Variants">The others, in the order of asking.</param>
public sealed record ComparisonRequest(Scenario Base, ImmutableArray<Variant> Variants);

/// <summary>One of the others.</summary>
/// <param name="Name">Its name; no other variant has it.</param>
/// <param name="Scenario">The whole scenario, with its changes in place.</param>
public sealed record Variant(string Name, Scenario Scenario);
