namespace SubsidyNavigator.Engine;

/// <summary>How much a rule book holds.</summary>
/// <param name="Regulations">Regulations.</param>
/// <param name="Covered">Smaller laws that they carry.</param>
/// <param name="Versions">Their versions.</param>
/// <param name="Conditions">Conditions and duties of all versions.</param>
/// <param name="Parameters">Parameters.</param>
/// <param name="Variables">Variables.</param>
/// <param name="Facts">Facts.</param>
/// <param name="Tests">Tests beside the rules; 0 when they were not read.</param>
public sealed record RuleBookCounts(int Regulations, int Covered, int Versions, int Conditions, int Parameters, int Variables, int Facts, int Tests);
