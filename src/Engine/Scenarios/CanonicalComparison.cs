using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>A comparison as one text that is the same for the same facts and names, and its hash for the receipt.</summary>
internal static class CanonicalComparison
{
    /// <summary>SHA-256 of <see cref="Text"/>, lower-case hexadecimal.</summary>
    public static string Hash(ComparisonRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(request))));

    /// <summary>The hash of the base, then a line for each variant: the hash of its whole scenario, and its name after the name's length.</summary>
    /// <remarks>However a change is written, the same scenarios give the same text. The length keeps a name from reading as a line.</remarks>
    public static string Text(ComparisonRequest request)
    {
        var text = new StringBuilder().Append(CanonicalScenario.Hash(request.Base)).Append('\n');
        foreach (var variant in request.Variants)
        {
            text.Append(CultureInfo.InvariantCulture, $"{CanonicalScenario.Hash(variant.Scenario)} {variant.Name.Length} {variant.Name}\n");
        }

        return text.ToString();
    }
}
