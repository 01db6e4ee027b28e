using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Web.Forms;

/// <summary>A form as it came in: the scenario that every page carries, with what was typed on this one.</summary>
/// <param name="Facts">The scenario as JSON text; of what is wrong in the form it holds the value before.</param>
/// <param name="Scenario">The same, read; null when even the carried scenario is wrong.</param>
/// <param name="Typed">What stands in each field that must show what was typed, because it is wrong.</param>
/// <param name="Mistakes">What is wrong, by fact, in the order of the form.</param>
/// <param name="Problems">What is wrong with the carried scenario, when no field shows it.</param>
public sealed record FilledForm(
    string Facts, Scenario? Scenario, ImmutableDictionary<string, string[]> Typed, ImmutableArray<Mistake> Mistakes, ImmutableArray<Problem> Problems)
{
    /// <summary>Name of the hidden field with the scenario.</summary>
    public const string Carried = "scenario";

    /// <summary>Name of the hidden fields that tell which facts a page asked: an unticked radio sends nothing.</summary>
    public const string Asked = "gevraagd";

    private const string Document = "scenario";

    /// <summary>Whether everything in it is right.</summary>
    public bool IsRight => Mistakes.IsEmpty && Problems.IsEmpty;

    /// <summary>A form in which nothing was typed yet.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="given">Facts already answered.</param>
    /// <param name="language">Of problems.</param>
    public static FilledForm Of(RuleBook book, IReadOnlyDictionary<string, string> given, Language language)
    {
        ArgumentNullException.ThrowIfNull(given);
        var facts = new JsonObject();
        foreach (var fact in book.Facts.Where(fact => given.ContainsKey(fact.Id)))
        {
            Set(facts, fact, JsonValue.Create(given[fact.Id]));
        }

        return Of(book, Encoding.UTF8.GetBytes(facts.ToJsonString()), language);
    }

    /// <summary>A scenario that came as a file or stands ready as an example.</summary>
    public static FilledForm Of(RuleBook book, ReadOnlyMemory<byte> utf8, Language language)
    {
        ArgumentNullException.ThrowIfNull(book);
        var read = book.Read(utf8, Document, language);
        return read.TryGetValue(out var scenario)
            ? new FilledForm(Encoding.UTF8.GetString(utf8.Span), scenario, Nothing, [], [])
            : new FilledForm("{}", null, Nothing, [], read.Problems);
    }

    /// <summary>Reads what a page sent.</summary>
    public static FilledForm Of(RuleBook book, IFormCollection form, ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(texts);
        var carried = Of(book, Encoding.UTF8.GetBytes(form[Carried] is [{ Length: > 0 } text] ? text : "{}"), texts.Language);
        return carried.Scenario is null ? carried : carried.With(book, form, texts);
    }

    private static readonly ImmutableDictionary<string, string[]> Nothing = ImmutableDictionary<string, string[]>.Empty;

    /// <summary>What stands in the fields of a fact.</summary>
    public string[] FieldOf(FactDefinition fact, DutchFormat format)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Typed.TryGetValue(fact.Id, out var typed) ? typed
            : Scenario?.Facts.TryGetValue(fact.Id, out var value) == true ? FormField.Typed(fact, value.Boxed, format)
            : [.. Enumerable.Repeat("", fact.Type == FactType.Date ? FormField.DayParts.Length : 1)];
    }

    /// <summary>The mistake at a fact; null when there is none.</summary>
    public string? MistakeAt(string fact) => Mistakes.FirstOrDefault(mistake => mistake.Fact == fact)?.Text;

    private FilledForm With(RuleBook book, IFormCollection form, ProgramTexts texts)
    {
        var facts = JsonNode.Parse(Facts)!.AsObject();
        var asked = book.Facts.Where(fact => form[Asked].Contains(fact.Id)).ToList();
        var typed = asked.ToDictionary(fact => fact.Id, fact => FormField.Typed(fact, form), StringComparer.Ordinal);
        var mistakes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in asked)
        {
            Apply(facts, fact, typed[fact.Id], mistakes, texts);
        }

        var read = book.Read(Encoding.UTF8.GetBytes(facts.ToJsonString()), Document, texts.Language);
        if (!read.TryGetValue(out var scenario))
        {
            NoteProblems(read.Problems, book, mistakes, texts);
        }

        // What is wrong stays as it was in the scenario, and as it was typed on the page.
        return mistakes.Count == 0 && scenario is not null
            ? new FilledForm(facts.ToJsonString(), scenario, Nothing, [], [])
            : this with
            {
                Typed = typed.ToImmutableDictionary(),
                Mistakes = [.. book.Facts.Where(fact => mistakes.ContainsKey(fact.Id)).Select(fact => new Mistake(fact.Id, mistakes[fact.Id]))],
                Problems = [.. read.Problems.Where(problem => FactAt(problem, book) is null)],
            };
    }

    private static void Apply(JsonObject facts, FactDefinition fact, string[] typed, Dictionary<string, string> mistakes, ProgramTexts texts)
    {
        if (FormField.IsEmpty(typed))
        {
            (facts[fact.Group] as JsonObject)?.Remove(fact.Name);
        }
        else if (FormField.Read(fact, typed, texts.Language) is { } value)
        {
            Set(facts, fact, value);
        }
        else
        {
            mistakes[fact.Id] = FormField.Mistake(fact, texts);
        }
    }

    private static void NoteProblems(IEnumerable<Problem> problems, RuleBook book, Dictionary<string, string> mistakes, ProgramTexts texts)
    {
        foreach (var problem in problems)
        {
            if (FactAt(problem, book) is { } fact && !mistakes.ContainsKey(fact.Id))
            {
                mistakes[fact.Id] = problem.Code == "out-of-range" && fact.Type == FactType.Number
                    ? FormField.Range(fact, texts)
                    : problem is { Hint: { } hint, Code: not "contradiction" } ? $"{problem.Message} {hint}" : problem.Message;
            }
        }
    }

    private static FactDefinition? FactAt(Problem problem, RuleBook book) =>
        book.Facts.FirstOrDefault(fact => problem.Where.Path == $"/{fact.Group}/{fact.Name}");

    private static void Set(JsonObject facts, FactDefinition fact, JsonNode value)
    {
        if (facts[fact.Group] is not JsonObject group)
        {
            facts[fact.Group] = group = [];
        }

        group[fact.Name] = value;
    }
}

/// <summary>Something typed that is wrong.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Text">What would be right.</param>
public sealed record Mistake(string Fact, string Text);
