using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Scenarios;

public sealed class PersonalDataCheckTests
{
    [Theory]
    [InlineData("123456782")]
    [InlineData("bsn 111222333.")]
    [InlineData("1234.56.782")]
    [InlineData("123 456 782")]
    [InlineData("123-456-782")]
    [InlineData("123\u00A0456\u2011782")]
    [InlineData("123 - 456 - 782")]
    [InlineData("x123456782x")]
    [InlineData("start 2019-04-01 123456782")]
    [InlineData("１２３４５６７８２")]
    [InlineData("10000008")]
    public void A_number_that_passes_the_eleven_test_is_found(string text)
    {
        Assert.True(PersonalDataCheck.Holds(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456789")]
    [InlineData("000000000")]
    [InlineData("1234567820")]
    [InlineData("0612345678")]
    [InlineData("2019-04-01 5 dagen")]
    [InlineData("01-04-2019 5 dagen")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("12345678")]
    [InlineData("1234567")]
    [InlineData("123a456b782")]
    public void Other_numbers_are_no_personal_data(string text)
    {
        Assert.False(PersonalDataCheck.Holds(text));
    }

    [Fact]
    public void A_day_in_eight_digits_is_no_personal_data()
    {
        var days = Enumerable.Range(0, 365).Select(d => new DateOnly(2019, 1, 1).AddDays(d));

        Assert.DoesNotContain(days, day => PersonalDataCheck.Holds(day.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
