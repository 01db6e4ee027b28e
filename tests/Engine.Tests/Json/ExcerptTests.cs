using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Tests.Json;

public sealed class ExcerptTests
{
    [Fact]
    public void Short_input_is_repeated_as_it_is()
    {
        Assert.Equal("Den Haag é", Excerpt.Of("Den Haag é"));
    }

    [Fact]
    public void Long_input_is_cut()
    {
        Assert.Equal(new string('a', 40) + "…", Excerpt.Of(new string('a', 500)));
    }

    [Theory]
    [InlineData("a\nb", "a\\u000ab")]
    [InlineData("\u001b[31m", "\\u001b[31m")]
    [InlineData("\u202Eabc", "\\u202eabc")]
    public void What_acts_on_a_screen_is_escaped(string input, string shown)
    {
        Assert.Equal(shown, Excerpt.Of(input));
    }
}
