using System.Collections.Immutable;
using System.Globalization;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads a risk.</summary>
internal static class RiskReader
{
    /// <summary>The risk; null when it is no object.</summary>
    public static RiskRule? Read(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, [.. ConsequenceReader.Members, "likelihood", "exposure", "mitigation"]) is not { } rule)
        {
            return null;
        }

        var exposure = rule.Find("exposure");
        var forgone = exposure is { Kind: JsonKind.Object } ? RuleObject.Open(exposure, problems, "losesFlow", "per") : null;
        return new RiskRule
        {
            Id = RuleName.Kebab(rule),
            When = rule.ExpressionIfAny("when"),
            Text = rule.LocalText("text"),
            Sources = SourceReader.Sources(rule),
            Certainty = rule.WordIfAny<Certainty>("certainty"),
            Likelihood = Likelihood(rule),
            Exposure = forgone is null ? rule.ExpressionIfAny("exposure") : null,
            LosesFlow = forgone?.Text("losesFlow"),
            LosesPer = forgone?.WordIfAny("per", CapPer.Segment) ?? CapPer.Placement,
            Mitigation = rule.LocalText("mitigation"),
            Place = rule.Place,
        };
    }

    private static ImmutableArray<LikelihoodCase> Likelihood(RuleObject rule) => rule.Need("likelihood") switch
    {
        null => [],
        { Kind: JsonKind.Object } cases => Cases(cases, rule.Problems),
        { Kind: JsonKind.Number } number => [Chance(rule, number)],
        { } word => [new LikelihoodCase(null, RuleValue.Word<RiskLevel>(word, rule.Problems), null)],
    };

    private static LikelihoodCase Chance(RuleObject rule, JsonPart number)
    {
        CheckChance(number.Number, number.Place, rule.Problems);
        if (!rule.Has("sources"))
        {
            // A number claims more than a word: it has a source of its own.
            rule.Problems.Add(RuleMessages.MissingSource(rule.Place));
        }

        return new LikelihoodCase(null, null, number.Number);
    }

    private static ImmutableArray<LikelihoodCase> Cases(JsonPart cases, ProblemList problems)
    {
        if (!cases.Members.Any())
        {
            problems.Add(RuleMessages.EmptyList(cases.Place));
        }

        return [.. cases.Members.Select(m => Case(m.Key, m.Value, problems))];
    }

    private static LikelihoodCase Case(string likelihood, JsonPart when, ProblemList problems)
    {
        var condition = RuleValue.Expression(when, problems);
        if (decimal.TryParse(likelihood, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var chance))
        {
            CheckChance(chance, when.Place, problems);
            return new LikelihoodCase(condition, null, chance);
        }

        var level = FormatWords.Parse<RiskLevel>(likelihood);
        if (level is null)
        {
            var words = FormatWords.Words<RiskLevel>().ToArray();
            problems.Add(RuleMessages.UnknownWord(when.Place, likelihood, NearestName.Find(likelihood, words), words));
        }

        return new LikelihoodCase(condition, level, null);
    }

    private static void CheckChance(decimal chance, Place place, ProblemList problems)
    {
        if (chance is < 0 or > 1)
        {
            problems.Add(RuleMessages.OutOfBounds(place, "between 0 and 1"));
        }
    }
}
