using System.Collections.Immutable;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Comparisons;

/// <summary>One of the answers that stand side by side.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Answer">The answer in words.</param>
/// <param name="Differences">What it changes per party; empty for the base.</param>
internal sealed record Side(string Name, Answer Answer, ImmutableArray<PartyDifference> Differences)
{
    /// <summary>The party that reads it: "you".</summary>
    public const Party Reader = Party.Organisatie;

    /// <summary>The assessment.</summary>
    public Assessment Assessment => Answer.Assessment;

    /// <summary>Money of the reader; null when there is none.</summary>
    public PartyTotals? Totals => Assessment.Totals.FirstOrDefault(totals => totals.Party == Reader);
}
