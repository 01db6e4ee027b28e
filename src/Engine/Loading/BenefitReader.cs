using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads an effect on the benefit.</summary>
internal static class BenefitReader
{
    /// <summary>The effect; null when it is no object.</summary>
    public static BenefitRule? Read(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, [.. ConsequenceReader.Members, "effect"]) is not { } rule)
        {
            return null;
        }

        return new BenefitRule
        {
            Id = rule.Has("id") ? RuleName.Kebab(rule) : "",
            When = rule.ExpressionIfAny("when"),
            Text = rule.LocalText("text"),
            Sources = SourceReader.Sources(rule),
            Certainty = rule.WordIfAny<Certainty>("certainty"),
            Effect = rule.Word<BenefitEffect>("effect"),
            Place = rule.Place,
        };
    }
}
