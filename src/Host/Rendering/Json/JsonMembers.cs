using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>Writes one member each, in the one layout of the contract; a member without value is null, never left out.</summary>
internal static class JsonMembers
{
    /// <summary>Half of an answer is sources, the same in every answer: each is written once, and forgotten with its rule book.</summary>
    private static readonly ConditionalWeakTable<Source, string> SourceTexts = [];

    /// <summary>A text, id or null.</summary>
    public static JsonTextWriter Text(this JsonTextWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        json.WriteValue(text);
        return json;
    }

    /// <summary>Yes or no.</summary>
    public static JsonTextWriter Flag(this JsonTextWriter json, string name, bool value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
        return json;
    }

    /// <summary>The format's word of an enum member.</summary>
    public static JsonTextWriter Word<T>(this JsonTextWriter json, string name, T? member)
        where T : struct, Enum => json.Text(name, member is { } known ? FormatWords.Word(known) : null);

    /// <summary>EUR, a number with two decimals.</summary>
    public static JsonTextWriter Amount(this JsonTextWriter json, string name, decimal? amount) =>
        json.Raw(name, amount?.ToString("F2", CultureInfo.InvariantCulture));

    /// <summary>A number that is no amount, with no more decimals than it has.</summary>
    public static JsonTextWriter Number(this JsonTextWriter json, string name, decimal? number) =>
        json.Raw(name, number is { } known ? FactValue.Of(known).ToString() : null);

    /// <summary>A day in ISO 8601.</summary>
    public static JsonTextWriter Day(this JsonTextWriter json, string name, DateOnly? day) =>
        json.Text(name, day?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A month as <c>2019-04</c>.</summary>
    public static JsonTextWriter Month(this JsonTextWriter json, string name, Month? month) => json.Text(name, month?.ToString());

    /// <summary>A fact's value in its own JSON type.</summary>
    public static JsonTextWriter Value(this JsonTextWriter json, string name, FactValue? value) => value switch
    {
        null => json.Text(name, null),
        { Type: FactType.Bool or FactType.Number } plain => json.Raw(name, plain.ToString()),
        { } text => json.Text(name, text.ToString()),
    };

    /// <summary>A list of ids.</summary>
    public static JsonTextWriter Names(this JsonTextWriter json, string name, IEnumerable<string> names)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in names)
        {
            json.WriteValue(item);
        }

        json.WriteEndArray();
        return json;
    }

    /// <summary>An object, whose members <paramref name="members"/> writes.</summary>
    public static JsonTextWriter Object(this JsonTextWriter json, string name, Action members)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        members();
        json.WriteEndObject();
        return json;
    }

    /// <summary>A list of objects, whose members <paramref name="members"/> writes.</summary>
    public static JsonTextWriter Objects<T>(this JsonTextWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return json;
    }

    /// <summary>With what the answer can be reproduced.</summary>
    public static JsonTextWriter Receipt(this JsonTextWriter json, Receipt receipt) => json.Object("receipt", () => json
        .Text("rules", receipt.Rules)
        .Text("engine", receipt.Engine)
        .Text("scenario", receipt.Scenario));

    /// <summary>The sources of a rule or figure.</summary>
    public static JsonTextWriter Sources(this JsonTextWriter json, ImmutableArray<Source> sources)
    {
        json.WritePropertyName("sources");
        json.WriteStartArray();
        foreach (var source in sources)
        {
            json.WriteRawValue(SourceTexts.GetValue(source, Written));
        }

        json.WriteEndArray();
        return json;
    }

    /// <summary>Bounds in EUR, as a list of two amounts.</summary>
    public static JsonTextWriter Between(this JsonTextWriter json, (decimal Low, decimal High)? bounds) =>
        json.Raw("between", bounds is var (low, high) ? string.Create(CultureInfo.InvariantCulture, $"[{low:F2},{high:F2}]") : null);

    private static string Written(Source source)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text) { Culture = CultureInfo.InvariantCulture };
        json.WriteStartObject();
        json.Text("law", source.Law)
            .Text("article", source.Article)
            .Text("url", source.Url)
            .Day("checked", source.Checked)
            .Word<Certainty>("certainty", source.Certainty)
            .Text("note", source.Note);
        json.WriteEndObject();
        return text.ToString();
    }

    private static JsonTextWriter Raw(this JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
        return json;
    }
}
