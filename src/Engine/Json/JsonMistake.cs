using System.Text;
using System.Text.Json;

namespace SubsidyNavigator.Engine.Json;

/// <summary>What a JSON text should have held where it went wrong.</summary>
internal enum JsonExpected
{
    /// <summary>Any value.</summary>
    Value,

    /// <summary>A name between quotes.</summary>
    Name,

    /// <summary>A name between quotes, or <c>}</c>.</summary>
    NameOrEnd,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A value, or <c>]</c>.</summary>
    ValueOrEnd,

    /// <summary>A comma, or <c>}</c>.</summary>
    CommaOrEndOfObject,

    /// <summary>A comma, or <c>]</c>.</summary>
    CommaOrEndOfList,

    /// <summary>Nothing more.</summary>
    Nothing,

    /// <summary>The end of a text, or characters that may stand in one.</summary>
    RestOfText,

    /// <summary>The rest of a number, or of <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    RestOfValue,
}

/// <summary>The first spot at which a text is not JSON.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">Bytes into the line, from 1.</param>
/// <param name="Found">The character there; null at the end of the file.</param>
/// <param name="AfterComma">Whether a comma stands before it.</param>
/// <param name="Expected">What should have been there.</param>
internal sealed record JsonMistake(int Line, int Column, Rune? Found, bool AfterComma, JsonExpected Expected)
{
    /// <summary>Finds out what <paramref name="exception"/> is about.</summary>
    /// <param name="bytes">The whole text.</param>
    /// <param name="exception">From the strict reader.</param>
    /// <param name="last">The last good token.</param>
    /// <param name="inList">Whether the reader stands in a list; null at the top.</param>
    /// <param name="lastEnd">Index just after the last good token.</param>
    public static JsonMistake Find(ReadOnlySpan<byte> bytes, JsonException exception, JsonTokenType last, bool? inList, int lastEnd)
    {
        var line = (int)(exception.LineNumber ?? 0);
        var column = (int)(exception.BytePositionInLine ?? 0);
        var index = Math.Min(bytes.Length, Math.Max(lastEnd, LineStart(bytes, line) + column));
        Rune? found = null;
        if (index < bytes.Length)
        {
            Rune.DecodeFromUtf8(bytes[index..], out var rune, out _);
            found = rune;
        }

        var between = bytes[lastEnd..index];
        var gap = between.TrimStart(" \t\r\n"u8);
        var afterComma = gap is [(byte)',', ..] && gap[1..].Trim(" \t\r\n"u8).IsEmpty;
        return new JsonMistake(line + 1, column + 1, found, afterComma, Expect(gap, isEnd: found is null, last, inList));
    }

    private static int LineStart(ReadOnlySpan<byte> bytes, int line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += bytes[start..].IndexOf((byte)'\n') + 1;
        }

        return start;
    }

    private static JsonExpected Expect(ReadOnlySpan<byte> gap, bool isEnd, JsonTokenType last, bool? inList)
    {
        var begun = gap.TrimStart(" \t\r\n,:"u8);
        if (begun is [(byte)'"', ..])
        {
            return TextIsClosed(begun[1..]) ? JsonExpected.Colon : JsonExpected.RestOfText;
        }

        if (!begun.IsEmpty)
        {
            return isEnd && char.IsAsciiDigit((char)begun[^1]) ? End(inList) : JsonExpected.RestOfValue;
        }

        var comma = gap is [(byte)',', ..];
        return (last, inList) switch
        {
            (JsonTokenType.None or JsonTokenType.PropertyName, _) => JsonExpected.Value,
            (JsonTokenType.StartObject, _) => JsonExpected.NameOrEnd,
            (JsonTokenType.StartArray, _) => JsonExpected.ValueOrEnd,
            (_, true) when comma => JsonExpected.Value,
            (_, false) when comma => JsonExpected.Name,
            _ => End(inList),
        };
    }

    private static JsonExpected End(bool? inList) => inList switch
    {
        null => JsonExpected.Nothing,
        true => JsonExpected.CommaOrEndOfList,
        false => JsonExpected.CommaOrEndOfObject,
    };

    private static bool TextIsClosed(ReadOnlySpan<byte> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '"')
            {
                return true;
            }

            index += text[index] == '\\' ? 1 : 0;
        }

        return false;
    }
}
