using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering;

public sealed class JsonRendererTests
{
    [Theory]
    [InlineData("", "receipt complete scenario assumptions benefit regulations cashFlows totals credits risks actions questions openPoints")]
    [InlineData("receipt", "rules engine scenario")]
    [InlineData("assumptions[0]", "fact value text")]
    [InlineData("benefit", "kept text perMonthBefore perMonthAfter months regulations")]
    [InlineData("benefit.months[0]", "month benefit wage allowance total")]
    [InlineData("regulations[0]", "id title family authority status force periods conditions sources change announced")]
    [InlineData("regulations[0].periods[0]", "from to status because")]
    [InlineData("regulations[0].conditions[0]", "id text outcome judgedBy evidence values distance sources uncertain duty")]
    [InlineData("regulations[0].conditions[0].distance", "value unit")]
    [InlineData("regulations[0].sources[0]", "law article url checked certainty note")]
    [InlineData("regulations[5].change[0]", "fact from to text")]
    [InlineData("cashFlows[0]", "id regulation status from to kind certainty total months paid text between figures sources")]
    [InlineData("cashFlows[0].months[0]", "month amount")]
    [InlineData("cashFlows[0].paid[0]", "date amount")]
    [InlineData("cashFlows[0].figures[0]", "parameter title key from value unit sources")]
    [InlineData("totals", "organisatie jongere fonds")]
    [InlineData("totals.organisatie", "pays receives net perMonth peakPrefinancing peakMonth without months")]
    [InlineData("totals.organisatie.months[0]", "month pays receives net prefinanced")]
    [InlineData("credits[0]", "id regulation scheme status to value obligation delivered remaining text between sources unit")]
    [InlineData("risks[0]", "id regulation text likelihood exposure mitigation sources")]
    [InlineData("actions[0]", "id regulation by due text evidence ifMissed sources")]
    [InlineData("questions[0]", "fact text judgedBy evidence affects atStake")]
    [InlineData("openPoints[0]", "text parameter affects sources kind day key")]
    public void Members_stand_in_the_order_of_the_contract(string path, string members)
    {
        var part = path.Length == 0 ? Parse(SomeAnswer.Full()) : Parse(SomeAnswer.Full()).SelectToken(path);

        Assert.Equal(members.Split(' '), Assert.IsType<JObject>(part).Properties().Select(p => p.Name));
    }

    [Fact]
    public void It_is_one_compact_line_that_ends_with_a_line_feed()
    {
        var json = Render(SomeAnswer.Full());

        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.Equal(1, json.Count(c => c == '\n'));
        Assert.StartsWith("{\"receipt\":{\"rules\":\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_numbers_with_two_decimals()
    {
        var json = Render(SomeAnswer.Full());

        Assert.Contains("\"perMonthBefore\":1136.10,", json, StringComparison.Ordinal);
        Assert.Contains("\"total\":3000.00,", json, StringComparison.Ordinal);
        Assert.Contains("\"exposure\":4500.50,", json, StringComparison.Ordinal);
        Assert.Contains("\"between\":[100.00,250.50]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_without_value_is_null_and_not_left_out()
    {
        var json = Parse(SomeAnswer.Full());

        Assert.Equal(JTokenType.Null, json.SelectToken("benefit.perMonthAfter")?.Type);
        Assert.Equal(JTokenType.Null, json.SelectToken("cashFlows[3].total")?.Type);
        Assert.Equal(JTokenType.Null, json.SelectToken("regulations[3].conditions[0].distance")?.Type);
    }

    [Fact]
    public void No_benefit_to_keep_is_null() =>
        Assert.Contains("\"benefit\":{\"kept\":null,", Render(Some.Assessment()), StringComparison.Ordinal);

    [Fact]
    public void The_scenario_is_in_the_order_of_the_facts_and_leaves_out_what_is_unknown() =>
        Assert.Contains(
            "\"scenario\":{\"note\":\"Proef bij de club\",\"jongere\":{\"uitkering\":\"wajong_2010\",\"doelgroepregister\":true},"
            + "\"plaatsing\":{\"start\":\"2019-03-01\",\"maanden\":3.5}}",
            Render(SomeAnswer.Full()),
            StringComparison.Ordinal);

    [Fact]
    public void Values_keep_their_own_type()
    {
        var values = Parse(SomeAnswer.Full()).SelectToken("regulations[0].conditions[0].values");

        Assert.Equal("""{"jongere.doelgroepregister":true,"loon.per_uur":null}""", values?.ToString(Formatting.None));
    }

    [Fact]
    public void A_likelihood_is_a_word_or_a_probability()
    {
        var risks = Parse(SomeAnswer.Full())["risks"];

        Assert.Equal([0.125m, "medium", "medium"], risks?.Select(r => ((JValue)r["likelihood"]!).Value));
    }

    [Fact]
    public void Texts_are_in_the_language_asked_for()
    {
        var json = JsonRenderer.Render(SomeAnswer.Full(), Some.Facts, ProgramTexts.In(Language.En));

        Assert.Contains("\"title\":\"Scheme loon\"", json, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"We are not certain about: Tweede punt. Explanation.\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_machines_culture_plays_no_part()
    {
        var before = Render(SomeAnswer.Full());
        var culture = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)culture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = "~";
        strange.NumberFormat.NegativeSign = "!";

        CultureInfo.CurrentCulture = strange;
        try
        {
            Assert.Equal(before, Render(SomeAnswer.Full()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_text_of_the_user_stays_inside_its_string()
    {
        var answer = Some.Assessment() with { Scenario = Some.Scenario("\"},\u0001{\n", ("jongere.uitkering", FactValue.Of(FactType.Choice, "geen"))) };

        Assert.Equal("\"},\u0001{\n", (string?)Parse(answer).SelectToken("scenario.note"));
    }

    private static string Render(Assessment assessment) => JsonRenderer.Render(assessment, Some.Facts, ProgramTexts.In(Language.Nl));

    private static JObject Parse(Assessment assessment)
    {
        using var reader = new JsonTextReader(new StringReader(Render(assessment)))
        {
            FloatParseHandling = FloatParseHandling.Decimal,
            DateParseHandling = DateParseHandling.None,
        };
        return JObject.Load(reader);
    }
}
