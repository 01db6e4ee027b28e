using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Web.Words;

/// <summary>The hard words of one language, each with the forms in which it stands in a text and its explanation: the texts <c>word.*</c>.</summary>
internal sealed class WordList
{
    private const string Prefix = "word.";
    private const string Ending = ".forms";
    private static readonly Lazy<WordList> s_dutch = new(() => new WordList(ProgramTexts.In(Language.Nl)));
    private static readonly Lazy<WordList> s_english = new(() => new WordList(ProgramTexts.In(Language.En)));
    private readonly ImmutableDictionary<string, string> _wordOf;
    private readonly ProgramTexts _texts;

    private WordList(ProgramTexts texts)
    {
        _texts = texts;
        _wordOf = texts.Keys
            .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(Ending, StringComparison.Ordinal))
            .SelectMany(key => texts.Get(key).Split('|').Select(form => (Form: form, Word: key[Prefix.Length..^Ending.Length])))
            .ToImmutableDictionary(each => each.Form, each => each.Word, StringComparer.OrdinalIgnoreCase);

        // The longest first: "loonwaardemeting" is no "loonwaarde" with something behind it.
        var forms = _wordOf.Keys.OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).Select(Regex.Escape);
        Forms = new Regex($@"(?<![\w-])(?:{string.Join('|', forms)})(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    /// <summary>Finds any form of any word.</summary>
    public Regex Forms { get; }

    /// <summary>The list in a language.</summary>
    public static WordList In(Language language) => language == Language.En ? s_english.Value : s_dutch.Value;

    /// <summary>The word that a form stands for.</summary>
    public string WordOf(string form) => _wordOf[form];

    /// <summary>What it means.</summary>
    public string Explanation(string word) => _texts.Get(Prefix + word);
}
