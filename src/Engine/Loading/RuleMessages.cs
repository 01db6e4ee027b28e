using System.Globalization;
using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>The texts of everything that can be wrong inside rule files.</summary>
internal static class RuleMessages
{
    public static Problem UnknownMember(Place place, string name, string? nearest, IEnumerable<string> known) =>
        new("unknown-member", place, $"{Excerpt.Quoted(name)} does not belong here.",
            nearest is null ? $"Known are: {string.Join(", ", known)}." : $"Did you mean \"{nearest}\"?");

    public static Problem MissingMember(Place place, string name) => new("missing-member", place, $"\"{name}\" is missing.");

    public static Problem WrongType(JsonPart part, string expected) => new("wrong-type", part.Place,
        $"Found {Found(part)}, expected {expected}.");

    public static Problem UnknownWord(Place place, string word, string? nearest, IEnumerable<string> words) =>
        new("unknown-word", place, $"{Excerpt.Quoted(word)} is not one of the words for this.",
            (nearest is null ? "" : $"Did you mean \"{nearest}\"? ") + $"Known are: {string.Join(", ", words)}.");

    public static Problem EmptyList(Place place) => new("empty-list", place, "This list is empty.", "Give at least one, or leave it out.");

    public static Problem BadId(Place place, string id, string form) => new("bad-id", place,
        $"{Excerpt.Quoted(id)} cannot be a name here.", $"Write it as {form}.");

    public static Problem ReservedName(Place place, string word) => new("reserved-name", place,
        $"\"{word}\" is a word of the expression language or the engine and cannot be part of a name.", "Choose another name.");

    public static Problem DuplicateId(Place place, string id, Place first) => new("duplicate-id", place,
        $"{Excerpt.Quoted(id)} exists already.", $"The first is at {first}.");

    public static Problem DuplicatePath(Place place, string id, string other, Place first) => new("duplicate-path", place,
        $"{Excerpt.Quoted(id)} has the same address as {Excerpt.Quoted(other)}: \".\" and \"_\" are both \"-\" there.", $"The other is at {first}.");

    public static Problem WrongFileName(Place place, string id, string expected) => new("wrong-file-name", place,
        $"The file is named for {Excerpt.Quoted(expected)} but holds {Excerpt.Quoted(id)}.", "Give the file the name of its regulation.");

    public static Problem UnknownRegulation(Place place, string id) => new("unknown-regulation", place,
        $"There is no regulation {Excerpt.Quoted(id)} beside these tests.", $"The tests of x.json are in x.tests.json.");

    public static Problem UnknownStep(Place place, string id, string? nearest) => new("unknown-step", place,
        $"{Excerpt.Quoted(id)} is not one of the steps.", nearest is null ? null : $"Did you mean \"{nearest}\"?");

    public static Problem UnknownTimelineFact(Place place, string id, string? nearest) => new("unknown-fact", place,
        $"{Excerpt.Quoted(id)} is not one of the facts.", nearest is null ? null : $"Did you mean \"{nearest}\"?");

    public static Problem MissingText(Place place, string language) => new("missing-text", place,
        $"The text in \"{language}\" is empty or missing.", "Every text is there in both nl and en.");

    public static Problem EmptyText(Place place) => new("empty-text", place, "This text is empty.");

    public static Problem MissingSource(Place place) => new("missing-source", place,
        "No source is given.", "Add \"sources\": [ { \"law\", \"url\", \"checked\", \"certainty\" } ].");

    public static Problem MissingTestSource(Place place) => new("missing-source", place,
        "This test has no source.", "Add \"source\": where the expected outcome comes from.");

    public static Problem BadUrl(Place place, string url) => new("bad-url", place,
        $"{Excerpt.Quoted(url)} is not a complete https address.", "Write it as https://...");

    public static Problem BadDate(Place place, string text) => new("bad-date", place,
        $"{Excerpt.Quoted(text)} is not a day of the calendar.", "Write it as 2019-04-01.");

    public static Problem MissingPeriod(Place place, string name) => new("missing-period", place,
        $"This version has no \"{name}\".", "Every version says from when to when it holds; null is open.");

    public static Problem PeriodBackwards(Place place) => new("period-backwards", place, "\"to\" is before \"from\".");

    public static Problem OverlappingVersions(Place place, Place other) => new("overlapping-versions", place,
        "This version holds on days on which another holds too.", $"The other is at {other}.");

    public static Problem OverlappingRows(Place place, string written, string other, Place otherPlace) => new("overlapping-rows", place,
        $"The row {Excerpt.Quoted(written)} overlaps the row {Excerpt.Quoted(other)}.", $"The other is at {otherPlace}.");

    public static Problem BadRowKey(Place place, string written) => new("bad-row-key", place,
        $"{Excerpt.Quoted(written)} is not a key.", "Write a name, a number, a range as [a, b), (a, b] or [a, ), or else.");

    public static Problem MixedKeys(Place place) => new("mixed-keys", place, "Names and numbers are mixed in one column of keys.");

    public static Problem ExactlyOne(Place place, IEnumerable<string> names, int found) => new("exactly-one", place,
        $"Exactly one of {string.Join(", ", names)} belongs here; found {found.ToString(CultureInfo.InvariantCulture)}.");

    public static Problem NotAllowed(Place place, string name, string reason) => new("not-allowed", place, $"\"{name}\" {reason}.");

    public static Problem BoundsBackwards(Place place) => new("bounds-backwards", place, "The lower bound is not below the upper bound.");

    public static Problem OutOfBounds(Place place, string range) => new("out-of-bounds", place, $"This number is not {range}.");

    private static string Found(JsonPart part) => part.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Bool => part.Truth ? "true" : "false",
        JsonKind.Number => "a number",
        JsonKind.Text => $"the text {Excerpt.Quoted(part.Text)}",
        JsonKind.List => "a list",
        JsonKind.Object => "an object",
    };
}
