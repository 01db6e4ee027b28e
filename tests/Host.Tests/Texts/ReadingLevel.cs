using System.Globalization;
using System.Text.RegularExpressions;

namespace SubsidyNavigator.Host.Tests.Texts;

/// <summary>What makes a text easy to read (B1), and what in a text breaks that.</summary>
internal sealed partial class ReadingLevel(IReadOnlySet<string> terms)
{
    /// <summary>Words in one sentence.</summary>
    public const int LongestSentence = 20;

    /// <summary>Words in a sentence, on average over a folder; 10.9 was the highest measured.</summary>
    public const double AverageSentence = 12;

    /// <summary>Letters in a word that is no term of the law; a hyphen ends a word.</summary>
    public const int LongestWord = 20;

    /// <summary>Passives in one text.</summary>
    public const int MostPassives = 1;

    /// <summary>Share of the sentences that is passive; 0.4% was measured.</summary>
    public const double PassiveShare = 0.01;

    /// <summary>Words of the office, and what to write instead.</summary>
    private static readonly Dictionary<string, string> s_office = new(StringComparer.Ordinal)
    {
        ["dient te"] = "moet",
        ["dienen te"] = "moeten",
        ["indien"] = "als",
        ["middels"] = "met",
        ["betreffende"] = "over",
        ["conform"] = "volgens",
        ["teneinde"] = "om te",
        ["alsmede"] = "en",
        ["derhalve"] = "dus",
        ["reeds"] = "al",
        ["helaas"] = "niets",
    };

    /// <summary>What is wrong with the words, in a title as much as in a sentence.</summary>
    public IEnumerable<string> MistakesInWords(string text)
    {
        var words = DutchSentences.WithoutPlaceholders(text);
        foreach (var word in Letters().Matches(words).Select(match => match.Value))
        {
            if (word.Length > LongestWord && !terms.Contains(word.ToLowerInvariant()))
            {
                yield return $"'{word}' has {word.Length} letters (at most {LongestWord}, or explained in terms.json)";
            }
        }

        foreach (var (word, instead) in s_office)
        {
            if (Regex.IsMatch(words, $@"\b{word}\b", RegexOptions.IgnoreCase))
            {
                yield return $"'{word}': write {instead}";
            }
        }

        if (words.Contains('!', StringComparison.Ordinal))
        {
            yield return "an exclamation mark";
        }

        foreach (Match match in Familiar().Matches(words))
        {
            yield return $"'{match.Value}': the reader is 'u'";
        }

        foreach (Match match in Candidate().Matches(words))
        {
            yield return $"'{match.Value}': write 'de jongere'";
        }
    }

    /// <summary>What is wrong with the sentences.</summary>
    public static IEnumerable<string> MistakesInSentences(string text)
    {
        foreach (var sentence in DutchSentences.Split(text))
        {
            var words = DutchSentences.Words(sentence).Count;
            if (words > LongestSentence)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{words} words (at most {LongestSentence}): {sentence}");
            }

            if (LeadingDigit().IsMatch(sentence))
            {
                yield return $"starts with a digit: {sentence}";
            }
        }

        var passives = Passives(text);
        if (passives > MostPassives)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{passives} passives (at most {MostPassives}): {text}");
        }
    }

    /// <summary>How many passives the text has.</summary>
    public static int Passives(string text) => DutchSentences.Split(text).Sum(DutchPassive.Count);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\b(?:je|jij|jou|jouw|jullie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Familiar();

    [GeneratedRegex(@"\b(?:kandida(?:at|ten?)|cli[eë]nt(?:en?)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Candidate();

    /// <summary>Not "1. Uw situatie": that numbers a list.</summary>
    [GeneratedRegex(@"^[""'‘(]*\d(?!\d*\.\s)")]
    private static partial Regex LeadingDigit();
}
