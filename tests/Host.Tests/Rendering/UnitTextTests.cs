using System.Globalization;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Rendering.Sections;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering;

public sealed class UnitTextTests
{
    [Theory]
    [InlineData("0.41", "EUR/hour", "€ 0,41 per uur")]
    [InlineData("12.5", "EUR", "€ 12,50")]
    [InlineData("1", "months", "1 maand")]
    [InlineData("2", "months", "2 maanden")]
    [InlineData("24", "hours/week", "24 uur per week")]
    [InlineData("0.55", "fraction", "55%")]
    [InlineData("3", null, "3")]
    [InlineData("3", "punten", "3 punten")]
    public void A_number_is_followed_by_its_unit_in_words(string number, string? unit, string expected)
    {
        var text = UnitText.Of(
            decimal.Parse(number, CultureInfo.InvariantCulture), unit, new DutchFormat(Language.Nl), ProgramTexts.In(Language.Nl));

        Assert.Equal(expected, text);
    }
}
