using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads an action.</summary>
internal static class ActionReader
{
    /// <summary>The action; null when it is no object.</summary>
    public static ActionRule? Read(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, [.. ConsequenceReader.Members, "by", "due", "ifMissed", "evidence"]) is not { } rule)
        {
            return null;
        }

        return new ActionRule
        {
            Id = RuleName.Kebab(rule),
            When = rule.ExpressionIfAny("when"),
            Text = rule.LocalText("text"),
            Sources = SourceReader.Sources(rule),
            Certainty = rule.WordIfAny<Certainty>("certainty"),
            By = ConsequenceReader.Party(rule, "by"),
            Due = rule.ExpressionIfAny("due"),
            IfMissed = rule.TextIfAny("ifMissed"),
            Evidence = rule.LocalTextIfAny("evidence"),
            Place = rule.Place,
        };
    }
}
