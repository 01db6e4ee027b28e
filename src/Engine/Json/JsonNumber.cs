namespace SubsidyNavigator.Engine.Json;

/// <summary>Which numbers a decimal holds without loss.</summary>
internal static class JsonNumber
{
    private const int Digits = 28;

    /// <summary>Whether <paramref name="number"/>, valid JSON, has at most 28 digits before and after the point together.</summary>
    public static bool Fits(ReadOnlySpan<byte> number)
    {
        var significant = 0;
        var decimals = 0;
        var afterPoint = false;
        var index = 0;
        for (; index < number.Length && number[index] is not ((byte)'e' or (byte)'E'); index++)
        {
            if (number[index] == '.')
            {
                afterPoint = true;
            }
            else if (number[index] != '-')
            {
                significant += significant > 0 || number[index] != '0' ? 1 : 0;
                decimals += afterPoint ? 1 : 0;
            }
        }

        if (significant == 0)
        {
            return true;
        }

        return Exponent(number[index..]) is { } exponent
            && significant <= Digits
            && significant - decimals + exponent <= Digits
            && decimals - exponent <= Digits;
    }

    private static int? Exponent(ReadOnlySpan<byte> tail)
    {
        if (tail.IsEmpty)
        {
            return 0;
        }

        var digits = tail[1..].TrimStart("+-"u8).TrimStart((byte)'0');
        if (digits.Length > 3)
        {
            return null;
        }

        var exponent = 0;
        foreach (var digit in digits)
        {
            exponent = (exponent * 10) + (digit - '0');
        }

        return tail[1] == '-' ? -exponent : exponent;
    }
}
