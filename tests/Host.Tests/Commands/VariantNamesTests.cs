using SubsidyNavigator.Host.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

public sealed class VariantNamesTests
{
    [Fact]
    public void Names_are_short_and_each_different() => Assert.Equal(
        ["basis", "stdin", "x/proef.json", "y/proef.json", "y/proef.json (2)"],
        VariantNames.Of(["map/basis.json", "stdin", "x/proef.json", "y/proef.json", "y/proef.json"]));
}
