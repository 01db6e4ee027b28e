using SubsidyNavigator.Host.Rendering;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>Municipalities as people write them, and as rules do.</summary>
public sealed class PlaceNamesTests
{
    [Theory]
    [InlineData("Den Haag", "den_haag")]
    [InlineData("'s-Gravenhage", "den_haag")]
    [InlineData("den  bosch", "s_hertogenbosch")]
    [InlineData("Súdwest-Fryslân", "sudwest_fryslan")]
    [InlineData("Sudwest Fryslan", "sudwest_fryslan")]
    [InlineData("Bergen (L)", "bergen_l")]
    [InlineData("Ergens anders", "ergens_anders")]
    public void A_place_is_found_however_it_is_typed(string typed, string key) => Assert.Equal(key, PlaceNames.Key(typed));

    [Fact]
    public void Every_name_leads_to_a_key_of_its_own_and_back()
    {
        Assert.Equal(342, PlaceNames.All.Length);
        Assert.Equal(PlaceNames.All.Length, PlaceNames.All.Select(PlaceNames.Key).Distinct().Count());
        Assert.All(PlaceNames.All, name => Assert.Equal(name, PlaceNames.Title(PlaceNames.Key(name))));
        Assert.All(PlaceNames.All, name => Assert.Matches("^[a-z0-9_]{1,60}$", PlaceNames.Key(name)));
    }

    [Theory]
    [InlineData("roterdam", "Rotterdam")]
    [InlineData("ijselstein", "IJsselstein")]
    [InlineData("rotterdam", null)]
    [InlineData("xyzzy_plugh", null)]
    public void A_name_with_a_slip_is_recognized(string key, string? meant) => Assert.Equal(meant, PlaceNames.Nearest(key));
}
