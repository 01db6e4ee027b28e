using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>A figure of the law that was read for an amount, with its articles.</summary>
internal static class FigureText
{
    /// <summary>Name, row, day, value and articles.</summary>
    public static string Line(Figure figure, Answer answer)
    {
        var name = answer.Say(figure.Title);
        if (figure.Key is { } key)
        {
            name += answer.Say("openPoint.key", ("key", key));
        }

        if (figure.From is { } day)
        {
            name += answer.Say("openPoint.day", ("day", answer.Format.Day(day)));
        }

        return answer.Say(
            figure.Sources.IsEmpty ? "figure.noSource" : "figure",
            ("name", name),
            ("value", Value(figure, answer)),
            ("articles", answer.Articles(figure.Sources)));
    }

    private static string Value(Figure figure, Answer answer) =>
        figure.Value.Boxed is decimal number
            ? answer.Number(number, figure.Unit)
            : ValueText.Of((FactValue?)figure.Value, fact: null, answer);
}
