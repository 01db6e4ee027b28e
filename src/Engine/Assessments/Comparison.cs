using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>The answers for a scenario and its variants, side by side.</summary>
public sealed record Comparison
{
    /// <summary>With this anyone can reproduce the comparison; its scenario is the hash of all scenarios and names together.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>The answer that the others are measured against.</summary>
    public required Assessment Base { get; init; }

    /// <summary>The variants, in the order of asking.</summary>
    public required ImmutableArray<ComparedVariant> Variants { get; init; }

    /// <summary>Sets an answer beside the base.</summary>
    internal static ComparedVariant Compare(string name, Assessment assessment, Assessment first)
    {
        var nets = Nets(assessment);
        var before = Nets(first);
        return new ComparedVariant(name, assessment,
        [
            .. Enum.GetValues<Party>()
                .Where(party => nets.ContainsKey(party) || before.ContainsKey(party))
                .Select(party => (Party: party, Net: nets.GetValueOrDefault(party)))
                .Select(each => new PartyDifference(each.Party, each.Net, each.Net - before.GetValueOrDefault(each.Party))),
        ]);
    }

    private static Dictionary<Party, decimal> Nets(Assessment assessment) => assessment.Totals.ToDictionary(totals => totals.Party, totals => totals.Net);
}

/// <summary>One variant of a comparison.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Assessment">Its own whole answer.</param>
/// <param name="Differences">Per party with firm money in the base or in the variant, in the order of the parties.</param>
public sealed record ComparedVariant(string Name, Assessment Assessment, ImmutableArray<PartyDifference> Differences);

/// <summary>What a party is better or worse off; EUR.</summary>
/// <param name="Party">The party.</param>
/// <param name="Net">What it receives less what it pays in the variant.</param>
/// <param name="Difference">That, less the same in the base: above zero is better off.</param>
public sealed record PartyDifference(Party Party, decimal Net, decimal Difference);
