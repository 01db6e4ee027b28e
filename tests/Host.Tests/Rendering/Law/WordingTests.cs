using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Law;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering.Law;

/// <summary>Expressions as a lawyer reads them.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("person.able", "“Kan de persoon werken?”: ja")]
    [InlineData("!person.able", "“Kan de persoon werken?”: nee")]
    [InlineData("person.able && !person.willing", "“Kan de persoon werken?”: ja en “Wil de persoon werken?”: nee")]
    [InlineData("person.able || person.willing", "“Kan de persoon werken?”: ja of “Wil de persoon werken?”: ja")]
    [InlineData("person.able || (person.willing && job.hours > 0)", "“Kan de persoon werken?”: ja of (“Wil de persoon werken?”: ja en de uren is meer dan 0 uur per week)")]
    [InlineData("!(person.able && person.willing)", "niet: (“Kan de persoon werken?”: ja en “Wil de persoon werken?”: ja)")]
    [InlineData("person.able ? true : person.willing", "“Kan de persoon werken?”: ja of “Wil de persoon werken?”: ja")]
    [InlineData("person.able ? person.willing : false", "“Kan de persoon werken?”: ja en “Wil de persoon werken?”: ja")]
    [InlineData("geldt.some_scheme || person.able", "“Een regeling” geldt of “Kan de persoon werken?”: ja")]
    [InlineData("!geldt.some_scheme", "“Een regeling” geldt niet")]
    [InlineData("Calc.AtLeast(1, person.able, person.willing)", "ten minste 1 van: “Kan de persoon werken?”: ja; “Wil de persoon werken?”: ja")]
    public void Logic_reads_as_yes_no_and_or(string expression, string words) => Assert.Equal(words, InWords(expression, FactType.Bool));

    [Theory]
    [InlineData("job.hours >= 12", "de uren is ten minste 12 uur per week")]
    [InlineData("job.hours <= 12", "de uren is ten hoogste 12 uur per week")]
    [InlineData("job.hours < 12", "de uren is minder dan 12 uur per week")]
    [InlineData("job.start >= \"2020-01-01\"", "de eerste dag is op of na 1 januari 2020")]
    [InlineData("job.start < \"2020-01-01\"", "de eerste dag is voor 1 januari 2020")]
    [InlineData("person.scheme == \"old_2010\"", "de uitkering is Oud")]
    [InlineData("person.scheme != \"old_2010\"", "de uitkering is niet Oud")]
    [InlineData("person.scheme in (\"none\", \"old_2010\", \"new_2015\")", "de uitkering is Geen, Oud of Nieuw")]
    [InlineData("!(person.scheme in (\"none\", \"old_2010\"))", "de uitkering is niet Geen of Oud")]
    [InlineData("tijd.fase == \"tijdens\"", "het moment is tijdens de plek")]
    [InlineData("job.wage > law.wage", "“Wat is het loon?” is meer dan “Minimumloon”")]
    public void Comparisons_read_as_sentences_with_titles_and_units(string expression, string words) => Assert.Equal(words, InWords(expression, FactType.Bool));

    [Theory]
    [InlineData("law.share[\"none\"] * job.wage", "“Deel” (none: 50%) × “Wat is het loon?”")]
    [InlineData("law.share[\"none\"] + law.share[person.scheme]", "“Deel” (Geen: 50%) + “Deel” (bij de uitkering)")]
    [InlineData("law.share[person.scheme]", "“Deel” (bij de uitkering)")]
    [InlineData("law.by_age[tijd.leeftijd]", "“Naar leeftijd” (bij de leeftijd van de jongere)")]
    [InlineData("Calc.Min(1, job.hours / 36)", "het laagste van 1 en (de uren / 36)")]
    [InlineData("Calc.Max(law.months, 3)", "het hoogste van “Langste duur” (6 maanden) en 3 maanden")]
    [InlineData("(1 - 0.5) * job.wage", "(1 − 0,5) × “Wat is het loon?”")]
    [InlineData("job.hours > 10 ? job.wage : 0", "“Wat is het loon?” als de uren is meer dan 10 uur per week, anders € 0,00 per maand")]
    [InlineData("Calc.On(\"2025-12-31\", law.wage)", "“Minimumloon” zoals op 31 december 2025")]
    [InlineData("Calc.OverPlacement(job.wage)", "het totaal over de hele plek van “Wat is het loon?”")]
    [InlineData("Calc.OverYear(job.wage, 8)", "het totaal over het jaar vanaf augustus van “Wat is het loon?”")]
    [InlineData("Calc.Round(job.wage, 0.05)", "“Wat is het loon?”, afgerond op 0,05")]
    [InlineData("Calc.Age(person.birth, job.start)", "de leeftijd op de eerste dag, gerekend vanaf “Geboren?”")]
    public void Amounts_read_as_sums_over_titles(string expression, string words) => Assert.Equal(words, InWords(expression, FactType.Number));

    [Theory]
    [InlineData("Calc.AddMonths(job.start, 24)", "24 maanden na de eerste dag")]
    [InlineData("Calc.AddMonths(job.start, -1)", "1 maand voor de eerste dag")]
    [InlineData("Calc.AddMonths(job.start, law.months)", "de eerste dag plus “Langste duur” (6 maanden)")]
    [InlineData("Calc.AddDays(job.start, 0 - law.months)", "de eerste dag min “Langste duur” (6 maanden)")]
    [InlineData("Calc.Date(tijd.jaar + 1, 9, 12)", "12 september van het jaar erna")]
    [InlineData("Calc.Latest(job.start, Calc.YearStart(tijd.datum))", "de laatste dag van de eerste dag en (1 januari van het jaar van de dag zelf)")]
    [InlineData("Calc.YearEnd(job.start, 8)", "het einde van het jaar vanaf augustus waarin de eerste dag valt")]
    [InlineData("Calc.MonthEnd(tijd.einde)", "de laatste dag van de maand van de laatste dag van de plek")]
    public void Days_read_as_people_say_them(string expression, string words) => Assert.Equal(words, InWords(expression, FactType.Date));

    [Fact]
    public void A_truth_on_another_day_names_the_day_first() =>
        Assert.Equal("op 31 december 2025: “Een regeling” geldt", InWords("Calc.On(\"2025-12-31\", geldt.some_scheme)", FactType.Bool));

    [Fact]
    public void The_same_in_English() => Assert.Equal(
        "“Can the person work?”: yes and the first day is on or before 1 January 2020",
        InWords("person.able && job.start <= \"2020-01-01\"", FactType.Bool, Language.En));

    [Fact]
    public void A_figure_with_several_values_stands_without_one() =>
        Assert.Equal("“Minimumloon” × 2", InWords("law.wage * 2", FactType.Number));

    [Fact]
    public void A_long_choice_is_laid_out_as_cases()
    {
        var lines = Lines("person.able && person.willing && job.hours > 20 && job.wage > law.wage ? job.wage : person.able ? law.wage : 0", FactType.Number);

        Assert.Equal(
            [
                (0, "dit hangt ervan af:"),
                (1, "als al deze punten kloppen:"),
                (2, "“Kan de persoon werken?”: ja"),
                (2, "“Wil de persoon werken?”: ja"),
                (2, "de uren is meer dan 20 uur per week"),
                (2, "“Wat is het loon?” is meer dan “Minimumloon”"),
                (1, "dan: “Wat is het loon?”"),
                (1, "als “Kan de persoon werken?”: ja: “Minimumloon”"),
                (1, "anders: € 0,00 per maand"),
            ],
            lines);
    }

    [Fact]
    public void Every_operation_has_words()
    {
        var texts = ProgramTexts.In(Language.Nl);
        // Signs, layouts and what is told by its operands need none of their own.
        Operation[] others = [Operation.If, Operation.Add, Operation.Subtract, Operation.Multiply, Operation.Divide, Operation.Less, Operation.LessOrEqual, Operation.Greater, Operation.GreaterOrEqual, Operation.AtLeast, Operation.OneOf];

        Assert.All(Enum.GetValues<Operation>().Except(others), operation => Assert.True(texts.Has("words." + FormatWords.Word(operation)), operation.ToString()));
        Assert.All(FormatWords.Words<TimeFact>(), word => Assert.True(texts.Has("time." + word), word));
    }

    private static string InWords(string expression, FactType type, Language language = Language.Nl) => Spans.Plain(Words(language).Sentence(Formula(expression, type)));

    private static IEnumerable<(int Depth, string Text)> Lines(string expression, FactType type) =>
        Words(Language.Nl).Lines(Formula(expression, type)).Select(line => (line.Depth, Spans.Plain(line.Text)));

    private static Formula Formula(string expression, FactType type) =>
        LawRules.Book(variables: LawRules.Variable(expression, type)).Describe().Variables.Single().Versions[0].Formula;

    private static LawWords Words(Language language) => new(ProgramTexts.In(language), LawRules.Book().Describe().Parameters);
}
