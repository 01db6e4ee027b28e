using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Batches;

/// <summary>Many scenarios in, as many answers out in the same order, with a bounded number in memory.</summary>
internal static class Batch
{
    /// <summary>Lines in memory for each processor: enough to keep it busy when one line takes longer than others.</summary>
    private const int PlacesPerProcessor = 4;

    /// <summary>The answers to scenarios in JSON Lines, in JSON Lines.</summary>
    /// <param name="reader">What was sent; it is not completed here.</param>
    /// <param name="book">The rules.</param>
    /// <param name="texts">In the language asked for.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IAsyncEnumerable<BatchAnswer> Answers(PipeReader reader, RuleBook book, ProgramTexts texts, CancellationToken cancellation = default) =>
        Answers(BatchReader.Lines(reader, cancellation), input => BatchLine.Answer(input, book, texts), cancellation);

    /// <summary>The answers to lines, several at once.</summary>
    public static IAsyncEnumerable<BatchAnswer> Answers(
        IAsyncEnumerable<BatchInput> inputs, Func<BatchInput, BatchAnswer> answer, CancellationToken cancellation = default) =>
        BatchRun.InOrder(inputs, answer, PlacesPerProcessor * Environment.ProcessorCount, cancellation);

    /// <summary>The rows of a table as scenarios; rows without anything, which spreadsheets leave at the end, are passed over.</summary>
    /// <param name="rows">The lines after the header.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<BatchInput> Scenarios(
        IAsyncEnumerator<BatchInput> rows, CsvColumns columns, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (await rows.MoveNextAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!columns.IsEmpty(rows.Current))
            {
                yield return columns.Scenario(rows.Current);
            }
        }
    }
}
