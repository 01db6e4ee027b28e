using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Web.Forms;

/// <summary>How a fact stands in a form: what was typed, what that means, and how a known value is written back.</summary>
internal static class FormField
{
    /// <summary>Choices up to this number are radio buttons; more are a text with suggestions.</summary>
    public const int MostRadios = 10;

    /// <summary>Endings of the three names of a day.</summary>
    public static readonly string[] DayParts = ["dag", "maand", "jaar"];

    /// <summary>The unit of a fraction, which people read and write as a percentage.</summary>
    private const string Fraction = "fraction";

    private const int PercentDecimals = 6;
    private const int LongestText = 200;

    /// <summary>Whether a fact is a text with suggestions: a place, or a choice with too many values for radio buttons.</summary>
    public static bool IsSuggested(FactDefinition fact) => fact.Type == FactType.Text || (fact.Type == FactType.Choice && fact.Choices.Length > MostRadios);

    /// <summary>What is suggested while typing.</summary>
    public static IEnumerable<string> Suggestions(FactDefinition fact, Language language) => fact.Type == FactType.Text ? PlaceNames.All : fact.Choices.Select(choice => choice.Title.In(language));

    /// <summary>The place that was probably meant; null when nothing was typed or the place is known.</summary>
    public static string? Meant(FactDefinition fact, string typed) => fact.Type == FactType.Text ? PlaceNames.Nearest(PlaceNames.Key(typed)) : null;

    /// <summary>Whether a number is written as a percentage.</summary>
    public static bool IsPercentage(FactDefinition fact) => fact.Unit == Fraction;

    /// <summary>What was typed for a fact: one text, or three of a day.</summary>
    public static string[] Typed(FactDefinition fact, IFormCollection form, string prefix = "") => fact.Type == FactType.Date
        ? [.. DayParts.Select(part => Cut(form[$"{prefix}{fact.Id}.{part}"].ToString()))]
        : [Cut(form[prefix + fact.Id].ToString())];

    /// <summary>Whether nothing was typed: the fact stays unknown.</summary>
    public static bool IsEmpty(string[] typed) => typed.All(string.IsNullOrWhiteSpace);

    /// <summary>The value as in a scenario; null when what was typed is no such value.</summary>
    public static JsonNode? Read(FactDefinition fact, string[] typed, Language language) => fact.Type switch
    {
        FactType.Bool => bool.TryParse(typed[0], out var truth) ? JsonValue.Create(truth) : null,
        FactType.Number => TypedNumber.Read(typed[0], language) is { } number ? JsonValue.Create(IsPercentage(fact) ? number / 100 : number) : null,
        FactType.Date => TypedDay.Read(typed[0], typed[1], typed[2]) is { } day ? JsonValue.Create(day.ToString("O", CultureInfo.InvariantCulture)) : null,
        FactType.Choice => JsonValue.Create(Choice(fact, typed[0], language)),
        FactType.Text => JsonValue.Create(PlaceNames.Key(typed[0])),
    };

    /// <summary>A known value as a user would type it.</summary>
    public static string[] Typed(FactDefinition fact, object value, DutchFormat format) => value switch
    {
        bool truth => [truth ? "true" : "false"],
        DateOnly day => [
            day.Day.ToString(CultureInfo.InvariantCulture), day.Month.ToString(CultureInfo.InvariantCulture), day.Year.ToString(CultureInfo.InvariantCulture)],
        decimal number => [format.Number(decimal.Round(IsPercentage(fact) ? number * 100 : number, PercentDecimals))],
        string name when fact.Type == FactType.Text => [PlaceNames.Title(name)],
        string name when IsSuggested(fact) => [TitleOf(fact, name, format.Language)],
        _ => [(string)value],
    };

    /// <summary>What is wrong with what was typed, in a sentence that says what would be right.</summary>
    public static string Mistake(FactDefinition fact, ProgramTexts texts) => fact.Type switch
    {
        FactType.Date => texts.Get("web.error.day"),
        FactType.Number => Range(fact, texts),
        FactType.Bool or FactType.Choice or FactType.Text => texts.Get("web.error.choice"),
    };

    /// <summary>The bounds of a number in words.</summary>
    public static string Range(FactDefinition fact, ProgramTexts texts)
    {
        var format = new DutchFormat(texts.Language);
        var scale = IsPercentage(fact) ? 100 : 1;
        return (fact.Min, fact.Max) switch
        {
            ({ } min, { } max) => texts.Get("web.error.between", ("min", format.Number(min * scale)), ("max", format.Number(max * scale))),
            ({ } min, null) => texts.Get("web.error.from", ("min", format.Number(min * scale))),
            (null, _) => texts.Get("web.error.number"),
        };
    }

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    /// <summary>An id, or the title that a user picked from the suggestions; what is neither is passed on for the nearest name to be told.</summary>
    private static string Choice(FactDefinition fact, string typed, Language language)
    {
        var text = typed.Trim();
        return fact.Choices.FirstOrDefault(choice => choice.Id == text || choice.Title.In(language).Equals(text, StringComparison.OrdinalIgnoreCase))?.Id ?? PlaceNames.Key(text);
    }

    private static string TitleOf(FactDefinition fact, string id, Language language) => fact.Choices.FirstOrDefault(choice => choice.Id == id)?.Title.In(language) ?? id;
}
