using System.Text;
using SubsidyNavigator.Engine;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Batches;

public sealed class BatchReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a\nb\n", "1:a 2:b")]
    [InlineData("a\nb", "1:a 2:b")]
    [InlineData("a\r\n\r\nb\n", "1:a 2: 3:b")]
    [InlineData("\n", "1:")]
    [InlineData("a\rb\n", "1:a\rb")]
    [InlineData("a\u2028b\u0085c\n", "1:a\u2028b\u0085c")]
    public async Task Lines_are_split_on_the_line_feed_only(string text, string lines)
    {
        var read = await SomeLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(lines, string.Join(' ', read.Select(line => $"{line.Number}:{SomeLines.Text(line.Bytes)}")));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public async Task A_line_of_256_KiB_is_read_and_one_byte_more_is_not(string end)
    {
        var text = new string('x', Limits.ScenarioBytes) + "\n" + new string('y', Limits.ScenarioBytes + 1) + "\nshort\n" + new string('z', Limits.ScenarioBytes) + end;

        var read = await SomeLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal([false, true, false, false], read.Select(line => line.IsTooLong));
        Assert.Equal([Limits.ScenarioBytes, 0, 5, Limits.ScenarioBytes], read.Select(line => line.Bytes.Length));
    }

    [Fact]
    public async Task An_endless_line_is_read_past_without_being_kept()
    {
        const long Length = 64 * 1024 * 1024;
        var before = GC.GetAllocatedBytesForCurrentThread();

        var read = await SomeLines.Read(new EndlessLine(Length));

        Assert.True(Assert.Single(read).IsTooLong);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < Length / 2, "The line was kept.");
    }

    /// <summary>Many bytes without a line feed.</summary>
    private sealed class EndlessLine(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)'x');
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
