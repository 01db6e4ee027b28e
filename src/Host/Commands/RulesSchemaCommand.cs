using System.CommandLine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules schema</c>: writes the JSON Schemas with which an editor completes and checks rule files and scenarios.</summary>
internal sealed class RulesSchemaCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var rules = RulesDirectory.Option(texts);
        var folder = GeneratedFiles.Folder(texts);
        var check = GeneratedFiles.Check(texts);
        var command = new Command("schema", texts.Get("help.rules.schema")) { rules, folder, check };
        command.SetAction(parsed => (int)Run(parsed.GetValue(rules), parsed.GetRequiredValue(folder), parsed.GetValue(check), texts));
        return command;
    }

    private ExitCode Run(string? directory, string folder, bool isCheck, ProgramTexts texts)
    {
        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        return GeneratedFiles.Bring(folder, rules.Book.Schemas(CodeDescriptions.OfEngine().Describe), isCheck, streams, texts);
    }
}
