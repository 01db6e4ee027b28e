using System.CommandLine;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules check</c>: says what the rule files hold, everything that is wrong with them, and what deserves mending.</summary>
internal sealed class RulesCheckCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var rules = RulesDirectory.Option(texts);
        var command = new Command("check", texts.Get("help.rules.check")) { rules };
        command.SetAction(parsed => (int)Run(parsed.GetValue(rules), texts));
        return command;
    }

    private ExitCode Run(string? directory, ProgramTexts texts)
    {
        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        if (rules.Warnings.Count > 0)
        {
            streams.Report(rules.Warnings, texts, "problems.warnings");
        }

        foreach (var (name, count) in Lines(rules.Book.Counts))
        {
            streams.Output.WriteLine(texts.Get("rules.count", ("name", texts.Get("rules.count." + name)), ("count", $"{count}")));
        }

        var findings = rules.Book.Check();
        if (findings.IsEmpty)
        {
            return ExitCode.Done;
        }

        streams.Report(findings, texts, "problems.findings");
        return ExitCode.WrongRules;
    }

    private static IEnumerable<(string Name, int Count)> Lines(RuleBookCounts counts) =>
    [
        ("regulations", counts.Regulations),
        ("covered", counts.Covered),
        ("versions", counts.Versions),
        ("conditions", counts.Conditions),
        ("parameters", counts.Parameters),
        ("variables", counts.Variables),
        ("facts", counts.Facts),
        ("tests", counts.Tests),
    ];
}
