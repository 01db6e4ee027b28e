using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A fact that the law asks for, with what is taken when nobody gives it.</summary>
/// <param name="Definition">The fact.</param>
/// <param name="Defaults">In the order in which they are tried.</param>
public sealed record FactDescription(FactDefinition Definition, ImmutableArray<DefaultDescription> Defaults);

/// <summary>What is taken when a scenario is silent.</summary>
/// <param name="When">Only when this holds; null: always.</param>
/// <param name="Value">What is taken.</param>
/// <param name="Because">The reason.</param>
public sealed record DefaultDescription(Formula? When, Formula Value, LocalText Because);
