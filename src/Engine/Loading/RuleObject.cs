using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>An object in a rule file, read member by member.</summary>
/// <remarks>
/// A wrong or missing member adds a problem and gives a harmless stand-in, so that reading goes on; with any problem the
/// whole set is refused.
/// </remarks>
internal sealed class RuleObject
{
    private readonly JsonPart _part;

    private RuleObject(JsonPart part, ProblemList problems)
    {
        _part = part;
        Problems = problems;
    }

    /// <summary>Where problems go.</summary>
    public ProblemList Problems { get; }

    /// <summary>Where the object stands.</summary>
    public Place Place => _part.Place;

    /// <summary>Opens <paramref name="part"/>, which may hold <paramref name="members"/> only; null when it is no object.</summary>
    public static RuleObject? Open(JsonPart part, ProblemList problems, params ReadOnlySpan<string> members)
    {
        if (part.Kind != JsonKind.Object)
        {
            problems.Add(RuleMessages.WrongType(part, "an object"));
            return null;
        }

        foreach (var (name, value) in part.Members)
        {
            if (!members.Contains(name))
            {
                string[] known = [.. members];
                problems.Add(RuleMessages.UnknownMember(value.Place, name, NearestName.Find(name, known), known));
            }
        }

        return new RuleObject(part, problems);
    }

    /// <summary>Whether the member is there, null or not.</summary>
    public bool Has(string name) => _part.Member(name) is not null;

    /// <summary>The member, or null when absent.</summary>
    public JsonPart? Find(string name) => _part.Member(name);

    /// <summary>The member; a problem when absent.</summary>
    public JsonPart? Need(string name)
    {
        var part = _part.Member(name);
        if (part is null)
        {
            Problems.Add(RuleMessages.MissingMember(Place, name));
        }

        return part;
    }

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string name) => Need(name) is { } part ? RuleValue.Text(part, Problems) : "";

    /// <summary>A text, or null when absent.</summary>
    public string? TextIfAny(string name) => Find(name) is { } part ? RuleValue.Text(part, Problems) : null;

    /// <summary>A text in both languages that must be there.</summary>
    public LocalText LocalText(string name) => Need(name) is { } part ? RuleValue.LocalText(part, Problems) : new("", "");

    /// <summary>A text in both languages, or null when absent.</summary>
    public LocalText? LocalTextIfAny(string name) => Find(name) is { } part ? RuleValue.LocalText(part, Problems) : null;

    /// <summary>An expression that must be there.</summary>
    public ExpressionText Expression(string name) =>
        Need(name) is { } part ? RuleValue.Expression(part, Problems) : new("", Place);

    /// <summary>An expression, or null when absent.</summary>
    public ExpressionText? ExpressionIfAny(string name) => Find(name) is { } part ? RuleValue.Expression(part, Problems) : null;

    /// <summary>Yes or no; no when absent.</summary>
    public bool Flag(string name) => Find(name) is { } part && RuleValue.Truth(part, Problems);

    /// <summary>A word of <typeparamref name="T"/> that must be there.</summary>
    public T Word<T>(string name, params ReadOnlySpan<T> except)
        where T : struct, Enum => Need(name) is { } part ? RuleValue.Word(part, Problems, except) ?? default : default;

    /// <summary>A word of <typeparamref name="T"/>, or null when absent.</summary>
    public T? WordIfAny<T>(string name, params ReadOnlySpan<T> except)
        where T : struct, Enum => Find(name) is { } part ? RuleValue.Word(part, Problems, except) : null;

    /// <summary>A list that must be there and hold something.</summary>
    public ImmutableArray<T> Many<T>(string name, Func<JsonPart, T?> read)
        where T : class
    {
        var part = Need(name);
        if (part is { Kind: JsonKind.List } && !part.Items.Any())
        {
            Problems.Add(RuleMessages.EmptyList(part.Place));
        }

        return part is null ? [] : RuleValue.List(part, Problems, read);
    }

    /// <summary>A list, empty when absent.</summary>
    public ImmutableArray<T> Any<T>(string name, Func<JsonPart, T?> read)
        where T : class => Find(name) is { } part ? RuleValue.List(part, Problems, read) : [];

    /// <summary>Whether exactly one of <paramref name="names"/> is there; else a problem.</summary>
    public bool HasExactlyOne(params ReadOnlySpan<string> names)
    {
        var count = 0;
        foreach (var name in names)
        {
            count += Has(name) ? 1 : 0;
        }

        if (count != 1)
        {
            Problems.Add(RuleMessages.ExactlyOne(Place, names.ToArray(), count));
        }

        return count == 1;
    }

    /// <summary>Adds a problem for each of <paramref name="names"/> that is there all the same.</summary>
    public void Refuse(string reason, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } part)
            {
                Problems.Add(RuleMessages.NotAllowed(part.Place, name, reason));
            }
        }
    }
}
