using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Tests.Json;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("wajong2015", "wajong_2015")]
    [InlineData("Bijstand", "bijstand")]
    [InlineData("bijstnad", "bijstand")]
    [InlineData("wajong-2010", "wajong_2010")]
    [InlineData("wv", "ww")]
    public void A_slip_of_the_pen_finds_the_name(string given, string meant)
    {
        Assert.Equal(meant, NearestName.Find(given, ["wajong_oud", "wajong_2010", "wajong_2015", "bijstand", "ww"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pensioen")]
    public void Something_else_finds_nothing(string given)
    {
        Assert.Null(NearestName.Find(given, ["wajong_oud", "bijstand", "ww"]));
    }

    [Fact]
    public void The_first_of_equals_is_taken()
    {
        Assert.Equal("maand_a", NearestName.Find("maand_x", ["maand_a", "maand_b"]));
    }

    [Fact]
    public void Very_long_input_is_not_compared()
    {
        Assert.Null(NearestName.Find(new string('a', 100_000), [new string('a', 99_999)]));
    }

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_letters_to_change(string left, string right, int distance)
    {
        Assert.Equal(distance, NearestName.Distance(left, right));
    }
}
