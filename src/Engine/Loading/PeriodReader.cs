using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>What every dated version has.</summary>
/// <param name="From">First day; null: from the beginning.</param>
/// <param name="To">Last day; null: without end.</param>
/// <param name="Announced">Not yet law.</param>
/// <param name="Certainty">Own certainty.</param>
/// <param name="Sources">Own sources.</param>
internal sealed record DatedMembers(DateOnly? From, DateOnly? To, bool Announced, Certainty? Certainty, ImmutableArray<Source> Sources);

/// <summary>Reads what every dated version has.</summary>
internal static class PeriodReader
{
    /// <summary>Names of the members that every version may have.</summary>
    public static readonly string[] Members = ["from", "to", "status", "certainty", "sources"];

    private enum Status
    {
        Announced,
    }

    /// <summary>The common members of <paramref name="version"/>.</summary>
    public static DatedMembers Read(RuleObject version)
    {
        var from = Day(version, "from");
        var to = Day(version, "to");
        if (to < from)
        {
            version.Problems.Add(RuleMessages.PeriodBackwards(version.Place));
        }

        return new DatedMembers(
            from,
            to,
            version.WordIfAny<Status>("status") is Status.Announced,
            version.WordIfAny<Certainty>("certainty"),
            SourceReader.Sources(version));
    }

    private static DateOnly? Day(RuleObject version, string name)
    {
        var part = version.Find(name);
        if (part is null)
        {
            version.Problems.Add(RuleMessages.MissingPeriod(version.Place, name));
        }

        return part is null or { Kind: JsonKind.Null } ? null : RuleValue.Day(part, version.Problems);
    }
}
