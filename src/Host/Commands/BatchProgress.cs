using SubsidyNavigator.Host.Batches;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>Counts the answers of a batch and says now and then how far it is.</summary>
internal sealed class BatchProgress(StandardStreams streams, ProgramTexts texts)
{
    /// <summary>Lines between two messages: some seconds of work.</summary>
    private const int Step = 1_000;

    private readonly DutchFormat _format = new(texts.Language);
    private int _lines;
    private int _problems;
    private Exception? _fault;

    /// <summary>Counts one answer.</summary>
    public void Add(BatchAnswer answer)
    {
        _lines++;
        _problems += answer.IsProblem ? 1 : 0;
        _fault ??= answer.Fault;
        if (_lines % Step == 0)
        {
            Say("batch.progress");
        }
    }

    /// <summary>Says how many there were; the exit code is that of the worst line.</summary>
    public ExitCode End()
    {
        Say("batch.done");
        if (_fault is not null)
        {
            streams.ReportFault(_fault);
            return ExitCode.Failed;
        }

        return _problems > 0 ? ExitCode.WrongInput : ExitCode.Done;
    }

    private void Say(string key) =>
        streams.Say(texts.Get(key, ("lines", _format.Number(_lines)), ("problems", _format.Number(_problems))));
}
