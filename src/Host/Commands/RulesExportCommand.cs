using System.CommandLine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules export</c>: writes the conditions as rules of the RulesEngine library.</summary>
internal sealed class RulesExportCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var rules = RulesDirectory.Option(texts);
        var command = new Command("export", texts.Get("help.rules.export")) { rules };
        command.SetAction(parsed => (int)Run(parsed.GetValue(rules), texts));
        return command;
    }

    private ExitCode Run(string? directory, ProgramTexts texts)
    {
        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        var json = rules.Book.Export();
        streams.Output.Write(json.EndsWith('\n') ? json : json + "\n");
        return ExitCode.Done;
    }
}
