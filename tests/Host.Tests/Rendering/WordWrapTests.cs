using SubsidyNavigator.Host.Rendering;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering;

public sealed class WordWrapTests
{
    [Fact]
    public void A_line_breaks_between_words() =>
        Assert.Equal(["een twee", "drie"], WordWrap.Lines("een twee drie", 8));

    [Fact]
    public void A_line_may_be_exactly_as_long_as_the_width() =>
        Assert.Equal(["een twee"], WordWrap.Lines("een twee", 8));

    [Fact]
    public void A_word_that_is_too_long_has_its_own_line() =>
        Assert.Equal(["een", "arbeidsvermogen", "twee"], WordWrap.Lines("een arbeidsvermogen twee", 8));

    [Fact]
    public void A_euro_sign_stays_with_its_amount() =>
        Assert.Equal(["dat kost", "€ 10,00"], WordWrap.Lines("dat kost € 10,00", 10));

    [Fact]
    public void An_empty_text_is_an_empty_line() => Assert.Equal([""], WordWrap.Lines("", 8));
}
