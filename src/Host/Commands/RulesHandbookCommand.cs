using System.CommandLine;
using SubsidyNavigator.Host.Rendering.Law.Handbook;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules handbook</c>: writes the law as pages for people, in both languages.</summary>
internal sealed class RulesHandbookCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var rules = RulesDirectory.Option(texts);
        var folder = GeneratedFiles.Folder(texts);
        var check = GeneratedFiles.Check(texts);
        var command = new Command("handbook", texts.Get("help.rules.handbook")) { rules, folder, check };
        command.SetAction(parsed => (int)Run(parsed.GetValue(rules), parsed.GetRequiredValue(folder), parsed.GetValue(check), texts));
        return command;
    }

    private ExitCode Run(string? directory, string folder, bool isCheck, ProgramTexts texts)
    {
        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        return GeneratedFiles.Bring(folder, HandbookFiles.Of(rules.Book.Describe()), isCheck, streams, texts);
    }
}
