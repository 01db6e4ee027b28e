using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>All law of a rule book, for readers.</summary>
/// <param name="Regulations">By family, then id.</param>
/// <param name="Parameters">By id.</param>
/// <param name="Variables">By id.</param>
/// <param name="Combinations">In the order of the file.</param>
/// <param name="Facts">In the order of asking.</param>
public sealed record LawDescription(
    ImmutableArray<RegulationDescription> Regulations,
    ImmutableArray<ParameterDescription> Parameters,
    ImmutableArray<VariableDescription> Variables,
    ImmutableArray<CombinationDescription> Combinations,
    ImmutableArray<FactDescription> Facts)
{
    /// <summary>The regulation of this id; null when there is none.</summary>
    public RegulationDescription? Regulation(string id) => Regulations.FirstOrDefault(regulation => regulation.Id == id);

    /// <summary>The regulation that carries the smaller law of this id; null when there is none.</summary>
    public RegulationDescription? CarrierOf(string id) => Regulations.FirstOrDefault(regulation => regulation.Covers.Any(law => law.Id == id));
}
