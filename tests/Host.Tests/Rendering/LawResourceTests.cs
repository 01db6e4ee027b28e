using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering.Json;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering;

/// <summary>What the service says of the law, from the rules in force.</summary>
public sealed class LawResourceTests
{
    private static readonly ProgramTexts s_dutch = ProgramTexts.In(Language.Nl);
    private static readonly ProgramTexts s_english = ProgramTexts.In(Language.En);

    [Fact]
    public void Facts_have_the_members_of_the_contract_and_ours_at_the_end()
    {
        var facts = Parse(FactsJson.Render(LawInForce.Book, s_dutch));

        Assert.Equal(["rules", "steps", "facts"], facts.Properties().Select(p => p.Name));
        Assert.Equal(
            "id type unit min max choices question hint why step core decidedBy reading defaults group name whole suggestions label changeable".Split(' '),
            facts["facts"]![0]!.Children<JProperty>().Select(p => p.Name));
        Assert.Equal(LawInForce.Book.Facts.Length, facts["facts"]!.Count());
    }

    [Fact]
    public void A_bound_of_a_day_is_a_day() => Assert.Equal(
        "1950-01-01",
        (string?)Parse(FactsJson.Render(LawInForce.Book, s_dutch)).SelectToken("facts[?(@.id == 'jongere.geboortedatum')].min"));

    [Fact]
    public void Every_text_is_in_the_language_asked_for()
    {
        Assert.Contains("Welke uitkering krijgt de jongere?", FactsJson.Render(LawInForce.Book, s_dutch), StringComparison.Ordinal);
        Assert.Contains("Which benefit does the young person get?", FactsJson.Render(LawInForce.Book, s_english), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2000-01-01", "not_yet")]
    [InlineData("2026-06-01", "in_force")]
    public void A_regulation_has_a_status_on_a_day(string day, string status) => Assert.Contains(
        status,
        Parse(RegulationListJson.Render(LawInForce.Book, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null, s_dutch))["regulations"]!
            .Select(regulation => (string?)regulation["status"]));

    [Fact]
    public void Without_a_day_there_is_no_status() => Assert.All(
        Parse(RegulationListJson.Render(LawInForce.Book, null, null, s_dutch))["regulations"]!,
        regulation => Assert.Equal(JTokenType.Null, regulation["status"]!.Type));

    [Fact]
    public void A_family_narrows_the_list()
    {
        var family = RegulationListJson.Families(LawInForce.Book).First();
        var regulations = Parse(RegulationListJson.Render(LawInForce.Book, null, family, s_dutch))["regulations"]!;

        Assert.NotEmpty(regulations);
        Assert.All(regulations, regulation => Assert.Equal(family, (string?)regulation["family"]));
    }

    [Fact]
    public void Every_link_leads_to_something()
    {
        foreach (var id in LawInForce.Book.Regulations)
        {
            var regulation = Parse(RegulationJson.Render(LawInForce.Book, id, new DateOnly(2026, 1, 1), s_dutch)!);
            Assert.All(
                regulation["reads"]!["parameters"]!,
                read => Assert.Contains(ParameterJson.PathId((string)read["id"]!), (string)read["link"]!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void On_a_day_a_regulation_has_one_version_at_most() => Assert.All(
        LawInForce.Book.Regulations,
        id => Assert.True(Parse(RegulationJson.Render(LawInForce.Book, id, new DateOnly(2026, 1, 1), s_dutch)!)["versions"]!.Count() <= 1));

    [Fact]
    public void What_does_not_exist_gives_nothing()
    {
        Assert.Null(RegulationJson.Render(LawInForce.Book, "nope", null, s_dutch));
        Assert.Null(ParameterJson.Render(LawInForce.Book, "nope", s_dutch));
    }

    [Fact]
    public void Every_figure_is_found_by_its_address_and_a_small_mistake_leads_there()
    {
        Assert.All(LawInForce.Book.Describe().Parameters, parameter => Assert.Equal(
            parameter.Id, (string?)Parse(ParameterJson.Render(LawInForce.Book, ParameterJson.PathId(parameter.Id), s_dutch)!)["id"]));
        var first = ParameterJson.PathId(LawInForce.Book.Describe().Parameters[0].Id);
        Assert.Equal(first, ParameterJson.Nearest(LawInForce.Book, first + "x"));
    }

    [Fact]
    public void Changes_are_by_date_and_name_old_and_new_figures()
    {
        var changes = Parse(ChangesJson.Render(LawInForce.Book, new DateOnly(2025, 12, 31), new DateOnly(2026, 7, 1), s_dutch))["changes"]!;
        var days = changes.Select(change => (string)change["date"]!).ToArray();

        Assert.NotEmpty(days);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.Contains(changes, change => ((string)change["text"]!).Contains("Van € ", StringComparison.Ordinal));
        Assert.All(changes, change => Assert.DoesNotContain('{', (string)change["text"]!));
    }

    [Fact]
    public void Every_kind_of_change_has_its_sentence_in_both_languages() => Assert.All(
        [s_dutch, s_english],
        texts => Parse(ChangesJson.Render(LawInForce.Book, DateOnly.MinValue, DateOnly.MaxValue, texts)));

    [Fact]
    public void The_root_leads_to_everything() => Assert.Equal(
        "/v1/openapi.json", (string?)Parse(RootJson.Render(LawInForce.Book, s_dutch, "1.0.0")).SelectToken("links.openapi"));

    private static JObject Parse(string text)
    {
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        using var reader = new JsonTextReader(new StringReader(text)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
