using System.Globalization;
using Newtonsoft.Json.Linq;
using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Texts;

/// <summary>Every Dutch text of the rules and the program is easy to read: B1, short, active, everyday words.</summary>
public sealed class ReadingLevelTests
{
    private static readonly Dictionary<string, string> s_terms = JObject
        .Parse(File.ReadAllText(Path.Combine(HostProcess.Root, "tests", "Host.Tests", "Texts", "terms.json")))
        .ToObject<Dictionary<string, string>>()!;

    private static readonly ReadingLevel s_level = new(s_terms.Keys.ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Words_are_everyday_words() => AssertNone(
        from text in UserTexts.All
        from mistake in s_level.MistakesInWords(text.Text)
        select $"{text}: {mistake}: {text.Text}");

    [Fact]
    public void Sentences_are_short_and_active() => AssertNone(
        from text in Sentences()
        from mistake in ReadingLevel.MistakesInSentences(text.Text)
        select $"{text}: {mistake}");

    [Fact]
    public void The_average_sentence_of_a_folder_is_short() => AssertNone(
        from folder in Sentences().GroupBy(text => text.Folder)
        let average = folder.SelectMany(text => DutchSentences.Split(text.Text)).Average(sentence => DutchSentences.Words(sentence).Count)
        where average > ReadingLevel.AverageSentence
        select string.Create(CultureInfo.InvariantCulture, $"{folder.Key}: {average:0.00} words on average (at most {ReadingLevel.AverageSentence})"));

    [Fact]
    public void The_passive_is_rare()
    {
        var sentences = Sentences().Sum(text => DutchSentences.Split(text.Text).Count);
        var passives = Sentences().Sum(text => ReadingLevel.Passives(text.Text));

        Assert.InRange((double)passives / sentences, 0, ReadingLevel.PassiveShare);
    }

    [Fact]
    public void Texts_of_every_kind_are_read()
    {
        Assert.Contains(UserTexts.All, text => text is { File: "rules/facts.json", Path: "facts[0].question.nl", IsSentence: true });
        Assert.Contains(UserTexts.All, text => text is { File: "rules/facts.json", Path: "facts[0].label.nl", IsSentence: false });
        Assert.Contains(UserTexts.All, text => text is { File: "src/Host/Texts/nl.web.json", Path: "web.footer.noDecision", IsSentence: true });
        Assert.Contains(UserTexts.All, text => text is { File: "src/Host/Texts/nl.json", Path: "words.year_start", IsSentence: false });
        Assert.True(Sentences().Count() > 3500);
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(HostProcess.Root, "rules")).Select(Path.GetFileName).Except(["schema"]).Order(),
            UserTexts.All.Select(text => text.Folder).Except(["program", "facts.json", "combinations.json"]).Distinct().Order());
    }

    [Fact]
    public void Every_long_term_is_still_used_and_explained()
    {
        var used = UserTexts.All.Select(text => text.Text.ToLowerInvariant()).ToArray();

        Assert.All(s_terms, term =>
        {
            Assert.True(term.Key.Length > ReadingLevel.LongestWord, term.Key);
            Assert.True(term.Value.Length > ReadingLevel.LongestWord, term.Key);
            Assert.Contains(used, text => text.Contains(term.Key, StringComparison.Ordinal));
        });
    }

    private static IEnumerable<UserText> Sentences() => UserTexts.All.Where(text => text.IsSentence);

    private static void AssertNone(IEnumerable<string> mistakes)
    {
        var all = mistakes.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} texts are hard to read:\n{string.Join('\n', all)}");
    }
}
