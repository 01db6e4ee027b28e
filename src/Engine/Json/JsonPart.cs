using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SubsidyNavigator.Engine.Json;

/// <summary>Kind of a JSON value.</summary>
internal enum JsonKind
{
    /// <summary>null.</summary>
    Null,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>A value in a JSON document that was read strictly, with its place.</summary>
internal sealed class JsonPart
{
    private readonly JToken _token;
    private readonly Func<Place>? _find;
    private Place? _place;

    /// <summary>The value <paramref name="token"/> at <paramref name="place"/>.</summary>
    public JsonPart(JToken token, Place place)
    {
        _token = token;
        _place = place;
    }

    private JsonPart(JToken token, Func<Place> find)
    {
        _token = token;
        _find = find;
    }

    /// <summary>Where it stands; of a member, the line of its name.</summary>
    /// <remarks>Written out when first asked for: of most values nobody asks.</remarks>
    public Place Place => _place ??= _find!();

    /// <summary>Its kind.</summary>
    public JsonKind Kind => _token.Type switch
    {
        JTokenType.Object => JsonKind.Object,
        JTokenType.Array => JsonKind.List,
        JTokenType.String => JsonKind.Text,
        JTokenType.Integer or JTokenType.Float => JsonKind.Number,
        JTokenType.Boolean => JsonKind.Bool,
        JTokenType.Null => JsonKind.Null,
        _ => throw new InvalidOperationException($"Strict JSON has no {_token.Type}."),
    };

    /// <summary>The text; only of <see cref="JsonKind.Text"/>.</summary>
    public string Text => (string)((JValue)_token).Value!;

    /// <summary>The truth; only of <see cref="JsonKind.Bool"/>.</summary>
    public bool Truth => (bool)((JValue)_token).Value!;

    /// <summary>The number; only of <see cref="JsonKind.Number"/>. Never a negative zero.</summary>
    public decimal Number => ((JValue)_token).Value switch
    {
        long whole => whole,
        decimal number => number == 0 ? 0 : number,
        BigInteger large => (decimal)large,
        var other => throw new InvalidOperationException($"Strict JSON has no number of type {other?.GetType()}."),
    };

    /// <summary>The items, in order; only of <see cref="JsonKind.List"/>.</summary>
    public IEnumerable<JsonPart> Items => ((JArray)_token).Select(
        (item, index) => new JsonPart(item, () => new Place(Place.File, Line(item), JsonPointer.Item(Place.Path, index))));

    /// <summary>The members, in order; only of <see cref="JsonKind.Object"/>.</summary>
    public IEnumerable<KeyValuePair<string, JsonPart>> Members =>
        ((JObject)_token).Properties().Select(p => KeyValuePair.Create(p.Name, OfMember(p)));

    /// <summary>The member <paramref name="name"/>, or null; only of <see cref="JsonKind.Object"/>.</summary>
    public JsonPart? Member(string name) =>
        ((JObject)_token).Property(name, StringComparison.Ordinal) is { } property ? OfMember(property) : null;

    /// <summary>The value as JSON on one line.</summary>
    public string ToJson() => _token.ToString(Formatting.None);

    private static int Line(JToken token) => ((IJsonLineInfo)token).LineNumber;

    private JsonPart OfMember(JProperty property) =>
        new(property.Value, () => new Place(Place.File, Line(property), JsonPointer.Member(Place.Path, property.Name)));
}
