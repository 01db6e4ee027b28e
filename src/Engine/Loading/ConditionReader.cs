using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads conditions and duties.</summary>
internal static class ConditionReader
{
    private static readonly string[] Members =
        ["id", "text", "sources", "certainty", "if", "when", "window", "judgedBy", "fact", "evidence"];

    /// <summary>A condition; null when it is no object.</summary>
    public static Condition? Condition(JsonPart part, ProblemList problems) =>
        RuleObject.Open(part, problems, Members) is { } rule ? Read(rule, ifUnmet: null) : null;

    /// <summary>A duty: a condition that names the risk of not meeting it; null when it is no object.</summary>
    public static Condition? Duty(JsonPart part, ProblemList problems) =>
        RuleObject.Open(part, problems, [.. Members, "ifUnmet"]) is { } rule ? Read(rule, rule.Text("ifUnmet")) : null;

    private static Condition Read(RuleObject rule, string? ifUnmet)
    {
        rule.HasExactlyOne("when", "window", "judgedBy");
        var isJudged = rule.Has("judgedBy");
        if (!isJudged)
        {
            rule.Refuse("belongs to a judgement", "fact", "evidence");
        }

        return new Condition
        {
            Id = RuleName.Kebab(rule),
            Text = rule.LocalText("text"),
            Sources = SourceReader.Sources(rule),
            Certainty = rule.WordIfAny<Certainty>("certainty"),
            If = rule.ExpressionIfAny("if"),
            When = rule.ExpressionIfAny("when"),
            Window = rule.Find("window") is { } window ? WindowReader.Read(window, rule.Problems) : null,
            JudgedBy = rule.WordIfAny<Party>("judgedBy"),
            Fact = isJudged ? rule.Text("fact") : null,
            Evidence = isJudged ? rule.LocalText("evidence") : null,
            IfUnmet = ifUnmet,
            Place = rule.Place,
        };
    }
}
