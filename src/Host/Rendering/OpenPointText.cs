using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>An open point in words: why it is open, what it concerns, and what the rule file adds.</summary>
internal static class OpenPointText
{
    /// <summary>The sentence, in the language of <paramref name="texts"/>.</summary>
    public static string Of(OpenPoint point, ProgramTexts texts)
    {
        var subject = point.Title.In(texts.Language).TrimEnd('.');
        if (point.Key is { } key)
        {
            subject += texts.Get("openPoint.key", ("key", key));
        }

        if (point.Day is { } day)
        {
            subject += texts.Get("openPoint.day", ("day", new DutchFormat(texts.Language).Day(day)));
        }

        var sentence = texts.Get("openPoint." + FormatWords.Word(point.Kind), ("subject", subject));
        return point.Text is { } text ? sentence + " " + text.In(texts.Language) : sentence;
    }
}
