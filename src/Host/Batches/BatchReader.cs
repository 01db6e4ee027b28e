using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Batches;

/// <summary>Splits bytes into lines, and never holds more of them than one line may have.</summary>
internal static class BatchReader
{
    /// <summary>Longest line, with the carriage return that may come before its end.</summary>
    private const int Bound = Limits.ScenarioBytes + 1;

    /// <summary>The lines, split on the line feed only: other signs of a new line may stand inside texts.</summary>
    /// <remarks>The last line may lack its line feed. What goes beyond the bound is read past, and the line marked as too long.</remarks>
    /// <param name="reader">What was sent; it is not completed here.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<BatchInput> Lines(PipeReader reader, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // A read that is given up halfway would leave the body in a state from which a server cannot read past the rest.
        using var giveUp = cancellation.Register(reader.CancelPendingRead);
        var number = 0;
        var isTooLong = false;
        while (true)
        {
            var read = await reader.ReadAsync(CancellationToken.None);
            var buffer = read.Buffer;
            try
            {
                cancellation.ThrowIfCancellationRequested();
                while (buffer.PositionOf((byte)'\n') is { } end)
                {
                    yield return Line(++number, buffer.Slice(0, end), isTooLong);
                    isTooLong = false;
                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                }

                if (read.IsCompleted)
                {
                    if (isTooLong || !buffer.IsEmpty)
                    {
                        yield return Line(++number, buffer, isTooLong);
                    }

                    buffer = buffer.Slice(buffer.End);
                    yield break;
                }

                if (buffer.Length > Bound)
                {
                    isTooLong = true;
                    buffer = buffer.Slice(buffer.End);
                }
            }
            finally
            {
                // Also when nobody wants the rest: a server reads past what is left of a body only when the reading stands still.
                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }

    private static BatchInput Line(int number, ReadOnlySequence<byte> line, bool isTooLong)
    {
        if (isTooLong || line.Length > Bound)
        {
            return new BatchInput(number, default) { IsTooLong = true };
        }

        // A copy, because lines are assessed while the next ones are read.
        var bytes = line.ToArray();
        var length = bytes is [.., (byte)'\r'] ? bytes.Length - 1 : bytes.Length;
        return length > Limits.ScenarioBytes
            ? new BatchInput(number, default) { IsTooLong = true }
            : new BatchInput(number, bytes.AsMemory(0, length));
    }
}
