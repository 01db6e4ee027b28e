using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads a figure of a parameter.</summary>
internal static class LiteralReader
{
    /// <summary>The figure; a harmless stand-in, with a problem, when it is not of <paramref name="type"/>.</summary>
    public static Literal Read(JsonPart part, FactType type, ProblemList problems) => type switch
    {
        FactType.Number => Literal.Of(RuleValue.Number(part, problems)),
        FactType.Bool => Literal.Of(RuleValue.Truth(part, problems)),
        FactType.Date => Literal.Of(RuleValue.Day(part, problems) ?? default),
        FactType.Choice or FactType.Text => Literal.Of(Choice(part, problems)),
    };

    private static string Choice(JsonPart part, ProblemList problems)
    {
        var text = RuleValue.Text(part, problems);
        if (text.Length > 0 && !RuleName.IsValue(text))
        {
            problems.Add(RuleMessages.BadId(part.Place, text, "a_name: small letters, digits and _"));
        }

        return text;
    }
}
