using System.CommandLine;
using SubsidyNavigator.Engine.Testing;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules test</c>: runs the tests beside the rules.</summary>
internal sealed class RulesTestCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var ids = RegulationIds.Argument(texts);
        var rules = RulesDirectory.Option(texts);
        var command = new Command("test", texts.Get("help.rules.test")) { ids, rules };
        command.SetAction(parsed => (int)Run(parsed.GetValue(ids) ?? [], parsed.GetValue(rules), texts));
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

        var results = rules.Book.Test(ids);
        var failed = results.Where(r => !r.Failures.IsEmpty).ToArray();
        foreach (var result in failed)
        {
            Write(result, texts);
        }

        var passed = results.Length - failed.Length;
        streams.Output.WriteLine(texts.Get("rules.test.summary", ("passed", $"{passed}"), ("failed", $"{failed.Length}")));
        return failed.Length == 0 ? ExitCode.Done : ExitCode.WrongRules;
    }

    private void Write(RuleTestResult result, ProgramTexts texts)
    {
        streams.Output.WriteLine(PlainText.Clean($"{result.Place}: {result.Name}"));
        foreach (var failure in result.Failures)
        {
            streams.Output.WriteLine("  " + PlainText.Clean(failure));
        }

        if (!result.Explanation.IsEmpty)
        {
            streams.Output.WriteLine("  " + texts.Get("rules.test.because"));
        }

        foreach (var line in result.Explanation)
        {
            streams.Output.WriteLine("    " + PlainText.Clean(line));
        }
    }
}
