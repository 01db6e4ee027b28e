using System.CommandLine;
using SubsidyNavigator.Engine.Testing.Coverage;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules coverage</c>: what the tests beside the rules have not seen, and which mistakes in the rules they would miss.</summary>
internal sealed class RulesCoverageCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var ids = RegulationIds.Argument(texts);
        var noMutation = new Option<bool>("--no-mutation") { Description = texts.Get("help.rules.coverage.noMutation") };
        var language = LanguageOption.Option(texts);
        var rules = RulesDirectory.Option(texts);
        var command = new Command("coverage", texts.Get("help.rules.coverage")) { ids, noMutation, language, rules };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(ids) ?? [],
            parsed.GetValue(rules),
            LanguageOption.Texts(parsed.GetRequiredValue(language))));
        return command;
    }

    private ExitCode Run(string[] ids, string? directory, ProgramTexts texts)
    {
        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        if (!RegulationIds.AllExist(ids, rules.Book, streams, texts))
        {
            return ExitCode.WrongInput;
        }

        var coverage = rules.Book.Cover(ids);
        Write(CoverageText.Lines(coverage, texts));
        return coverage.Items.Any(item => item.State == CoverageState.Missing) || coverage.Regulations.Any(regulation => regulation.Failing > 0)
            ? ExitCode.WrongRules
            : ExitCode.Done;
    }

    private void Write(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            streams.Output.WriteLine(PlainText.Clean(line));
        }
    }
}
