using System.Globalization;
using System.Text;

namespace SubsidyNavigator.Engine.Json;

/// <summary>The texts of everything that can be wrong with a JSON document as such, in both languages.</summary>
internal static class JsonMessages
{
    public static Problem Empty(string file, Language language) => new("empty", new Place(file),
        new LocalText("Het bestand is leeg.", "The file is empty.").In(language),
        new LocalText("Het kleinste geldige bestand is {}.", "The smallest valid file is {}.").In(language));

    public static Problem TooLarge(string file, int maximum, Language language) => new("too-large", new Place(file),
        new LocalText(
            $"Het bestand is groter dan {Kibibytes(maximum)} KiB.",
            $"The file is larger than {Kibibytes(maximum)} KiB.").In(language));

    public static Problem NotUtf8(Place place, bool wide, Language language) => new("not-utf8", place,
        wide
            ? new LocalText("Het bestand is opgeslagen als UTF-16.", "The file was saved as UTF-16.").In(language)
            : new LocalText("Hier staat een teken dat geen UTF-8 is.", "There is a character here that is not UTF-8.").In(language),
        new LocalText("Sla het bestand op als UTF-8.", "Save the file as UTF-8.").In(language));

    public static Problem TooDeep(Place place, Language language) => new("too-deep", place,
        new LocalText(
            $"De inhoud is dieper genest dan {Limits.JsonDepth} niveaus.",
            $"The content is nested deeper than {Limits.JsonDepth} levels.").In(language));

    public static Problem DuplicateKey(Place place, Language language) => new("duplicate-key", place,
        new LocalText("Deze naam staat hier voor de tweede keer.", "This name is here for the second time.").In(language),
        new LocalText("Laat één van beide staan.", "Keep one of the two.").In(language));

    public static Problem NumberOutOfRange(Place place, Language language) => new("number-out-of-range", place,
        new LocalText("Dit getal is te groot of te nauwkeurig.", "This number is too large or too precise.").In(language),
        new LocalText("Gebruik hoogstens 28 cijfers.", "Use at most 28 digits.").In(language));

    public static Problem LoneSurrogate(Place place, Language language) => new("lone-surrogate", place,
        new LocalText(
            "Deze tekst bevat een half teken (een \\u-code zonder zijn tweede helft).",
            "This text holds half a character (a \\u code without its second half).").In(language),
        new LocalText("Schrijf het teken zelf.", "Write the character itself.").In(language));

    public static Problem Malformed(JsonMistake mistake, string file, string pointer, Language language)
    {
        var place = new Place(file, mistake.Line, pointer, mistake.Column);
        var column = mistake.Column.ToString(CultureInfo.InvariantCulture);
        var expected = Expected(mistake.Expected).In(language);
        return mistake.Found is not { } found
            ? new Problem("truncated", place,
                new LocalText(
                    $"Het bestand houdt op in kolom {column}, waar nog {expected} moest komen.",
                    $"The file ends in column {column}, where {expected} should have come.").In(language),
                new LocalText(
                    "Het bestand is niet compleet; sluit elk haakje en aanhalingsteken.",
                    "The file is not complete; close every bracket and quote.").In(language))
            : new Problem("malformed", place,
                new LocalText(
                    $"Geen geldige JSON in kolom {column}: hier staat {Shown(found)}, verwacht werd {expected}.",
                    $"No valid JSON in column {column}: found {Shown(found)}, expected {expected}.").In(language),
                Remedy(mistake, found)?.In(language));
    }

    private static string Shown(Rune found) => Rune.IsControl(found)
        ? string.Create(CultureInfo.InvariantCulture, $"U+{found.Value:X4}")
        : $"'{Excerpt.Of(found.ToString())}'";

    private static string Kibibytes(int bytes) => (bytes / 1024).ToString(CultureInfo.InvariantCulture);

    private static LocalText? Remedy(JsonMistake mistake, Rune found) => found.Value switch
    {
        '}' or ']' when mistake.AfterComma => new("Haal de komma ervoor weg.", "Remove the comma before it."),
        '/' or '#' => new("Commentaar mag niet in JSON.", "JSON has no comments."),
        >= '0' and <= '9' when mistake.AfterComma && mistake.Expected == JsonExpected.Name
            => new("Schrijf een getal met een punt: 0.35.", "Write a number with a point: 0.35."),
        'T' or 'F' => new("Schrijf true en false met kleine letters.", "Write true and false in small letters."),
        '\'' => new("Gebruik dubbele aanhalingstekens.", "Use double quotes."),
        'N' or 'I' or 'u' when mistake.Expected is JsonExpected.Value or JsonExpected.RestOfValue
            => new("Laat een onbekend gegeven weg, of schrijf null.", "Leave out what is not known, or write null."),
        _ => null,
    };

    private static LocalText Expected(JsonExpected expected) => expected switch
    {
        JsonExpected.Value => new("een waarde", "a value"),
        JsonExpected.Name => new("een naam tussen aanhalingstekens", "a name between quotes"),
        JsonExpected.NameOrEnd => new("een naam tussen aanhalingstekens of '}'", "a name between quotes or '}'"),
        JsonExpected.Colon => new("':'", "':'"),
        JsonExpected.ValueOrEnd => new("een waarde of ']'", "a value or ']'"),
        JsonExpected.CommaOrEndOfObject => new("',' of '}'", "',' or '}'"),
        JsonExpected.CommaOrEndOfList => new("',' of ']'", "',' or ']'"),
        JsonExpected.Nothing => new("het einde van het bestand", "the end of the file"),
        JsonExpected.RestOfText => new("de rest van de tekst en een aanhalingsteken", "the rest of the text and a quote"),
        JsonExpected.RestOfValue => new("een geldig getal, true, false of null", "a valid number, true, false or null"),
    };
}
