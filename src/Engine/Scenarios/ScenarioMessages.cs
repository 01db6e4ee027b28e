using System.Globalization;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>The texts of everything that can be wrong with a scenario, in both languages.</summary>
internal static class ScenarioMessages
{
    public const string DayExample = "\"2019-04-01\"";
    public const string TextExample = "\"een_naam\"";

    public static readonly LocalText BoolExpected = new("true of false", "true or false");
    public static readonly LocalText NumberExpected = new("een getal", "a number");
    public static readonly LocalText DayExpected = new("een datum", "a date");
    public static readonly LocalText ChoiceExpected = new("een van de vaste antwoorden", "one of the fixed answers");
    public static readonly LocalText TextExpected = new("een tekst", "a text");

    public static Problem NotAnObject(JsonPart root, Language language) => new("not-an-object", root.Place,
        new LocalText(
            $"Een scenario is een object met groepen; hier staat {Found(root, Language.Nl)}.",
            $"A scenario is an object with groups; found {Found(root, Language.En)}.").In(language),
        BeginAndEnd(language));

    public static Problem GroupIsNoObject(JsonPart part, string group, Language language) => new("wrong-type", part.Place,
        new LocalText(
            $"{Excerpt.Quoted(group)} is een groep met gegevens; hier staat {Found(part, Language.Nl)}.",
            $"{Excerpt.Quoted(group)} is a group of facts; found {Found(part, Language.En)}.").In(language),
        new LocalText(
            $"Bijvoorbeeld {Excerpt.Quoted(group)}: {{ ... }}.",
            $"For instance {Excerpt.Quoted(group)}: {{ ... }}.").In(language));

    public static Problem UnknownGroup(
        Place place, string name, FactDefinition? fact, string? nearest, IEnumerable<string> groups, Language language) => new("unknown-group", place,
        new LocalText($"{Excerpt.Quoted(name)} is geen bekende groep.", $"{Excerpt.Quoted(name)} is no known group.").In(language),
        (fact, nearest) switch
        {
            ({ } known, _) => new LocalText(
                $"Zet \"{known.Name}\" in de groep \"{known.Group}\".",
                $"Put \"{known.Name}\" in the group \"{known.Group}\".").In(language),
            (null, { } near) => DidYouMean(near, language),
            (null, null) => new LocalText($"De groepen zijn {List(groups)}.", $"The groups are {List(groups)}.").In(language),
        });

    public static Problem UnknownFact(Place place, string group, string name, FactDefinition? nearest, Language language) => new("unknown-fact", place,
        new LocalText(
            $"{Excerpt.Quoted(name)} is geen bekend gegeven van \"{group}\".",
            $"{Excerpt.Quoted(name)} is no known fact of \"{group}\".").In(language),
        nearest switch
        {
            null => null,
            { } other when other.Group != group => new LocalText(
                $"Bedoelt u \"{other.Name}\" van de groep \"{other.Group}\"?",
                $"Did you mean \"{other.Name}\" of the group \"{other.Group}\"?").In(language),
            { } near => DidYouMean(near.Name, language),
        });

    public static Problem WrongType(JsonPart part, LocalText expected, string example, string? hint, Language language) => new("wrong-type", part.Place,
        new LocalText(
            $"Hier hoort {expected.Nl}; er staat {Found(part, Language.Nl)}.",
            $"Expected {expected.En}; found {Found(part, Language.En)}.").In(language),
        hint is null
            ? new LocalText($"Bijvoorbeeld {example}.", $"For instance {example}.").In(language)
            : new LocalText($"Schrijf {hint}.", $"Write {hint}.").In(language));

    public static Problem ImpossibleDate(Place place, string text, int? daysInMonth, Language language) => new("impossible-date", place,
        new LocalText($"De datum {Excerpt.Quoted(text)} bestaat niet.", $"The date {Excerpt.Quoted(text)} does not exist.").In(language),
        daysInMonth is { } days
            ? new LocalText($"Die maand heeft {Number(days)} dagen.", $"That month has {Number(days)} days.").In(language)
            : new LocalText("De maanden lopen van 01 tot en met 12.", "Months run from 01 up to and including 12.").In(language));

    public static Problem DayOutOfRange(Place place, DateOnly day, DateOnly? first, DateOnly? last, Language language) => new("out-of-bounds", place,
        last is { } latest && day > latest
            ? new LocalText(
                $"{Day(day)} is te laat: uiterlijk {Day(latest)}.",
                $"{Day(day)} comes after the last possible day, {Day(latest)}.").In(language)
            : new LocalText(
                $"{Day(day)} is te vroeg: niet eerder dan {Day(first ?? Limits.FirstDay)}.",
                $"{Day(day)} comes before the first possible day, {Day(first ?? Limits.FirstDay)}.").In(language),
        new LocalText("Kijk het jaartal na.", "Check the year.").In(language));

    public static Problem NumberOutOfBounds(Place place, decimal number, FactDefinition fact, bool isFraction, Language language)
    {
        var given = Excerpt.Of(Number(number));
        return number switch
        {
            _ when number > fact.Max => new("out-of-bounds", place,
                new LocalText($"{given} is te hoog: hoogstens {Number(fact.Max)}.", $"{given} is too high: at most {Number(fact.Max)}.").In(language),
                isFraction && number <= 100
                    ? new LocalText(
                        $"Dit is een deel van 1: schrijf {Number(number)}% als {Number(number / 100)}.",
                        $"This is a part of 1: write {Number(number)}% as {Number(number / 100)}.").In(language)
                    : null),
            _ when number < fact.Min => new("out-of-bounds", place,
                new LocalText($"{given} is te laag: minstens {Number(fact.Min)}.", $"{given} is too low: at least {Number(fact.Min)}.").In(language)),
            _ => new("not-whole", place,
                new LocalText($"{given} is geen geheel getal.", $"{given} is no whole number.").In(language),
                new LocalText(
                    $"Bijvoorbeeld {Number(decimal.Truncate(number))}.",
                    $"For instance {Number(decimal.Truncate(number))}.").In(language)),
        };
    }

    public static Problem UnknownChoice(Place place, string text, string? nearest, IEnumerable<string> choices, Language language)
    {
        var all = new LocalText($"Mogelijk is: {List(choices)}.", $"Possible are: {List(choices)}.").In(language);
        return new("unknown-choice", place,
            new LocalText($"{Excerpt.Quoted(text)} is geen mogelijk antwoord.", $"{Excerpt.Quoted(text)} is no possible answer.").In(language),
            nearest is null ? all : $"{DidYouMean(nearest, language)} {all}");
    }

    public static Problem WrongTextForm(Place place, string text, string? nearest, Language language) => new("wrong-text-form", place,
        new LocalText(
            $"{Excerpt.Quoted(text)} mag hier niet: alleen kleine letters, cijfers en _, hoogstens {Limits.TextFactLength} tekens.",
            $"{Excerpt.Quoted(text)} is not allowed here: only small letters, digits and _, at most {Limits.TextFactLength} characters.").In(language),
        nearest is null
            ? new LocalText($"Bijvoorbeeld {TextExample}.", $"For instance {TextExample}.").In(language)
            : new LocalText($"Schrijf \"{nearest}\".", $"Write \"{nearest}\".").In(language));

    public static Problem TooLong(Place place, int length, int maximum, Language language) => new("too-long", place,
        new LocalText(
            $"De tekst heeft {Number(length)} tekens; hoogstens {Number(maximum)} mag.",
            $"The text has {Number(length)} characters; at most {Number(maximum)} are allowed.").In(language));

    public static Problem PersonalData(Place place, Language language) => new("personal-data", place,
        new LocalText(
            "Hier staat een getal dat een BSN kan zijn; een scenario bevat geen persoonsgegevens.",
            "There is a number here that can be a citizen service number (BSN); a scenario holds no personal data.").In(language),
        LeaveOut(language));

    // The path ends at the parent: the name itself is never repeated.
    public static Problem PersonalDataInName(JsonPart parent, JsonPart value, Language language) => new(
        "personal-data", value.Place with { Path = parent.Place.Path },
        new LocalText(
            "Een naam hierin is een getal dat een BSN kan zijn; een scenario bevat geen persoonsgegevens.",
            "A name in here is a number that can be a citizen service number (BSN); a scenario holds no personal data.").In(language),
        LeaveOut(language));

    /// <summary>Facts that cannot be true together.</summary>
    public static Problem Contradiction(Place place, LocalText text, string given, Language language) => new("contradiction", place,
        text.In(language), new LocalText($"Gegeven: {given}.", $"Given: {given}.").In(language));

    /// <summary>What stands there, to go on a sentence.</summary>
    public static string Found(JsonPart part, Language language) => part.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Bool => part.Truth ? "true" : "false",
        JsonKind.Number => new LocalText("het getal ", "the number ").In(language) + Excerpt.Of(Number(part.Number)),
        JsonKind.Text => new LocalText("de tekst ", "the text ").In(language) + Excerpt.Quoted(part.Text),
        JsonKind.List => new LocalText("een lijst", "a list").In(language),
        JsonKind.Object => new LocalText("een object", "an object").In(language),
    };

    /// <summary>How an object is written.</summary>
    public static string BeginAndEnd(Language language) =>
        new LocalText("Begin met { en eindig met }.", "Begin with { and end with }.").In(language);

    /// <summary>The nearest name, as a question.</summary>
    public static string DidYouMean(string name, Language language) => new LocalText($"Bedoelt u \"{name}\"?", $"Did you mean \"{name}\"?").In(language);

    private static string LeaveOut(Language language) => new LocalText("Laat het weg.", "Leave it out.").In(language);

    private static string List(IEnumerable<string> names) => string.Join(", ", names);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
