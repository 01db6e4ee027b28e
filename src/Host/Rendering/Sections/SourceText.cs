using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>Sources as a reader of law writes them: <c>Wet, art. 1</c>.</summary>
internal static class SourceText
{
    /// <summary>Laws and articles, each once.</summary>
    public static string Articles(ImmutableArray<Source> sources, Answer answer) =>
        string.Join("; ", sources.Select(s => Article(s, answer.Texts)).Distinct());

    /// <summary>Laws and articles, with the day of checking where the answer does not say it once for all; empty without sources.</summary>
    public static string WithDates(ImmutableArray<Source> sources, Answer answer)
    {
        var byDay = sources
            .GroupBy(s => s.Checked)
            .Select(day => answer.Say(
                day.Key == answer.CheckedOn ? "source.sameDay" : "source.checked",
                ("articles", Articles([.. day], answer)),
                ("day", answer.Format.Day(day.Key))));
        return sources.IsEmpty ? "" : answer.Say("source", ("sources", string.Join("; ", byDay)));
    }

    /// <summary>A number gets the word for "article" before it; a chapter, table or paragraph names itself.</summary>
    public static string Article(Source source, ProgramTexts texts)
    {
        var article = source.Article switch
        {
            null or "" => source.Law,
            var number when char.IsAsciiDigit(number[0]) => texts.Get("source.article", ("law", source.Law), ("article", number)),
            var other => texts.Get("source.part", ("law", source.Law), ("part", other)),
        };
        return source.Certainty == Certainty.Uncertain ? texts.Get("source.uncertain", ("article", article)) : article;
    }
}
