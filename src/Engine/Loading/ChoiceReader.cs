using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads one of the values of a choice.</summary>
internal static class ChoiceReader
{
    /// <summary>The choice; null when it is no object.</summary>
    public static Choice? Read(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "id", "title", "hint") is not { } choice)
        {
            return null;
        }

        var id = choice.Text("id");
        if (id.Length > 0 && !RuleName.IsValue(id))
        {
            problems.Add(RuleMessages.BadId(choice.Find("id")!.Place, id, "a_name: small letters, digits and _"));
        }

        return new Choice(id, choice.LocalText("title"), choice.LocalTextIfAny("hint"));
    }
}
