using System.Globalization;

namespace SubsidyNavigator.Engine.Json;

/// <summary>Escapes in JSON texts.</summary>
internal static class JsonEscapes
{
    /// <summary>Whether <paramref name="raw"/>, a valid JSON text without its quotes, escapes half a surrogate pair.</summary>
    public static bool HaveLoneSurrogate(ReadOnlySpan<byte> raw)
    {
        var highIsOpen = false;
        for (var index = 0; index < raw.Length; index++)
        {
            var unit = '\0';
            if (raw[index] == '\\')
            {
                index++;
                if (raw[index] == 'u')
                {
                    unit = (char)int.Parse(raw.Slice(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                    index += 4;
                }
            }

            if (highIsOpen != char.IsLowSurrogate(unit))
            {
                return true;
            }

            highIsOpen = char.IsHighSurrogate(unit);
        }

        return highIsOpen;
    }
}
