using System.Text.Json;

namespace SubsidyNavigator.Engine.Json;

/// <summary>The first pass over untrusted bytes: plain JSON of RFC 8259, no more, within bounds, no name twice in an object.</summary>
internal static class JsonGrammar
{
    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
        MaxDepth = Limits.JsonDepth + 1, // One more than allowed, so that depth gets its own message.
    };

    /// <summary>Adds what is wrong to <paramref name="problems"/>.</summary>
    /// <returns>Whether the text can be made into a tree.</returns>
    public static bool Check(ReadOnlySpan<byte> bytes, string file, JsonReading reading, ProblemList problems)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        var trail = new JsonTrail(reading.Hides);
        var lines = new LineCount();
        var sound = true;
        var lastEnd = 0;
        try
        {
            while (reader.Read())
            {
                var place = new TokenPlace(bytes, (int)reader.TokenStartIndex, file);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= Limits.JsonDepth)
                {
                    problems.Add(JsonMessages.TooDeep(lines.Place(place, trail), reading.Language));
                    return false;
                }

                sound &= CheckToken(ref reader, trail, lines, place, reading, problems);
                lastEnd = (int)reader.BytesConsumed;
            }
        }
        catch (JsonException exception)
        {
            var mistake = JsonMistake.Find(bytes, exception, reader.TokenType, trail.InList, lastEnd);
            problems.Add(JsonMessages.Malformed(mistake, file, trail.Pointer, reading.Language));
            return false;
        }

        return sound;
    }

    private static bool CheckToken(
        ref Utf8JsonReader reader, JsonTrail trail, LineCount lines, TokenPlace token, JsonReading reading, ProblemList problems)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                return CheckName(ref reader, trail, lines, token, reading, problems);
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                trail.Value();
                trail.Open(reader.TokenType == JsonTokenType.StartArray);
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                trail.Close();
                return true;
            case JsonTokenType.Number when !JsonNumber.Fits(reader.ValueSpan):
                trail.Value();
                problems.Add(JsonMessages.NumberOutOfRange(lines.Place(token, trail), reading.Language));
                return false;
            case JsonTokenType.String when JsonEscapes.HaveLoneSurrogate(reader.ValueSpan):
                trail.Value();
                problems.Add(JsonMessages.LoneSurrogate(lines.Place(token, trail), reading.Language));
                return false;
            default:
                trail.Value();
                return true;
        }
    }

    private static bool CheckName(
        ref Utf8JsonReader reader, JsonTrail trail, LineCount lines, TokenPlace token, JsonReading reading, ProblemList problems)
    {
        if (JsonEscapes.HaveLoneSurrogate(reader.ValueSpan))
        {
            trail.Name(JsonPointer.Hidden);
            problems.Add(JsonMessages.LoneSurrogate(lines.Place(token, trail), reading.Language));
            return false;
        }

        if (!trail.Name(reader.GetString() ?? ""))
        {
            problems.Add(JsonMessages.DuplicateKey(lines.Place(token, trail), reading.Language));
        }

        return true;
    }

    private readonly ref struct TokenPlace(ReadOnlySpan<byte> bytes, int start, string file)
    {
        public ReadOnlySpan<byte> Bytes { get; } = bytes;

        public int Start { get; } = start;

        public string File { get; } = file;
    }

    // Counts on from the last question, so that the whole text is counted once.
    private sealed class LineCount
    {
        private int _line = 1;
        private int _counted;

        public Place Place(TokenPlace token, JsonTrail trail)
        {
            _line += token.Bytes[_counted..token.Start].Count((byte)'\n');
            _counted = token.Start;
            return new Place(token.File, _line, trail.Pointer);
        }
    }
}
