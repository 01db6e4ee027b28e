using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads one variable.</summary>
internal static class VariableReader
{
    /// <summary>The variable; null when it is no object.</summary>
    public static Variable? Read(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "id", "type", "unit", "title", "choices", "anchor", "sources", "versions") is not { } rule)
        {
            return null;
        }

        var type = rule.Word<FactType>("type");
        if (type != FactType.Number)
        {
            rule.Refuse("belongs to a number", "unit");
        }

        if (type != FactType.Choice)
        {
            rule.Refuse("belongs to a choice", "choices");
        }

        var choices = type == FactType.Choice ? rule.Need("choices") : null;
        return new Variable
        {
            Id = RuleName.Full(rule),
            Type = type,
            Unit = rule.TextIfAny("unit"),
            Title = rule.LocalText("title"),
            Choices = choices is { Kind: not JsonKind.Text } ? Choices(choices, problems) : [],
            ChoicesOf = choices is { Kind: JsonKind.Text } ? RuleValue.Text(choices, problems) : null,
            Anchor = rule.ExpressionIfAny("anchor"),
            Sources = SourceReader.Sources(rule),
            Versions = VersionsReader.Read(rule, item => Version(item, problems)),
            Place = rule.Place,
        };
    }

    private static ImmutableArray<string> Choices(JsonPart part, ProblemList problems)
    {
        if (part.Kind != JsonKind.List)
        {
            problems.Add(RuleMessages.WrongType(part, "a list of names, or the name of a table"));
            return [];
        }

        if (!part.Items.Any())
        {
            problems.Add(RuleMessages.EmptyList(part.Place));
        }

        return RuleValue.List(part, problems, item => Choice(item, problems));
    }

    // A name, or an object as at a fact; the engine needs the name only.
    private static string? Choice(JsonPart part, ProblemList problems) => part.Kind == JsonKind.Object
        ? ChoiceReader.Read(part, problems)?.Id
        : LiteralReader.Read(part, FactType.Choice, problems).Text;

    private static VariableVersion? Version(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, [.. PeriodReader.Members, "formula"]) is not { } version)
        {
            return null;
        }

        var dated = PeriodReader.Read(version);
        return new VariableVersion
        {
            From = dated.From,
            To = dated.To,
            Announced = dated.Announced,
            Certainty = dated.Certainty,
            Sources = dated.Sources,
            Formula = version.Expression("formula"),
            Place = version.Place,
        };
    }
}
