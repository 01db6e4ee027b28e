using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>Which rule files a command uses: the option <c>--rules DIR</c> that every command takes.</summary>
internal static class RulesDirectory
{
    private const string DefaultName = "rules";

    /// <summary>The option itself.</summary>
    public static Option<string?> Option(ProgramTexts texts) =>
        new("--rules") { HelpName = "DIR", Description = texts.Get("help.rulesDirectory") };

    /// <summary>Loads the rule book, or says what is wrong and gives the exit code.</summary>
    /// <param name="asked">The folder asked for; null: <c>rules/</c> in the working directory, else beside the program.</param>
    /// <param name="streams">For the problems.</param>
    /// <param name="texts">In the language asked for.</param>
    /// <param name="book">The rule book and its warnings.</param>
    /// <param name="code">The exit code, when there is none.</param>
    public static bool TryLoad(
        string? asked, StandardStreams streams, ProgramTexts texts, [NotNullWhen(true)] out LoadedRules? book, out ExitCode code)
    {
        book = null;
        code = ExitCode.WrongInput;
        if (asked is not null && !Directory.Exists(asked))
        {
            streams.Say(texts.Get("rules.noDirectory", ("directory", asked)));
            return false;
        }

        var result = RuleBook.Load(asked ?? Default());
        if (!result.TryGetValue(out var value))
        {
            streams.Report(result.Problems, texts, "problems.rules");
            code = ExitCode.WrongRules;
            return false;
        }

        book = new LoadedRules(value, [.. result.Warnings]);
        return true;
    }

    /// <summary>Where the rules are when nobody says.</summary>
    public static string Default() =>
        Directory.Exists(DefaultName) ? DefaultName : Path.Combine(AppContext.BaseDirectory, DefaultName);
}

/// <summary>A rule book that loaded, and what deserves a look in it.</summary>
/// <param name="Book">The rule book.</param>
/// <param name="Warnings">Warnings of its loading.</param>
internal sealed record LoadedRules(RuleBook Book, IReadOnlyCollection<Problem> Warnings);
