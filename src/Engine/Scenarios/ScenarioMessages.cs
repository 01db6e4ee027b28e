using System.Globalization;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>The texts of everything that can be wrong with a scenario: one place to read them, and to add a language.</summary>
internal static class ScenarioMessages
{
    public const string BoolExpected = "true of false";
    public const string NumberExpected = "een getal";
    public const string DayExpected = "een datum";
    public const string ChoiceExpected = "een van de vaste antwoorden";
    public const string TextExpected = "een tekst";
    public const string DayExample = "\"2019-04-01\"";
    public const string TextExample = "\"een_naam\"";

    public static Problem NotAnObject(JsonPart root) => new("not-an-object", root.Place,
        $"Een scenario is een object met groepen; hier staat {Found(root)}.", "Begin met { en eindig met }.");

    public static Problem GroupIsNoObject(JsonPart part, string group) => new("wrong-type", part.Place,
        $"{Excerpt.Quoted(group)} is een groep met gegevens; hier staat {Found(part)}.",
        $"Bijvoorbeeld {Excerpt.Quoted(group)}: {{ ... }}.");

    public static Problem UnknownGroup(Place place, string name, FactDefinition? fact, string? nearest, IEnumerable<string> groups) =>
        new("unknown-group", place, $"{Excerpt.Quoted(name)} is geen bekende groep.", (fact, nearest) switch
        {
            ({ } known, _) => $"Zet \"{known.Name}\" in de groep \"{known.Group}\".",
            (null, { } near) => $"Bedoelt u \"{near}\"?",
            (null, null) => $"De groepen zijn {List(groups)}.",
        });

    public static Problem UnknownFact(Place place, string group, string name, FactDefinition? nearest) =>
        new("unknown-fact", place, $"{Excerpt.Quoted(name)} is geen bekend gegeven van \"{group}\".", nearest switch
        {
            null => null,
            { } other when other.Group != group => $"Bedoelt u \"{other.Name}\" van de groep \"{other.Group}\"?",
            { } near => $"Bedoelt u \"{near.Name}\"?",
        });

    public static Problem WrongType(JsonPart part, string expected, string example, string? hint) => new("wrong-type", part.Place,
        $"Hier hoort {expected}; er staat {Found(part)}.", hint is null ? $"Bijvoorbeeld {example}." : $"Schrijf {hint}.");

    public static Problem ImpossibleDate(Place place, string text, int? daysInMonth) => new("impossible-date", place,
        $"De datum {Excerpt.Quoted(text)} bestaat niet.",
        daysInMonth is { } days ? $"Die maand heeft {Number(days)} dagen." : "De maanden lopen van 01 tot en met 12.");

    public static Problem DayOutOfRange(Place place, DateOnly day, DateOnly? first, DateOnly? last) => new("out-of-bounds", place,
        last is { } latest && day > latest
            ? $"{Day(day)} is te laat: uiterlijk {Day(latest)}."
            : $"{Day(day)} is te vroeg: niet eerder dan {Day(first ?? Limits.FirstDay)}.",
        "Kijk het jaartal na.");

    public static Problem NumberOutOfBounds(Place place, decimal number, FactDefinition fact, bool isFraction) => number switch
    {
        _ when number > fact.Max => new("out-of-bounds", place,
            $"{Excerpt.Of(Number(number))} is te hoog: hoogstens {Number(fact.Max)}.",
            isFraction && number <= 100 ? $"Dit is een deel van 1: schrijf {Number(number)}% als {Number(number / 100)}." : null),
        _ when number < fact.Min => new("out-of-bounds", place,
            $"{Excerpt.Of(Number(number))} is te laag: minstens {Number(fact.Min)}."),
        _ => new("not-whole", place, $"{Excerpt.Of(Number(number))} is geen geheel getal.",
            $"Bijvoorbeeld {Number(decimal.Truncate(number))}."),
    };

    public static Problem UnknownChoice(Place place, string text, string? nearest, IEnumerable<string> choices)
    {
        var all = $"Mogelijk is: {List(choices)}.";
        return new("unknown-choice", place, $"{Excerpt.Quoted(text)} is geen mogelijk antwoord.",
            nearest is null ? all : $"Bedoelt u \"{nearest}\"? {all}");
    }

    public static Problem WrongTextForm(Place place, string text, string? nearest) => new("wrong-text-form", place,
        $"{Excerpt.Quoted(text)} mag hier niet: alleen kleine letters, cijfers en _, hoogstens {Limits.TextFactLength} tekens.",
        nearest is null ? $"Bijvoorbeeld {TextExample}." : $"Schrijf \"{nearest}\".");

    public static Problem TooLong(Place place, int length, int maximum) => new("too-long", place,
        $"De tekst heeft {Number(length)} tekens; hoogstens {Number(maximum)} mag.");

    public static Problem PersonalData(Place place) => new("personal-data", place,
        "Hier staat een getal dat een BSN kan zijn; een scenario bevat geen persoonsgegevens.", "Laat het weg.");

    // The path ends at the parent: the name itself is never repeated.
    public static Problem PersonalDataInName(JsonPart parent, JsonPart value) => new(
        "personal-data", value.Place with { Path = parent.Place.Path },
        "Een naam hierin is een getal dat een BSN kan zijn; een scenario bevat geen persoonsgegevens.", "Laat het weg.");

    private static string Found(JsonPart part) => part.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Bool => part.Truth ? "true" : "false",
        JsonKind.Number => $"het getal {Excerpt.Of(Number(part.Number))}",
        JsonKind.Text => $"de tekst {Excerpt.Quoted(part.Text)}",
        JsonKind.List => "een lijst",
        JsonKind.Object => "een object",
    };

    private static string List(IEnumerable<string> names) => string.Join(", ", names);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Facts that cannot be true together.</summary>
    public static Problem Contradiction(Place place, string text, string given) =>
        new("contradiction", place, text, $"Gegeven: {given}.");
}
