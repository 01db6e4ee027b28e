using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>A fact's value in words: yes or no, a day, a choice's own title, a number with its unit.</summary>
internal static class ValueText
{
    /// <summary>The words for <paramref name="value"/>; null is not known.</summary>
    public static string Of(FactValue? value, FactDefinition? fact, Answer answer) => value?.Boxed switch
    {
        null => answer.Say("unknown"),
        bool truth => answer.Say(truth ? "yes" : "no"),
        DateOnly day => answer.Day(day),
        decimal number => answer.Number(number, fact?.Unit),
        var name => Name((string)name, fact, answer),
    };

    private static string Name(string name, FactDefinition? fact, Answer answer) =>
        fact?.Type == FactType.Text ? PlaceNames.Title(name)
        : fact?.Choices.FirstOrDefault(c => c.Id == name) is { } choice ? answer.Say(choice.Title) : name;
}
