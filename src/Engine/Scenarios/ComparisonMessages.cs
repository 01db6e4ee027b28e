using System.Globalization;
using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>The texts of what can be wrong with a comparison beside its scenarios, in both languages.</summary>
internal static class ComparisonMessages
{
    public static Problem NotAnObject(JsonPart root, Language language) => new("not-an-object", root.Place,
        new LocalText(
            $"Een vergelijking is een object met \"base\" en \"variants\"; hier staat {Found(root, Language.Nl)}.",
            $"A comparison is an object with \"base\" and \"variants\"; found {Found(root, Language.En)}.").In(language),
        ScenarioMessages.BeginAndEnd(language));

    public static Problem UnknownMember(Place place, string name, string? nearest, IEnumerable<string> members, Language language) =>
        new("unknown-member", place,
            new LocalText($"{Excerpt.Quoted(name)} hoort hier niet.", $"{Excerpt.Quoted(name)} does not belong here.").In(language),
            nearest is null
                ? new LocalText(
                    $"Hier kan staan: {string.Join(", ", members)}.",
                    $"Possible are: {string.Join(", ", members)}.").In(language)
                : ScenarioMessages.DidYouMean(nearest, language));

    public static Problem MissingMember(Place place, string name, Language language) => new("missing-member", place,
        new LocalText($"\"{name}\" ontbreekt.", $"\"{name}\" is missing.").In(language));

    public static Problem NoVariant(JsonPart part, Language language) => new("wrong-type", part.Place,
        new LocalText(
            $"Een variant is een object met \"name\" en \"changes\"; hier staat {Found(part, Language.Nl)}.",
            $"A variant is an object with \"name\" and \"changes\"; found {Found(part, Language.En)}.").In(language));

    public static Problem NoList(JsonPart part, Language language) => new("wrong-type", part.Place,
        new LocalText(
            $"De varianten zijn een lijst; hier staat {Found(part, Language.Nl)}.",
            $"The variants are a list; found {Found(part, Language.En)}.").In(language),
        "[ { \"name\": \"...\", \"changes\": { ... } } ]");

    public static Problem NoChanges(JsonPart part, Language language) => new("not-an-object", part.Place,
        new LocalText(
            $"De veranderingen zijn een object met groepen, zoals een scenario; hier staat {Found(part, Language.Nl)}.",
            $"The changes are an object with groups, like a scenario; found {Found(part, Language.En)}.").In(language),
        ScenarioMessages.BeginAndEnd(language));

    public static Problem NoVariants(Place place, Language language) => new("empty-list", place,
        new LocalText("Er zijn geen varianten om te vergelijken.", "There are no variants to compare.").In(language),
        new LocalText("Geef er minstens één.", "Give at least one.").In(language));

    public static Problem TooManyVariants(Place place, int count, Language language) => new("too-many-variants", place,
        new LocalText(
            $"Dit zijn {Number(count)} varianten; hoogstens {Number(Limits.Variants)} mag.",
            $"These are {Number(count)} variants; at most {Number(Limits.Variants)} are allowed.").In(language),
        new LocalText("Verdeel ze over meer vergelijkingen.", "Divide them over more comparisons.").In(language));

    public static Problem EmptyName(Place place, Language language) => new("empty-text", place,
        new LocalText("Deze naam is leeg.", "This name is empty.").In(language),
        new LocalText("Zeg kort wat er verschilt.", "Say in a few words what is different.").In(language));

    public static Problem DuplicateName(Place place, string name, int first, Language language) => new("duplicate-name", place,
        new LocalText(
            $"De naam {Excerpt.Quoted(name)} is al van variant {Number(first)}.",
            $"The name {Excerpt.Quoted(name)} already belongs to variant {Number(first)}.").In(language),
        new LocalText("Elke naam mag maar één keer voorkomen.", "Give each variant a name of its own.").In(language));

    private static string Found(JsonPart part, Language language) => ScenarioMessages.Found(part, language);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
