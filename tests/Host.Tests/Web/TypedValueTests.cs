using System.Globalization;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Web.Forms;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>Numbers and days as people type them.</summary>
public sealed class TypedValueTests
{
    [Theory]
    [InlineData("1.250,50", "1250.50")]
    [InlineData("1250.50", "1250.50")]
    [InlineData("1250,5", "1250.5")]
    [InlineData("€ 1.250", "1250")]
    [InlineData("€\u00A01.250,-", "1250")]
    [InlineData("1.250.000", "1250000")]
    [InlineData("55%", "55")]
    [InlineData("0,505", "0.505")]
    [InlineData("0.505", "0.505")]
    [InlineData("4,5", "4.5")]
    [InlineData("-3", "-3")]
    [InlineData("\u22123", "-3")]
    [InlineData("12.5.0", null)]
    [InlineData("1.25.000", null)]
    [InlineData("abc", null)]
    [InlineData("1e5", null)]
    [InlineData("", null)]
    public void A_number_is_read_as_people_in_the_Netherlands_write_it(string typed, string? meant) => Assert.Equal(Number(meant), TypedNumber.Read(typed, Language.Nl));

    [Theory]
    [InlineData("1,250.50", "1250.50")]
    [InlineData("1,250", "1250")]
    [InlineData("1.250", "1.250")]
    [InlineData("12,5", "12.5")]
    public void Or_as_in_English(string typed, string? meant) => Assert.Equal(Number(meant), TypedNumber.Read(typed, Language.En));

    [Theory]
    [InlineData("14", "3", "2004", "2004-03-14")]
    [InlineData("14", "mrt", "2004", "2004-03-14")]
    [InlineData("14", "Maart", "2004", "2004-03-14")]
    [InlineData("14", "mar", "2004", "2004-03-14")]
    [InlineData(" 1 ", "okt.", "2026", "2026-10-01")]
    [InlineData("1", "jul", "2026", "2026-07-01")]
    [InlineData("29", "2", "2024", "2024-02-29")]
    [InlineData("29", "2", "2023", null)]
    [InlineData("31", "2", "2027", null)]
    [InlineData("14", "3", "04", null)]
    [InlineData("0", "3", "2004", null)]
    [InlineData("14", "13", "2004", null)]
    [InlineData("14", "ju", "2004", null)]
    [InlineData("14", "", "2004", null)]
    [InlineData("x", "3", "2004", null)]
    public void A_day_is_read_from_three_fields(string day, string month, string year, string? meant) => Assert.Equal(Day(meant), TypedDay.Read(day, month, year));

    [Theory]
    [InlineData("1-3-2026", "2026-03-01")]
    [InlineData("1 maart 2026", "2026-03-01")]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("31-2-2026", null)]
    [InlineData("2026", null)]
    public void And_from_one(string typed, string? meant) => Assert.Equal(Day(meant), TypedDay.Read(typed));

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
