using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Web;

/// <summary>What every page needs: its words, the law it tells, and where it stands.</summary>
/// <param name="Texts">In the language of the address.</param>
/// <param name="Book">The rule book that this page keeps to its end.</param>
/// <param name="Path">The page's own path, without the language before it.</param>
/// <param name="Query">The question mark and what follows; empty without. Never a fact.</param>
public sealed record WebPage(ProgramTexts Texts, RuleBook Book, string Path, string Query = "")
{
    /// <summary>Stands before the path of each English page.</summary>
    public const string English = "/en";

    /// <summary>How amounts and days are written.</summary>
    public DutchFormat Format { get; } = new(Texts.Language, keepTogether: true);

    /// <summary>The language's code.</summary>
    public string Code => ProgramTexts.Code(Texts.Language);

    /// <summary>Texts in the other language, for the switch.</summary>
    public ProgramTexts Others => ProgramTexts.In(Texts.Language == Language.En ? Language.Nl : Language.En);

    /// <summary>The day on which the newest of all sources was checked.</summary>
    public DateOnly Updated => Book.Describe().Regulations.SelectMany(regulation => regulation.Versions).SelectMany(version => version.Sources).Max(source => source.Checked);

    /// <summary>A text of the program.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Texts.Get(key, values);

    /// <summary>A text about the law.</summary>
    public string Say(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Texts.Language);
    }

    /// <summary>A text for one or for more.</summary>
    public string Count(string key, int count) => Texts.Count(key, count);

    /// <summary>A path in this page's language.</summary>
    public string To(string path) => Texts.Language == Language.En ? (path == "/" ? English : English + path) : path;

    /// <summary>This page in the other language.</summary>
    public string Switched => (Texts.Language == Language.En ? Path : Path == "/" ? English : English + Path) + Query;
}
