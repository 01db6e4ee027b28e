using System.CommandLine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules test</c>: runs the tests beside the rules.</summary>
internal sealed class RulesTestCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var rules = RulesDirectory.Option(texts);
        var command = new Command("test", texts.Get("help.rules.test")) { rules };
        command.SetAction(parsed => (int)Run(parsed.GetValue(rules), texts));
        return command;
    }

    private ExitCode Run(string? directory, ProgramTexts texts)
    {
        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        var results = rules.Book.Test();
        var failed = results.Where(r => !r.Failures.IsEmpty).ToArray();
        foreach (var result in failed)
        {
            streams.Output.WriteLine(PlainText.Clean($"{result.Regulation}: {result.Name}"));
            foreach (var failure in result.Failures)
            {
                streams.Output.WriteLine("  " + PlainText.Clean(failure));
            }
        }

        var passed = results.Length - failed.Length;
        streams.Output.WriteLine(texts.Get("rules.test.summary", ("passed", $"{passed}"), ("failed", $"{failed.Length}")));
        return failed.Length == 0 ? ExitCode.Done : ExitCode.WrongRules;
    }
}
