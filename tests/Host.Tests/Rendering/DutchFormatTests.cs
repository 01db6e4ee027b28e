using System.Globalization;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering;

public sealed class DutchFormatTests
{
    private static readonly DutchFormat s_dutch = new(Language.Nl);
    private static readonly DutchFormat s_english = new(Language.En);

    [Fact]
    public void An_amount_has_a_point_for_thousands_and_a_comma_for_cents()
    {
        Assert.Equal("€ 1.594,20", s_dutch.Euro(1594.2m));
        Assert.Equal("€1,594.20", s_english.Euro(1594.2m));
    }

    [Fact]
    public void An_amount_below_zero_has_a_minus_sign()
    {
        Assert.Equal("€ \u22121.250,50", s_dutch.Euro(-1250.5m));
        Assert.Equal("\u2212€1,250.50", s_english.Euro(-1250.5m));
    }

    [Theory]
    [InlineData("0.5", "€ 0,50")]
    [InlineData("0.505", "€ 0,505")]
    [InlineData("10.0500", "€ 10,05")]
    [InlineData("2000", "€ 2.000,00")]
    public void A_figure_keeps_every_decimal_the_law_gives(string figure, string expected) =>
        Assert.Equal(expected, s_dutch.ExactEuro(decimal.Parse(figure, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_day_names_its_month()
    {
        Assert.Equal("1 april 2019", s_dutch.Day(new DateOnly(2019, 4, 1)));
        Assert.Equal("1 April 2019", s_english.Day(new DateOnly(2019, 4, 1)));
    }

    [Fact]
    public void A_month_has_no_day() => Assert.Equal("december 2027", s_dutch.Month(new Month(2027, 12)));

    [Fact]
    public void A_fraction_is_a_percentage()
    {
        Assert.Equal("55%", s_dutch.Percentage(0.55m));
        Assert.Equal("12,5%", s_dutch.Percentage(0.125m));
        Assert.Equal("12.5%", s_english.Percentage(0.125m));
    }

    [Fact]
    public void A_number_has_only_the_decimals_it_needs()
    {
        Assert.Equal("1.248", s_dutch.Number(1248.00m));
        Assert.Equal("4,5", s_dutch.Number(4.50m));
    }

    [Fact]
    public void What_came_from_a_division_has_two_decimals()
    {
        Assert.Equal("693,33", s_dutch.Number(693.333333m));
        Assert.Equal("€ 901,33", s_dutch.ExactEuro(901.333333m));
        Assert.Equal("€ 0,0725", s_dutch.ExactEuro(0.0725m));
    }
}
