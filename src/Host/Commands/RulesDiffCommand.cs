using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Host.Rendering.Law;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules diff DATE DATE</c>: what changes in the law between two days, and for which scenarios.</summary>
internal sealed class RulesDiffCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var before = new Argument<string>("DATE1") { Description = texts.Get("help.rules.diff.before") };
        var after = new Argument<string>("DATE2") { Description = texts.Get("help.rules.diff.after") };
        var scenarios = new Option<string?>("--scenarios") { HelpName = "DIR", Description = texts.Get("help.rules.diff.scenarios") };
        var language = LanguageOption.Option(texts);
        var rules = RulesDirectory.Option(texts);
        var command = new Command("diff", texts.Get("help.rules.diff")) { before, after, scenarios, language, rules };
        command.SetAction(parsed => (int)Run(
            parsed.GetRequiredValue(before),
            parsed.GetRequiredValue(after),
            parsed.GetValue(scenarios),
            LanguageOption.Texts(parsed.GetRequiredValue(language)),
            parsed.GetValue(rules)));
        return command;
    }

    private ExitCode Run(string first, string second, string? folder, ProgramTexts texts, string? directory)
    {
        if (!DayArgument.TryRead(first, streams, texts, out var before) || !DayArgument.TryRead(second, streams, texts, out var after))
        {
            return ExitCode.WrongInput;
        }

        if (after <= before)
        {
            streams.Say(texts.Get("arguments.dayOrder", ("before", first), ("after", second)));
            return ExitCode.WrongInput;
        }

        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        List<(string Name, Scenario Scenario)>? scenarios = null;
        if (folder is not null && !TryRead(folder, rules.Book, texts, out scenarios))
        {
            return ExitCode.WrongInput;
        }

        var words = new LawWords(texts);
        var page = ChangesPage.Of(rules.Book.Compare(before, after), words);
        if (scenarios is not null)
        {
            ScenarioChangesPart.Write(page, [.. scenarios.Select(scenario => new ScenarioPair(
                scenario.Name,
                rules.Book.Assess(scenario.Scenario with { Peildatum = before }),
                rules.Book.Assess(scenario.Scenario with { Peildatum = after })))], words);
        }

        PageOutput.Write(page, streams);
        return ExitCode.Done;
    }

    /// <summary>Every scenario of the folder, by name; all that is wrong in any of them is said.</summary>
    private bool TryRead(string folder, RuleBook book, ProgramTexts texts, [NotNullWhen(true)] out List<(string Name, Scenario Scenario)>? scenarios)
    {
        scenarios = null;
        if (!Directory.Exists(folder))
        {
            streams.Say(texts.Get("file.noFolder", ("folder", folder)));
            return false;
        }

        var problems = new List<Problem>();
        var read = new List<(string, Scenario)>();
        var good = true;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (!ScenarioSource.TryRead(file, streams, texts, out var bytes))
            {
                good = false;
                continue;
            }

            var result = book.Read(bytes, file);
            problems.AddRange(result.Problems);
            if (result.TryGetValue(out var scenario))
            {
                read.Add((Path.GetFileName(file), scenario));
            }
        }

        if (problems.Count > 0)
        {
            streams.Report(problems, texts, "problems.scenarios");
        }

        scenarios = read;
        return good && problems.Count == 0;
    }
}
