using System.CommandLine;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>assess FILE</c>: one scenario in, one answer out.</summary>
internal sealed class AssessCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var file = new Argument<string>("FILE") { Description = texts.Get("help.assess.file") };
        var format = FormatOption.Option(texts);
        var language = LanguageOption.Option(texts);
        var rules = RulesDirectory.Option(texts);

        var command = new Command("assess", texts.Get("help.assess")) { file, format, language, rules };
        command.SetAction(parsed => (int)Run(
            parsed.GetRequiredValue(file),
            FormatOption.IsJson(parsed.GetRequiredValue(format)),
            LanguageOption.Of(parsed.GetRequiredValue(language)),
            parsed.GetValue(rules)));
        return command;
    }

    private ExitCode Run(string file, bool isJson, Language language, string? directory)
    {
        var texts = ProgramTexts.In(language);
        if (!ScenarioSource.TryRead(file, streams, texts, out var bytes))
        {
            return ExitCode.WrongInput;
        }

        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        var scenario = rules.Book.Read(bytes, ScenarioSource.NameOf(file), language);
        if (!scenario.TryGetValue(out var value))
        {
            streams.Report(scenario.Problems, texts, "problems.input");
            return ExitCode.WrongInput;
        }

        Write(rules.Book.Assess(value), rules.Book, isJson, texts);
        return ExitCode.Done;
    }

    private void Write(Assessment assessment, RuleBook book, bool isJson, ProgramTexts texts)
    {
        if (isJson)
        {
            streams.Output.Write(JsonRenderer.Render(assessment, book.Facts, texts));
        }
        else
        {
            PageOutput.Write(console => TextRenderer.Render(assessment, book.Facts, texts, console), streams);
        }
    }
}
