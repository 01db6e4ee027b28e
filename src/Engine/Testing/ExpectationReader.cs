using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>The <c>expect</c> of a rule test → one expectation a member.</summary>
internal static class ExpectationReader
{
    public static IEnumerable<Expectation> Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        foreach (var member in JObject.Load(reader).Properties())
        {
            yield return new Expectation(member.Name, Plain(member.Value));
        }
    }

    /// <summary>Texts, decimals, lists and maps instead of JSON.</summary>
    private static object? Plain(JToken token) => token switch
    {
        JObject map => map.Properties().ToDictionary(member => member.Name, member => Plain(member.Value)),
        JArray list => list.Select(Plain).ToList(),
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => Convert.ToDecimal(number.Value, CultureInfo.InvariantCulture),
        JValue value => value.Value,
        _ => null,
    };
}
