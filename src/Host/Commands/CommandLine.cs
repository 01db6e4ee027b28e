using System.CommandLine;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>The whole command line: its commands, and what happens to arguments that fit none of them.</summary>
internal sealed class CommandLine
{
    private readonly StandardStreams _streams;
    private readonly RootCommand _root;

    /// <summary>Puts the commands together.</summary>
    public CommandLine(
        StandardStreams streams,
        ServeCommand serve,
        AssessCommand assess,
        CompareCommand compare,
        BatchCommand batch,
        RulesCheckCommand check,
        RulesTestCommand test,
        RulesCoverageCommand coverage,
        RulesShowCommand show,
        RulesDiffCommand diff,
        RulesHandbookCommand handbook,
        RulesExportCommand export,
        RulesSchemaCommand schema)
    {
        var texts = ProgramTexts.In(Language.Nl);
        _streams = streams;
        _root = new RootCommand(texts.Get("help.program"))
        {
            assess.Build(texts),
            compare.Build(texts),
            batch.Build(texts),
            new Command("rules", texts.Get("help.rules"))
            {
                check.Build(texts), test.Build(texts), coverage.Build(texts), show.Build(texts), diff.Build(texts),
                handbook.Build(texts), export.Build(texts), schema.Build(texts),
            },
        };
        serve.AddTo(_root, texts);
    }

    /// <summary>Runs what <paramref name="arguments"/> ask for; without any, the service.</summary>
    public async Task<ExitCode> Run(IReadOnlyList<string> arguments)
    {
        var parsed = _root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in ArgumentMessages.Of(parsed, ProgramTexts.In(Language.Nl)).Distinct())
            {
                _streams.Say(message);
            }

            return ExitCode.WrongInput;
        }

        // Without the parser's own handler a mistake of ours reaches the one at the edge.
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = _streams.Output,
            Error = _streams.Error,
        };
        if (parsed.CommandResult.Command == _root)
        {
            // The service stops itself when it is told to, and takes the time that running requests need.
            configuration.ProcessTerminationTimeout = null;
        }

        return (ExitCode)await parsed.InvokeAsync(configuration);
    }
}
