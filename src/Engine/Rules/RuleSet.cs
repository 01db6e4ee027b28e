using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>Everything the rule files say, read but not yet checked across files.</summary>
internal sealed record RuleSet(
    FactSheet Facts,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<Variable> Variables,
    ImmutableArray<Combination> Combinations,
    ImmutableArray<Regulation> Regulations,
    ImmutableArray<RuleTest> Tests);

/// <summary>A test beside a rule, still as JSON: its reader needs the facts first.</summary>
/// <param name="Regulation">Id of the regulation it speaks of.</param>
/// <param name="Name">What it shows.</param>
/// <param name="Source">Where the expected outcome comes from.</param>
/// <param name="ScenarioJson">The scenario.</param>
/// <param name="ExpectJson">What must come out.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record RuleTest(string Regulation, string Name, string Source, string ScenarioJson, string ExpectJson, Place Place);
