using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SubsidyNavigator.Host.Batches;

/// <summary>Works on several lines at once, and gives the answers in the order of the lines.</summary>
internal static class BatchRun
{
    /// <summary>The answers, each as soon as it and those before it are ready.</summary>
    /// <param name="inputs">The lines.</param>
    /// <param name="work">What is done with each; it must not throw.</param>
    /// <param name="places">How many lines are in memory at most, but for two; one waits for a slow reader of the answers too.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async IAsyncEnumerable<TAnswer> InOrder<TInput, TAnswer>(
        IAsyncEnumerable<TInput> inputs, Func<TInput, TAnswer> work, int places, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = Channel.CreateBounded<Task<TAnswer>>(new BoundedChannelOptions(places) { SingleReader = true, SingleWriter = true });
        var feeding = Feed(inputs, work, queue.Writer, end.Token);
        try
        {
            await foreach (var answer in queue.Reader.ReadAllAsync(end.Token))
            {
                yield return await answer;
            }
        }
        finally
        {
            // Also when nobody asks for the rest.
            await end.CancelAsync();
            await feeding;
        }
    }

    /// <summary>Starts the work on each line when there is a place; what goes wrong with reading goes to the reader of the queue.</summary>
    private static async Task Feed<TInput, TAnswer>(
        IAsyncEnumerable<TInput> inputs, Func<TInput, TAnswer> work, ChannelWriter<Task<TAnswer>> queue, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await foreach (var input in inputs.WithCancellation(cancellation))
            {
                await queue.WaitToWriteAsync(cancellation);
                await queue.WriteAsync(Task.Run(() => work(input), cancellation), cancellation);
            }
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        queue.Complete(failure);
    }
}
