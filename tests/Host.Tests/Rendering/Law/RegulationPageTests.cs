using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Rendering.Law;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering.Law;

/// <summary>A regulation as text.</summary>
public sealed class RegulationPageTests
{
    private const string Text = """ "text": { "nl": "Tekst.", "en": "Text." } """;

    [Theory]
    [InlineData("""{ "from": "job.start", "months": "6" }""", "Vanaf de eerste dag, hoogstens 6 maanden lang.")]
    [InlineData("""{ "from": "job.start", "to": "tijd.einde" }""", "Van de eerste dag tot en met de laatste dag van de plek.")]
    [InlineData("""{ "counts": "applied", "months": "12" }""", "Hoogstens 12 maanden waarin de regeling geldt, opgeteld per dag.")]
    [InlineData("""{ "counts": "months", "months": "6", "used": "job.months" }""", "Hoogstens 6 maanden. Een kalendermaand waarin de regeling een dag geldt, telt helemaal. Daar gaat af: de duur.")]
    public void A_window_reads_as_a_term(string window, string words) => Assert.Contains(
        words, Show($$"""
            , "conditions": [ { "id": "term", "window": {{window}}, {{Text}} } ]
            """), StringComparison.Ordinal);

    [Fact]
    public void A_judgement_names_who_decides_and_what_to_bring() => Assert.Contains(
        "Stuur mee: Een plan.", Show($$"""
            , "conditions": [ { "id": "ok", "judgedBy": "uwv", "fact": "person.able", "evidence": { "nl": "Een plan.", "en": "A plan." }, {{Text}} } ]
            """), StringComparison.Ordinal);

    [Fact]
    public void Ranges_read_as_people_say_them()
    {
        var text = Show("""
            , "cashFlows": [ { "id": "money", "from": "gemeente", "to": "organisatie", "kind": "subsidie", "per": "month", "amount": "law.by_age[tijd.leeftijd]" } ]
            """);

        Assert.Contains("17 ", text, StringComparison.Ordinal);
        Assert.Contains("18 tot 21 ", text, StringComparison.Ordinal);
        Assert.Contains("meer dan 21 tot en met 27 ", text, StringComparison.Ordinal);
        Assert.Contains("meer dan 27 ", text, StringComparison.Ordinal);
        Assert.Contains("anders ", text, StringComparison.Ordinal);
        Assert.Contains("De gemeente betaalt aan de organisatie: subsidie.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_day_only_the_figure_of_that_day_shows()
    {
        const string Members = """
            , "cashFlows": [ { "id": "money", "from": "gemeente", "to": "organisatie", "kind": "subsidie", "per": "month", "amount": "law.wage" } ]
            """;

        var whole = Show(Members);
        var day = Show(Members, new DateOnly(2020, 6, 1));

        Assert.Contains("€ 1.100,50", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("€ 1.100,50", day, StringComparison.Ordinal);
        Assert.Contains("“Minimumloon” (€ 1.000,00 per maand)", day, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_show_address_certainty_and_day() =>
        Assert.Contains("Some Act, art. 1 <https://example.org/act>: gezien in de bron, gecontroleerd op 31 januari 2026", Show(""), StringComparison.Ordinal);

    [Fact]
    public void Markdown_in_a_text_stays_text() => Assert.Equal("a\\_b \\| \\<c\\> \\*d\\* \\[e\\]", PageMarkdown.Escape("a_b | <c> *d* [e]"));

    private static string Show(string members, DateOnly? day = null)
    {
        var page = RegulationPage.Of(LawRules.Book(members).Describe("some-scheme", day)!, day, FigureDetail.All, new LawWords(ProgramTexts.In(Language.Nl)));
        return PlainText.Of(console => PageText.Write(page, console)).ReplaceLineEndings(" ").Replace("    ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
    }
}
