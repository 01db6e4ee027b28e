using System.Globalization;
using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Looks through a whole JSON value for personal data, whatever its kind.</summary>
internal static class PersonalDataSearch
{
    /// <summary>Adds a problem for every spot with personal data; the problems never repeat it.</summary>
    /// <returns>Whether there was any: the value must then not be repeated by another message.</returns>
    public static bool In(JsonPart part, ProblemList problems) => part.Kind switch
    {
        JsonKind.Text => Report(PersonalDataCheck.Holds(part.Text), part.Place, problems),
        JsonKind.Number => Report(PersonalDataCheck.Holds(part.Number.ToString(CultureInfo.InvariantCulture)), part.Place, problems),
        JsonKind.List => InAny(part.Items, problems),
        JsonKind.Object => InMembers(part, problems),
        JsonKind.Bool or JsonKind.Null => false,
    };

    /// <summary>As <see cref="In"/>, of a member's name.</summary>
    public static bool InName(string name, JsonPart parent, JsonPart value, ProblemList problems)
    {
        var found = PersonalDataCheck.Holds(name);
        if (found)
        {
            problems.Add(ScenarioMessages.PersonalDataInName(parent, value, problems.Language));
        }

        return found;
    }

    private static bool InAny(IEnumerable<JsonPart> parts, ProblemList problems)
    {
        var found = false;
        foreach (var part in parts)
        {
            found |= In(part, problems);
        }

        return found;
    }

    private static bool InMembers(JsonPart parent, ProblemList problems)
    {
        var found = false;
        foreach (var (name, value) in parent.Members)
        {
            found |= InName(name, parent, value, problems) || In(value, problems);
        }

        return found;
    }

    private static bool Report(bool found, Place place, ProblemList problems)
    {
        if (found)
        {
            problems.Add(ScenarioMessages.PersonalData(place, problems.Language));
        }

        return found;
    }
}
