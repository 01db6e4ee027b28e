using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SubsidyNavigator.Host.Api;

/// <summary>Writes text straight into the response's buffers: a whole answer as one string would cost the collector dearly.</summary>
internal static class TextBody
{
    /// <summary>Media type of answers as JSON.</summary>
    public const string MediaType = "application/json; charset=utf-8";

    /// <summary>Writes what <paramref name="write"/> gives, and ends the answer.</summary>
    public static async Task Write(HttpContext http, string mediaType, Action<TextWriter> write)
    {
        http.Response.ContentType = mediaType;
        using (var text = new Utf8TextWriter(http.Response.BodyWriter))
        {
            write(text);
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    /// <summary>UTF-8 into a buffer writer, a few thousand characters at a time.</summary>
    private sealed class Utf8TextWriter(IBufferWriter<byte> output) : TextWriter
    {
        private const int Chunk = 4096;

        private readonly Encoder _encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
        private readonly char[] _waiting = ArrayPool<char>.Shared.Rent(Chunk);
        private int _count;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (_count == Chunk)
            {
                Pass();
            }

            _waiting[_count++] = value;
        }

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            while (!buffer.IsEmpty)
            {
                if (_count == Chunk)
                {
                    Pass();
                }

                var part = buffer[..Math.Min(buffer.Length, Chunk - _count)];
                part.CopyTo(_waiting.AsSpan(_count));
                _count += part.Length;
                buffer = buffer[part.Length..];
            }
        }

        protected override void Dispose(bool disposing)
        {
            Pass();
            ArrayPool<char>.Shared.Return(_waiting);
            base.Dispose(disposing);
        }

        private void Pass()
        {
            var bytes = output.GetSpan(Encoding.UTF8.GetMaxByteCount(_count));
            output.Advance(_encoder.GetBytes(_waiting.AsSpan(0, _count), bytes, flush: false));
            _count = 0;
        }
    }
}
