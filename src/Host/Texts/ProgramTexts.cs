using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Texts;

/// <summary>Texts about the program, in one language, by key. Texts about the law are in the rule files.</summary>
public sealed class ProgramTexts
{
    private static readonly Lazy<ProgramTexts> s_dutch = new(() => Load(Language.Nl));
    private static readonly Lazy<ProgramTexts> s_english = new(() => Load(Language.En));

    private readonly FrozenDictionary<string, string> _texts;

    private ProgramTexts(Language language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The texts in <paramref name="language"/>.</summary>
    public static ProgramTexts In(Language language) => language == Language.En ? s_english.Value : s_dutch.Value;

    /// <summary>The code of a language: <c>nl</c> or <c>en</c>.</summary>
    public static string Code(Language language) => language switch
    {
        Language.Nl => "nl",
        Language.En => "en",
    };

    /// <summary>Whether there is a text with this key.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text, with each <c>{name}</c> replaced by its value.</summary>
    /// <exception cref="KeyNotFoundException">There is no text with this key.</exception>
    public string Get(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!_texts.TryGetValue(key, out var text))
        {
            throw new KeyNotFoundException($"Texts/{Code(Language)}.json has no text '{key}'.");
        }

        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The text of <paramref name="key"/> for one or for more, with the number in <c>{count}</c>.</summary>
    public string Count(string key, int count) =>
        Get(key + (count == 1 ? ".one" : ".more"), ("count", count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>All of <c>Texts/nl*.json</c>: one file for the command line and the law, others for what stands apart from these.</summary>
    private static ProgramTexts Load(Language language)
    {
        var prefix = $"{typeof(ProgramTexts).Namespace}.{Code(language)}.";
        var texts = typeof(ProgramTexts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(Read);
        return new ProgramTexts(language, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string resource)
    {
        using var stream = typeof(ProgramTexts).Assembly.GetManifestResourceStream(resource)!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateObject().Select(text => KeyValuePair.Create(text.Name, text.Value.GetString() ?? ""))];
    }
}
