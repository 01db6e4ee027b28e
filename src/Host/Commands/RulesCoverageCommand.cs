using System.CommandLine;
using System.Globalization;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Testing.Coverage;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules coverage</c>: what the tests beside the rules have not seen, and which mistakes in the rules they would miss.</summary>
internal sealed class RulesCoverageCommand(StandardStreams streams)
{
    private const int DefaultMinimum = 95;

    /// <summary>How often the progress is told, in parts of the whole.</summary>
    private const int Steps = 10;

    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var ids = RegulationIds.Argument(texts);
        var noMutation = new Option<bool>("--no-mutation") { Description = texts.Get("help.rules.coverage.noMutation") };
        var minimum = new Option<int>("--minimum")
        {
            HelpName = "PERCENT",
            Description = texts.Get("help.rules.coverage.minimum"),
            DefaultValueFactory = _ => DefaultMinimum,
        };
        var language = LanguageOption.Option(texts);
        var rules = RulesDirectory.Option(texts);
        var command = new Command("coverage", texts.Get("help.rules.coverage")) { ids, noMutation, minimum, language, rules };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(ids) ?? [],
            parsed.GetValue(noMutation) ? null : parsed.GetValue(minimum),
            parsed.GetValue(rules),
            LanguageOption.Texts(parsed.GetRequiredValue(language))));
        return command;
    }

    private ExitCode Run(string[] names, int? minimum, string? directory, ProgramTexts texts)
    {
        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        // A name with a folder is a file of figures or variables; these are only changed, not covered.
        string[] files = [.. names.Where(name => name.Contains('/', StringComparison.Ordinal))];
        string[] ids = [.. names.Except(files)];
        if (!RegulationIds.AllExist(ids, rules.Book, streams, texts) || !FilesExist(files, rules.Book, texts))
        {
            return ExitCode.WrongInput;
        }

        var isComplete = true;
        if (ids.Length > 0 || files.Length == 0)
        {
            var coverage = rules.Book.Cover(ids);
            Write(CoverageText.Lines(coverage, texts));
            isComplete = coverage.Items.All(item => item.State != CoverageState.Missing) && coverage.Regulations.All(regulation => regulation.Failing == 0);
        }

        return (minimum is not { } least || Mutate(rules.Book, ids, files, texts) >= least) && isComplete ? ExitCode.Done : ExitCode.WrongRules;
    }

    /// <summary>Changes the rules, tells what no test noticed, and gives the share that was noticed.</summary>
    private decimal Mutate(RuleBook book, string[] ids, string[] files, ProgramTexts texts)
    {
        var report = book.Mutate(ids, files, new Progress(streams, texts));
        streams.Output.WriteLine();
        Write(MutationText.Lines(report, texts));
        return report.Percent;
    }

    private bool FilesExist(string[] files, RuleBook book, ProgramTexts texts)
    {
        var unknown = files.Except(book.FigureFiles).ToArray();
        foreach (var file in unknown)
        {
            streams.Say(texts.Get("rules.unknownFile", ("file", file)));
        }

        return unknown.Length == 0;
    }

    private void Write(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            streams.Output.WriteLine(PlainText.Clean(line));
        }
    }

    /// <summary>Tells now and then how far it is, on the stream for messages.</summary>
    private sealed class Progress(StandardStreams streams, ProgramTexts texts) : IProgress<(int Done, int All)>
    {
        private readonly Lock _lock = new();
        private int _told;

        public void Report((int Done, int All) value)
        {
            lock (_lock)
            {
                var step = value.Done * Steps / value.All;
                if (step > _told)
                {
                    _told = step;
                    streams.Say(texts.Get(
                        "mutation.progress",
                        ("done", value.Done.ToString(CultureInfo.InvariantCulture)), ("all", value.All.ToString(CultureInfo.InvariantCulture))));
                }
            }
        }
    }
}
