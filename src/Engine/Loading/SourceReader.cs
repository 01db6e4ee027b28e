using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads <c>sources</c>.</summary>
internal static class SourceReader
{
    /// <summary>The member <c>sources</c> of <paramref name="rule"/>; empty when absent.</summary>
    public static ImmutableArray<Source> Sources(RuleObject rule)
    {
        if (rule.Find("sources") is { Kind: JsonKind.List } list && !list.Items.Any())
        {
            rule.Problems.Add(RuleMessages.EmptyList(list.Place));
        }

        return rule.Any("sources", part => Source(part, rule.Problems));
    }

    private static Source? Source(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "law", "article", "url", "checked", "certainty", "note") is not { } source)
        {
            return null;
        }

        return new Source(
            source.Text("law"),
            source.TextIfAny("article"),
            Url(source),
            source.Need("checked") is { } day ? RuleValue.Day(day, problems) ?? default : default,
            source.Word<Certainty>("certainty"),
            source.TextIfAny("note"));
    }

    private static string Url(RuleObject source)
    {
        var url = source.Text("url");
        if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            source.Problems.Add(RuleMessages.BadUrl(source.Find("url")!.Place, url));
        }

        return url;
    }
}
