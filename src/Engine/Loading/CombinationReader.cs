using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads one combination of schemes that do not stack.</summary>
internal static class CombinationReader
{
    private const int Fewest = 2;

    /// <summary>The combination; null when it is no object.</summary>
    public static Combination? Read(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "id", "text", "among", "sources", "versions") is not { } rule)
        {
            return null;
        }

        var among = rule.Many("among", item => RuleValue.Text(item, problems));
        if (among.Length is > 0 and < Fewest || among.Distinct(StringComparer.Ordinal).Count() < among.Length)
        {
            problems.Add(RuleMessages.NotAllowed(rule.Find("among")!.Place, "among", "names at least two regulations, each once"));
        }

        var sources = SourceReader.Sources(rule);
        var versions = VersionsReader.Read(rule, item => Version(item, problems));
        VersionsReader.NeedSources(rule, sources, versions);
        return new Combination
        {
            Id = RuleName.Kebab(rule),
            Text = rule.LocalText("text"),
            Among = among,
            Sources = sources,
            Versions = versions,
            Place = rule.Place,
        };
    }

    private static CombinationVersion? Version(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, [.. PeriodReader.Members, "keep", "per"]) is not { } version)
        {
            return null;
        }

        var dated = PeriodReader.Read(version);
        return new CombinationVersion
        {
            From = dated.From,
            To = dated.To,
            Announced = dated.Announced,
            Certainty = dated.Certainty,
            Sources = dated.Sources,
            Keep = version.Word<Keep>("keep"),
            Per = version.Word<CapPer>("per"),
            Place = version.Place,
        };
    }
}
