using System.CommandLine;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>The option <c>--lang nl|en</c> of commands that print for people.</summary>
internal static class LanguageOption
{
    /// <summary>The option itself.</summary>
    public static Option<string> Option(ProgramTexts texts)
    {
        var language = new Option<string>("--lang")
        {
            Description = texts.Get("help.assess.language"),
            DefaultValueFactory = _ => ProgramTexts.Code(Language.Nl),
        };
        language.AcceptOnlyFromAmong([.. Enum.GetValues<Language>().Select(ProgramTexts.Code)]);
        return language;
    }

    /// <summary>The language of a code that the option accepts.</summary>
    public static Language Of(string code) => Enum.GetValues<Language>().Single(language => ProgramTexts.Code(language) == code);

    /// <summary>The program's texts in that language.</summary>
    public static ProgramTexts Texts(string code) => ProgramTexts.In(Of(code));
}
