using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads one parameter.</summary>
internal static class ParameterReader
{
    private const int MostKeys = 3;

    /// <summary>The parameter; null when it is no object.</summary>
    public static Parameter? Read(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "id", "type", "unit", "title", "keys", "anchor", "sources", "versions") is not { } rule)
        {
            return null;
        }

        var type = rule.Word("type", FactType.Text);
        if (type != FactType.Number)
        {
            rule.Refuse("belongs to a number", "unit");
        }

        var keys = Keys(rule);
        var sources = SourceReader.Sources(rule);
        var versions = VersionsReader.Read(rule, item => Version(item, type, keys.Length, problems));
        VersionsReader.NeedSources(rule, sources, versions);
        return new Parameter
        {
            Id = RuleName.Full(rule),
            Type = type,
            Unit = rule.TextIfAny("unit"),
            Title = rule.LocalText("title"),
            Keys = keys,
            Anchor = rule.ExpressionIfAny("anchor"),
            Sources = sources,
            Versions = versions,
            Place = rule.Place,
        };
    }

    private static ImmutableArray<string> Keys(RuleObject rule)
    {
        if (!rule.Has("keys"))
        {
            return [];
        }

        var keys = rule.Many("keys", item => RuleValue.Text(item, rule.Problems));
        if (keys.Length > MostKeys)
        {
            rule.Problems.Add(RuleMessages.NotAllowed(rule.Find("keys")!.Place, "keys", $"has at most {MostKeys} names"));
        }

        return keys;
    }

    private static ParameterVersion? Version(JsonPart part, FactType type, int keys, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, [.. PeriodReader.Members, "value", "between", "rows", "text"]) is not { } version)
        {
            return null;
        }

        var dated = PeriodReader.Read(version);
        var isGap = version.Find("value") is { Kind: JsonKind.Null };
        if (version.HasExactlyOne("value", "between", "rows"))
        {
            CheckForm(version, type, keys, isGap);
        }

        return new ParameterVersion
        {
            From = dated.From,
            To = dated.To,
            Announced = dated.Announced,
            Certainty = dated.Certainty,
            Sources = dated.Sources,
            Value = version.Find("value") is { } value && !isGap ? LiteralReader.Read(value, type, problems) : null,
            Between = version.Find("between") is { } between ? Bounds(between, problems) : null,
            Rows = version.Find("rows") is { } rows && keys > 0 ? RowReader.Read(rows, type, keys, problems) : [],
            Text = version.LocalTextIfAny("text"),
            Place = version.Place,
        };
    }

    private static void CheckForm(RuleObject version, FactType type, int keys, bool isGap)
    {
        if (keys == 0)
        {
            version.Refuse("belongs to a parameter with keys", "rows");
        }
        else if (!isGap)
        {
            version.Refuse("belongs to a parameter without keys", "value", "between");
        }

        if (type != FactType.Number)
        {
            version.Refuse("belongs to a number", "between");
        }

        if (isGap && !version.Has("text"))
        {
            version.Problems.Add(RuleMessages.MissingMember(version.Place, "text"));
        }
    }

    private static (decimal Low, decimal High)? Bounds(JsonPart part, ProblemList problems)
    {
        if (part.Kind != JsonKind.List || part.Items.Count() != 2)
        {
            problems.Add(RuleMessages.WrongType(part, "a list of two numbers"));
            return null;
        }

        var low = RuleValue.Number(part.Items.First(), problems);
        var high = RuleValue.Number(part.Items.Last(), problems);
        if (low >= high)
        {
            problems.Add(RuleMessages.BoundsBackwards(part.Place));
        }

        return (low, high);
    }
}
