using System.IO.Pipelines;
using System.Text;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Batches;
using SubsidyNavigator.Host.Tests.Commands;

namespace SubsidyNavigator.Host.Tests.Batches;

/// <summary>Lines as a batch reads them, and the rules they are read with.</summary>
internal static class SomeLines
{
    private static readonly Lazy<RuleBook> s_book = new(() =>
        RuleBook.Load(Path.Combine(HostProcess.Root, "rules")) is var result && result.TryGetValue(out var book)
            ? book
            : throw new InvalidOperationException("The rules do not load."));

    public static RuleBook Book => s_book.Value;

    public static BatchInput Line(string text, int number = 1) => new(number, Encoding.UTF8.GetBytes(text));

    public static async Task<List<BatchInput>> Read(Stream stream)
    {
        var lines = new List<BatchInput>();
        await foreach (var line in BatchReader.Lines(PipeReader.Create(stream)))
        {
            lines.Add(line);
        }

        return lines;
    }

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
