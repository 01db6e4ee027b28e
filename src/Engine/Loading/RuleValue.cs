using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads single values of rule files; a wrong one adds a problem and gives a harmless stand-in.</summary>
internal static class RuleValue
{
    /// <summary>A text that is not empty.</summary>
    public static string Text(JsonPart part, ProblemList problems)
    {
        if (part.Kind != JsonKind.Text)
        {
            problems.Add(RuleMessages.WrongType(part, "a text"));
            return "";
        }

        if (string.IsNullOrWhiteSpace(part.Text))
        {
            problems.Add(RuleMessages.EmptyText(part.Place));
        }

        return part.Text;
    }

    /// <summary>Yes or no.</summary>
    public static bool Truth(JsonPart part, ProblemList problems)
    {
        if (part.Kind == JsonKind.Bool)
        {
            return part.Truth;
        }

        problems.Add(RuleMessages.WrongType(part, "true or false"));
        return false;
    }

    /// <summary>A number.</summary>
    public static decimal Number(JsonPart part, ProblemList problems)
    {
        if (part.Kind == JsonKind.Number)
        {
            return part.Number;
        }

        problems.Add(RuleMessages.WrongType(part, "a number"));
        return 0;
    }

    /// <summary>A calendar day; null with a problem when it is none.</summary>
    public static DateOnly? Day(JsonPart part, ProblemList problems)
    {
        if (part.Kind != JsonKind.Text)
        {
            problems.Add(RuleMessages.WrongType(part, "a day such as \"2019-04-01\""));
            return null;
        }

        if (DateOnly.TryParseExact(part.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(RuleMessages.BadDate(part.Place, part.Text));
        return null;
    }

    /// <summary>A text in both languages.</summary>
    public static LocalText LocalText(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "nl", "en") is not { } both)
        {
            return new("", "");
        }

        return new(OneLanguage(both, "nl"), OneLanguage(both, "en"));
    }

    /// <summary>An expression; a number or a yes or no counts as its own text.</summary>
    public static ExpressionText Expression(JsonPart part, ProblemList problems)
    {
        var text = part.Kind switch
        {
            JsonKind.Number => part.Number.ToString(CultureInfo.InvariantCulture),
            JsonKind.Bool => part.Truth ? "true" : "false",
            JsonKind.Text => Text(part, problems),
            JsonKind.Null or JsonKind.List or JsonKind.Object => null,
        };
        if (text is null)
        {
            problems.Add(RuleMessages.WrongType(part, "an expression"));
        }

        return new(text ?? "", part.Place);
    }

    /// <summary>A word of <typeparamref name="T"/>, as <c>calendarYear</c>; null with a problem when it is none.</summary>
    public static T? Word<T>(JsonPart part, ProblemList problems, params ReadOnlySpan<T> except)
        where T : struct, Enum
    {
        var text = Text(part, problems);
        var words = new List<string>();
        foreach (var member in Enum.GetValues<T>())
        {
            if (!except.Contains(member))
            {
                var word = JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
                words.Add(word);
                if (word == text)
                {
                    return member;
                }
            }
        }

        if (part.Kind == JsonKind.Text)
        {
            problems.Add(RuleMessages.UnknownWord(part.Place, text, NearestName.Find(text, words), words));
        }

        return null;
    }

    /// <summary>A list; what <paramref name="read"/> could not make anything of is left out.</summary>
    public static ImmutableArray<T> List<T>(JsonPart part, ProblemList problems, Func<JsonPart, T?> read)
        where T : class
    {
        if (part.Kind == JsonKind.List)
        {
            return [.. part.Items.Select(read).OfType<T>()];
        }

        problems.Add(RuleMessages.WrongType(part, "a list"));
        return [];
    }

    private static string OneLanguage(RuleObject both, string language)
    {
        var part = both.Find(language);
        if (part is { Kind: not JsonKind.Text })
        {
            both.Problems.Add(RuleMessages.WrongType(part, "a text"));
            return "";
        }

        if (part is null || string.IsNullOrWhiteSpace(part.Text))
        {
            both.Problems.Add(RuleMessages.MissingText(part?.Place ?? both.Place, language));
            return "";
        }

        return part.Text;
    }
}
