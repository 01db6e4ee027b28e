using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads one regulation, the whole of its file.</summary>
internal static class RegulationReader
{
    /// <summary>The regulation; null when the file holds no object.</summary>
    /// <param name="root">The file's content.</param>
    /// <param name="family">Name of its folder.</param>
    /// <param name="fileName">Name of the file, without its ending.</param>
    /// <param name="problems">Where problems go.</param>
    public static Regulation? Read(JsonPart root, string family, string fileName, ProblemList problems)
    {
        if (RuleObject.Open(root, problems, "$schema", "id", "title", "authority", "force", "phases", "anchor", "covers", "versions") is not { } rule)
        {
            return null;
        }

        return new Regulation
        {
            Id = Id(rule, fileName),
            Family = family,
            Title = rule.LocalText("title"),
            Authority = rule.Text("authority"),
            Force = rule.Word<Force>("force"),
            Phases = Phases(rule),
            Anchor = rule.ExpressionIfAny("anchor"),
            Versions = VersionsReader.Read(rule, item => Version(item, problems)),
            Covers = rule.Any("covers", item => Covered(item, problems)),
            Place = rule.Place,
        };
    }

    private static CoveredLaw? Covered(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "id", "title", "text", "sources") is not { } law)
        {
            return null;
        }

        var sources = SourceReader.Sources(law);
        if (!law.Has("sources"))
        {
            problems.Add(RuleMessages.MissingSource(law.Place));
        }

        return new CoveredLaw(RuleName.Kebab(law), law.LocalText("title"), law.LocalText("text"), sources, law.Place);
    }

    private static string Id(RuleObject rule, string fileName)
    {
        var id = RuleName.Kebab(rule);
        if (id.Length > 0 && id != fileName)
        {
            rule.Problems.Add(RuleMessages.WrongFileName(rule.Find("id")!.Place, id, fileName));
        }

        if (RuleName.IsReserved(id))
        {
            rule.Problems.Add(RuleMessages.ReservedName(rule.Find("id")!.Place, id));
        }

        return id;
    }

    private static ImmutableArray<Phase> Phases(RuleObject rule)
    {
        if (!rule.Has("phases"))
        {
            return [Phase.Tijdens];
        }

        var phases = ImmutableArray.CreateBuilder<Phase>();
        rule.Many("phases", item =>
        {
            if (RuleValue.Word<Phase>(item, rule.Problems) is { } phase)
            {
                phases.Add(phase);
            }

            return item;
        });
        return [.. phases.Distinct().Order()];
    }

    private static RegulationVersion? Version(JsonPart part, ProblemList problems)
    {
        if (Open(part, problems) is not { } version)
        {
            return null;
        }

        var dated = PeriodReader.Read(version);
        if (!version.Has("sources"))
        {
            problems.Add(RuleMessages.MissingSource(version.Place));
        }

        var read = new RegulationVersion
        {
            From = dated.From,
            To = dated.To,
            Announced = dated.Announced,
            Certainty = dated.Certainty,
            Sources = dated.Sources,
            Conditions = version.Any("conditions", item => ConditionReader.Condition(item, problems)),
            Duties = version.Any("duties", item => ConditionReader.Duty(item, problems)),
            CashFlows = version.Any("cashFlows", item => CashFlowReader.Read(item, problems)),
            Credits = version.Any("credits", item => CreditReader.Read(item, problems)),
            Benefit = version.Any("benefit", item => BenefitReader.Read(item, problems)),
            Actions = version.Any("actions", item => ActionReader.Read(item, problems)),
            Risks = version.Any("risks", item => RiskReader.Read(item, problems)),
            Place = version.Place,
        };
        CheckIds(read, problems);
        return read;
    }

    private static RuleObject? Open(JsonPart part, ProblemList problems) => RuleObject.Open(
        part, problems,
        [.. PeriodReader.Members, "conditions", "duties", "cashFlows", "credits", "benefit", "actions", "risks"]);

    private static void CheckIds(RegulationVersion version, ProblemList problems)
    {
        Duplicates.Check(version.Conditions.Concat(version.Duties), c => c.Id, c => c.Place, problems);
        Duplicates.Check<Consequence>(version.CashFlows, c => c.Id, c => c.Place, problems);
        Duplicates.Check<Consequence>(version.Credits, c => c.Id, c => c.Place, problems);
        Duplicates.Check<Consequence>(version.Benefit, c => c.Id, c => c.Place, problems);
        Duplicates.Check<Consequence>(version.Actions, c => c.Id, c => c.Place, problems);
        Duplicates.Check<Consequence>(version.Risks, c => c.Id, c => c.Place, problems);
    }
}
