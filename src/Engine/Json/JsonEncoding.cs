using System.Text;
using System.Text.Unicode;

namespace SubsidyNavigator.Engine.Json;

/// <summary>The encoding of a document: UTF-8, with or without a byte order mark, and nothing else.</summary>
internal static class JsonEncoding
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without a UTF-8 byte order mark.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;

    /// <summary>Whether the text looks like UTF-16 or UTF-32, as some programs save by default.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..];

    /// <summary>Index of the first byte that is not UTF-8; null when all are.</summary>
    public static int? FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return null;
        }

        var index = 0;
        while (Rune.DecodeFromUtf8(bytes[index..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            index += consumed;
        }

        return index;
    }
}
