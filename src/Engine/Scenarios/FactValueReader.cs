using System.Globalization;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Reads the value of one fact: its type, its bounds, its allowed values.</summary>
internal static class FactValueReader
{
    /// <summary>The value, or null with a problem.</summary>
    public static FactValue? Read(JsonPart part, FactDefinition fact, ProblemList problems)
    {
        // A number fact may hold nine digits by chance; anything else that does is refused and never repeated.
        if (!(fact.Type == FactType.Number && part.Kind == JsonKind.Number) && PersonalDataSearch.In(part, problems))
        {
            return null;
        }

        return fact.Type switch
        {
            FactType.Bool => ReadBool(part, problems),
            FactType.Number => ReadNumber(part, fact, problems),
            FactType.Date => ReadDay(part, fact, problems),
            FactType.Choice => ReadChoice(part, fact, problems),
            FactType.Text => ReadText(part, problems),
        };
    }

    private static FactValue? ReadBool(JsonPart part, ProblemList problems)
    {
        if (part.Kind == JsonKind.Bool)
        {
            return FactValue.Of(part.Truth);
        }

        problems.Add(ScenarioMessages.WrongType(part, ScenarioMessages.BoolExpected, "true", WrittenOtherwise.Bool(part), problems.Language));
        return null;
    }

    private static FactValue? ReadNumber(JsonPart part, FactDefinition fact, ProblemList problems)
    {
        var isFraction = fact.Max is > 0 and <= 1;
        if (part.Kind != JsonKind.Number)
        {
            var example = isFraction ? "0.35" : "32";
            problems.Add(ScenarioMessages.WrongType(part, ScenarioMessages.NumberExpected, example, WrittenOtherwise.Number(part), problems.Language));
            return null;
        }

        var number = part.Number;
        if (number < fact.Min || number > fact.Max || (fact.Whole && number != decimal.Truncate(number)))
        {
            if (!PersonalDataSearch.In(part, problems))
            {
                problems.Add(ScenarioMessages.NumberOutOfBounds(part.Place, number, fact, isFraction, problems.Language));
            }

            return null;
        }

        return FactValue.Of(number);
    }

    private static FactValue? ReadDay(JsonPart part, FactDefinition fact, ProblemList problems)
    {
        if (DayReader.Read(part, problems) is not { } day)
        {
            return null;
        }

        if (day.DayNumber < fact.Min || day.DayNumber > fact.Max)
        {
            problems.Add(ScenarioMessages.DayOutOfRange(part.Place, day, Day(fact.Min), Day(fact.Max), problems.Language));
            return null;
        }

        return FactValue.Of(day);
    }

    private static FactValue? ReadChoice(JsonPart part, FactDefinition fact, ProblemList problems)
    {
        var choices = fact.Choices.Select(c => c.Id).ToArray();
        if (part.Kind != JsonKind.Text)
        {
            problems.Add(ScenarioMessages.WrongType(part, ScenarioMessages.ChoiceExpected, Excerpt.Quoted(choices[0]), hint: null, problems.Language));
            return null;
        }

        if (!choices.Contains(part.Text, StringComparer.Ordinal))
        {
            problems.Add(ScenarioMessages.UnknownChoice(part.Place, part.Text, NearestName.Find(part.Text, choices), choices, problems.Language));
            return null;
        }

        return FactValue.Of(FactType.Choice, part.Text);
    }

    private static FactValue? ReadText(JsonPart part, ProblemList problems)
    {
        if (part.Kind != JsonKind.Text)
        {
            var hint = part.Kind == JsonKind.Number ? Excerpt.Quoted(part.Number.ToString(CultureInfo.InvariantCulture)) : null;
            problems.Add(ScenarioMessages.WrongType(part, ScenarioMessages.TextExpected, ScenarioMessages.TextExample, hint, problems.Language));
            return null;
        }

        if (!TextForm.IsValid(part.Text))
        {
            problems.Add(ScenarioMessages.WrongTextForm(part.Place, part.Text, TextForm.Nearest(part.Text), problems.Language));
            return null;
        }

        return FactValue.Of(FactType.Text, part.Text);
    }

    private static DateOnly? Day(decimal? dayNumber) => dayNumber is { } number ? DateOnly.FromDayNumber((int)number) : null;
}
