using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>Smaller law that has no regulation of its own: the regulation that holds it carries its effect.</summary>
/// <param name="Id">Its name with hyphens; no regulation has the same.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Text">What it is, from when to when, and with what effect.</param>
/// <param name="Sources">Where it stands in the law.</param>
/// <param name="Place">Where it stands in the rule files.</param>
public sealed record CoveredLaw(string Id, LocalText Title, LocalText Text, ImmutableArray<Source> Sources, Place Place);
