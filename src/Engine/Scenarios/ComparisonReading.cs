using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>What could be read of a comparison, and everything that is wrong with it so far.</summary>
/// <param name="Base">The base.</param>
/// <param name="Variants">The variants that could be read.</param>
internal sealed record ComparisonReading(ScenarioReading Base, ImmutableArray<VariantReading> Variants)
{
    /// <summary>What is wrong, anywhere in the document.</summary>
    public ProblemList Problems => Base.Problems;

    /// <summary>The comparison, or all problems in order of place.</summary>
    public Result<ComparisonRequest> Result => Problems.Count > 0
        ? new Result<ComparisonRequest>(Problems.InOrder())
        : new Result<ComparisonRequest>(new ComparisonRequest(Base.Scenario, [.. Variants.Select(variant => variant.Variant)]));
}

/// <summary>What could be read of one variant.</summary>
/// <param name="Variant">Its name and its whole scenario.</param>
/// <param name="Changes">Where the changes stand.</param>
/// <param name="Places">Where each changed fact stands.</param>
internal sealed record VariantReading(Variant Variant, Place Changes, IReadOnlyDictionary<string, Place> Places);
