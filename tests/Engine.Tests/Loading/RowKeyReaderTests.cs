using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Loading;

public sealed class RowKeyReaderTests
{
    [Theory]
    [InlineData("18", "18", true, "18", true)]
    [InlineData("0.25", "0.25", true, "0.25", true)]
    [InlineData("[1, 2]", "1", true, "2", true)]
    [InlineData("[1,2)", "1", true, "2", false)]
    [InlineData("(1.5, 2]", "1.5", false, "2", true)]
    [InlineData("[-5, 0)", "-5", true, "0", false)]
    [InlineData("[21, )", "21", true, null, false)]
    [InlineData("(, 21)", null, false, "21", false)]
    public void Numbers_and_ranges_are_read(string written, string? low, bool lowIncluded, string? high, bool highIncluded)
    {
        var key = RowKeyReader.Read(written)!;

        Assert.True(key.IsNumeric);
        Assert.Equal((Number(low), lowIncluded, Number(high), highIncluded), (key.Low, key.LowIncluded, key.High, key.HighIncluded));
    }

    [Fact]
    public void Names_and_else_are_read()
    {
        Assert.Equal("30_plus", RowKeyReader.Read("30_plus")!.Text);
        Assert.True(RowKeyReader.Read("else")!.IsElse);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[2, 1]")]
    [InlineData("[1, 1]")]
    [InlineData("[, 1]")]
    [InlineData("[1, ]")]
    [InlineData("(, )")]
    [InlineData("[1; 2]")]
    [InlineData("[1, 2")]
    [InlineData("18-20")]
    [InlineData(">= 18")]
    [InlineData("Den Haag")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_else_is_no_key(string written)
    {
        Assert.Null(RowKeyReader.Read(written));
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
