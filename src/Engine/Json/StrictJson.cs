using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SubsidyNavigator.Engine.Json;

/// <summary>Reads untrusted JSON: bounded, exact, and with the place of every value.</summary>
internal static class StrictJson
{
    private static readonly JsonLoadSettings Settings = new() { LineInfoHandling = LineInfoHandling.Load };

    /// <summary>Makes a tree of <paramref name="utf8"/> and adds what is wrong to <paramref name="problems"/>.</summary>
    /// <returns>The document; null when there is nothing to go on with. A name given twice leaves a document, with a problem.</returns>
    public static JsonPart? Read(ReadOnlyMemory<byte> utf8, string file, JsonReading reading, ProblemList problems)
    {
        if (utf8.Length > reading.MaximumBytes)
        {
            problems.Add(JsonMessages.TooLarge(file, reading.MaximumBytes, reading.Language));
            return null;
        }

        var text = JsonEncoding.WithoutMark(utf8);
        if (!IsText(text.Span, file, reading, problems) || !JsonGrammar.Check(text.Span, file, reading, problems))
        {
            return null;
        }

        // The grammar check went before: this reader alone would take comments, single quotes and NaN.
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(text.Span)))
        {
            FloatParseHandling = FloatParseHandling.Decimal,
            DateParseHandling = DateParseHandling.None,
            MaxDepth = Limits.JsonDepth,
        };
        var token = JToken.Load(reader, Settings);
        return new JsonPart(token, new Place(file, ((IJsonLineInfo)token).LineNumber));
    }

    private static bool IsText(ReadOnlySpan<byte> bytes, string file, JsonReading reading, ProblemList problems)
    {
        if (JsonEncoding.IsWide(bytes))
        {
            problems.Add(JsonMessages.NotUtf8(new Place(file), wide: true, reading.Language));
            return false;
        }

        if (JsonEncoding.FirstBadByte(bytes) is { } index)
        {
            var line = bytes[..index].Count((byte)'\n') + 1;
            problems.Add(JsonMessages.NotUtf8(new Place(file, line), wide: false, reading.Language));
            return false;
        }

        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            problems.Add(JsonMessages.Empty(file, reading.Language));
            return false;
        }

        return true;
    }
}
