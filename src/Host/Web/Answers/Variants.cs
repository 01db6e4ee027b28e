using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Web.Forms;

namespace SubsidyNavigator.Host.Web.Answers;

/// <summary>The variants of a comparison, as typed and as assessed.</summary>
/// <param name="Items">Those asked for, in order; empty before anything was chosen.</param>
/// <param name="Comparison">The answers; null when there is nothing to compare, or when a variant is wrong.</param>
/// <param name="Problems">What is wrong with them together.</param>
/// <param name="Asked">How many the user wants to fill in.</param>
public sealed record Variants(ImmutableArray<VariantForm> Items, Comparison? Comparison, ImmutableArray<Problem> Problems, int Asked)
{
    /// <summary>Besides the user's own situation.</summary>
    public const int Most = 3;

    /// <summary>Name of the field that tells how many variants the form holds.</summary>
    public const string CountField = "varianten";

    /// <summary>Name of the button that takes a variant away.</summary>
    public const string RemoveField = "verwijder";

    private const string Document = "comparison";

    /// <summary>The facts that a variant can change.</summary>
    public static IEnumerable<FactDefinition> Facts(RuleBook book) => Doors.Current.Compared.Select(id => book.Facts.First(fact => fact.Id == id));

    /// <summary>What stands before the names of a variant's fields.</summary>
    public static string Prefix(int number) => string.Create(CultureInfo.InvariantCulture, $"v{number}.");

    /// <summary>Reads the variants and assesses them beside the base.</summary>
    public static Variants Of(WebPage page, FilledForm form, IFormCollection sent)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sent);
        var count = int.TryParse(sent[CountField], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 0, Most) : Enumerable.Range(1, Most).Count(number => sent.Keys.Any(key => key.StartsWith(Prefix(number), StringComparison.Ordinal)));
        var removed = sent[RemoveField].ToString();
        var items = Enumerable.Range(1, count)
            .Where(number => number.ToString(CultureInfo.InvariantCulture) != removed)
            .Select(number => VariantForm.Of(page, sent, Prefix(number)))
            .ToImmutableArray();
        var changing = items.Where(item => item.Changes.Count > 0).ToList();
        if (items.Any(item => !item.Mistakes.IsEmpty) || changing.Count == 0)
        {
            return new Variants(items, null, [], items.Length);
        }

        var request = new JsonObject
        {
            ["base"] = JsonNode.Parse(form.Facts),
            ["variants"] = new JsonArray([.. changing.Select(item => new JsonObject { ["name"] = item.Name(page, items.IndexOf(item) + 2), ["changes"] = item.Changes.DeepClone() })]),
        };
        var read = page.Book.ReadComparison(Encoding.UTF8.GetBytes(request.ToJsonString()), Document, page.Texts.Language);
        return read.TryGetValue(out var comparison) ? new Variants(items, page.Book.Assess(comparison), [], items.Length) : new Variants(items, null, read.Problems, items.Length);
    }
}

/// <summary>One variant as typed.</summary>
/// <param name="Typed">What stands in its fields, by fact.</param>
/// <param name="Changes">The part of a scenario that it changes.</param>
/// <param name="Mistakes">What is wrong, by fact.</param>
public sealed record VariantForm(ImmutableDictionary<string, string[]> Typed, JsonObject Changes, ImmutableDictionary<string, string> Mistakes)
{
    /// <summary>Reads the fields of a variant; an empty one changes nothing.</summary>
    public static VariantForm Of(WebPage page, IFormCollection sent, string prefix)
    {
        ArgumentNullException.ThrowIfNull(page);
        var typed = ImmutableDictionary.CreateBuilder<string, string[]>();
        var mistakes = ImmutableDictionary.CreateBuilder<string, string>();
        var changes = new JsonObject();
        foreach (var fact in Variants.Facts(page.Book))
        {
            typed[fact.Id] = FormField.Typed(fact, sent, prefix);
            if (FormField.IsEmpty(typed[fact.Id]))
            {
                continue;
            }

            if (FormField.Read(fact, typed[fact.Id], page.Texts.Language) is { } value)
            {
                var group = changes[fact.Group] as JsonObject ?? [];
                changes[fact.Group] = group;
                group[fact.Name] = value;
            }
            else
            {
                mistakes[fact.Id] = FormField.Mistake(fact, page.Texts);
            }
        }

        return new VariantForm(typed.ToImmutable(), changes, mistakes.ToImmutable());
    }

    /// <summary>What is other in it, in a few words.</summary>
    public string Name(WebPage page, int number)
    {
        ArgumentNullException.ThrowIfNull(page);
        var parts = Variants.Facts(page.Book).Where(fact => !FormField.IsEmpty(Typed[fact.Id])).Select(fact => fact.Type switch
        {
            FactType.Choice => fact.Choices.FirstOrDefault(choice => choice.Id == Typed[fact.Id][0]) is { } choice ? page.Say(choice.Title) : Typed[fact.Id][0],
            FactType.Date => string.Join('-', Typed[fact.Id]),
            _ => page.Say("web.variant.part", ("label", fact.Label is { } label ? page.Say(label) : page.Say(fact.Question)), ("value", Typed[fact.Id][0])),
        });
        return $"{number}. {string.Join(", ", parts)}";
    }
}
