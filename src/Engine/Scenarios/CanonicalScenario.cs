using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>A scenario as one text that is the same for the same facts, and its hash for the receipt.</summary>
internal static class CanonicalScenario
{
    /// <summary>SHA-256 of <see cref="Text"/>, lower-case hexadecimal.</summary>
    public static string Hash(Scenario scenario) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(scenario))));

    /// <summary>One line a fact, <c>group.name=value</c>, in ordinal order; then <c>peildatum</c>.</summary>
    /// <remarks>The note and <c>$schema</c> are left out: they decide nothing.</remarks>
    public static string Text(Scenario scenario)
    {
        var text = new StringBuilder();
        foreach (var (id, value) in scenario.Facts.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append(id).Append('=').Append(value).Append('\n');
        }

        if (scenario.Peildatum is { } day)
        {
            text.Append("peildatum=").Append(day.ToString("O", CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }
}
