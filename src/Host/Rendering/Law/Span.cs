using SubsidyNavigator.Engine.Descriptions;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A piece of running text, with where it leads.</summary>
/// <param name="Text">The text.</param>
/// <param name="Target">Where a reader finds more; null: nowhere.</param>
internal readonly record struct Span(string Text, Target? Target = null);

/// <summary>Where a piece of text leads.</summary>
internal abstract record Target;

/// <summary>An address on the web.</summary>
/// <param name="Url">The address.</param>
/// <param name="ShownInText">Whether plain text shows the address itself.</param>
internal sealed record WebTarget(string Url, bool ShownInText = false) : Target;

/// <summary>A page of the handbook.</summary>
/// <param name="Path">Its path within the handbook, with <c>/</c>.</param>
internal sealed record PageTarget(string Path) : Target;

/// <summary>A page or spot about something of the law.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">Its id.</param>
/// <param name="IsTitle">Whether the text is a whole title or question, which needs quotes where it cannot be a link.</param>
internal sealed record NameTarget(NameKind Kind, string Id, bool IsTitle = true) : Target;

/// <summary>Running text.</summary>
internal static class Spans
{
    private const char Open = '{';
    private const char Close = '}';

    /// <summary>A text without a target.</summary>
    public static IReadOnlyList<Span> Of(string text) => [new Span(text)];

    /// <summary>A template of the program, with each <c>{name}</c> replaced by running text.</summary>
    public static IReadOnlyList<Span> Fill(string template, params ReadOnlySpan<(string Name, IReadOnlyList<Span> Value)> values)
    {
        var filled = new List<Span>();
        var rest = template;
        while (rest.IndexOf(Open) is var open and >= 0 && rest.IndexOf(Close, open) is var close and >= 0)
        {
            filled.Add(new Span(rest[..open]));
            filled.AddRange(ValueOf(rest[(open + 1)..close], values));
            rest = rest[(close + 1)..];
        }

        filled.Add(new Span(rest));
        return [.. filled.Where(span => span.Text.Length > 0)];
    }

    /// <summary>Items with <paramref name="between"/> between them, and <paramref name="last"/> before the last.</summary>
    public static IReadOnlyList<Span> Join(IReadOnlyList<IReadOnlyList<Span>> items, string between, string last)
    {
        var joined = new List<Span>();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                joined.Add(new Span(i == items.Count - 1 ? last : between));
            }

            joined.AddRange(items[i]);
        }

        return joined;
    }

    /// <summary>The text without targets; titles in quotes.</summary>
    public static string Plain(IEnumerable<Span> spans) => string.Concat(spans.Select(Plain));

    private static string Plain(Span span) => span.Target switch
    {
        NameTarget { IsTitle: true } => $"“{span.Text}”",
        WebTarget { ShownInText: true } web => $"{span.Text} <{web.Url}>",
        _ => span.Text,
    };

    private static IReadOnlyList<Span> ValueOf(string name, ReadOnlySpan<(string Name, IReadOnlyList<Span> Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (known == name)
            {
                return value;
            }
        }

        throw new ArgumentException($"The template asks for '{name}', which is not given.", nameof(name));
    }
}
