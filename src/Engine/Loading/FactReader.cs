using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads one fact of <c>facts.json</c>.</summary>
internal static class FactReader
{
    /// <summary>The fact; null when it is no object.</summary>
    public static FactDefinition? Read(JsonPart part, ImmutableArray<FormStep> steps, ProblemList problems)
    {
        if (Open(part, problems) is not { } fact)
        {
            return null;
        }

        var type = fact.Word<FactType>("type");
        RefuseForeign(fact, type);
        var min = Bound(fact, "min", type);
        var max = Bound(fact, "max", type);
        if (min > max)
        {
            problems.Add(RuleMessages.BoundsBackwards(fact.Place));
        }

        return new FactDefinition
        {
            Id = RuleName.Full(fact),
            Type = type,
            Unit = fact.TextIfAny("unit"),
            Min = min ?? (type == FactType.Number ? -Limits.FactNumber : null),
            Max = max ?? (type == FactType.Number ? Limits.FactNumber : null),
            Whole = fact.Flag("whole"),
            Choices = type == FactType.Choice ? Choices(fact) : [],
            Suggestions = fact.TextIfAny("suggestions"),
            Question = fact.LocalText("question"),
            Label = fact.LocalTextIfAny("label"),
            Hint = fact.LocalTextIfAny("hint"),
            Why = fact.LocalTextIfAny("why"),
            Step = Step(fact, steps),
            Core = fact.Flag("core"),
            Changeable = fact.Flag("changeable"),
            DecidedBy = fact.WordIfAny<Party>("decidedBy"),
            Reading = fact.Flag("reading"),
            AskIf = fact.ExpressionIfAny("askIf"),
            Defaults = fact.Any("defaults", item => Default(item, problems)),
            Place = fact.Place,
        };
    }

    private static RuleObject? Open(JsonPart part, ProblemList problems) => RuleObject.Open(
        part, problems,
        "id", "type", "unit", "min", "max", "whole", "choices", "suggestions", "question", "label", "hint", "why",
        "step", "core", "askIf", "changeable", "decidedBy", "reading", "defaults");

    private static void RefuseForeign(RuleObject fact, FactType type)
    {
        if (type != FactType.Number)
        {
            fact.Refuse("belongs to a number", "unit", "whole");
        }

        if (type is not (FactType.Number or FactType.Date))
        {
            fact.Refuse("belongs to a number or day", "min", "max");
        }

        if (type != FactType.Choice)
        {
            fact.Refuse("belongs to a choice", "choices");
        }

        if (type != FactType.Text)
        {
            fact.Refuse("belongs to a text", "suggestions");
        }
    }

    private static decimal? Bound(RuleObject fact, string name, FactType type) => (fact.Find(name), type) switch
    {
        ({ } part, FactType.Date) => RuleValue.Day(part, fact.Problems)?.DayNumber,
        ({ } part, FactType.Number) => RuleValue.Number(part, fact.Problems),
        _ => null,
    };

    private static ImmutableArray<Choice> Choices(RuleObject fact)
    {
        var choices = fact.Many("choices", part => ChoiceReader.Read(part, fact.Problems));
        Duplicates.Check(choices, c => c.Id, _ => fact.Place, fact.Problems);
        return choices;
    }

    private static string? Step(RuleObject fact, ImmutableArray<FormStep> steps)
    {
        var step = fact.TextIfAny("step");
        if (step is { Length: > 0 } && !steps.Any(s => s.Id == step))
        {
            fact.Problems.Add(RuleMessages.UnknownStep(fact.Find("step")!.Place, step, NearestName.Find(step, steps.Select(s => s.Id))));
        }

        return step;
    }

    private static FactDefault? Default(JsonPart part, ProblemList problems) =>
        RuleObject.Open(part, problems, "when", "value", "because") is { } value
            ? new FactDefault(value.ExpressionIfAny("when"), value.Expression("value"), value.LocalText("because"))
            : null;
}
