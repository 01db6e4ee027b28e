using System.Globalization;
using SubsidyNavigator.Engine.Descriptions;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>Names of spots on a page, from ids of the rules; they stay the same in both languages.</summary>
internal static class Anchors
{
    /// <summary>Of a version.</summary>
    public static string Version(DatedDescription version) => version.From?.ToString("O", CultureInfo.InvariantCulture) ?? "begin";

    /// <summary>Of a figure, formula, fact or smaller law.</summary>
    public static string Of(string id) => id.Replace('.', '-').Replace('_', '-');
}
