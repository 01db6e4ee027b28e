using Xunit;

namespace SubsidyNavigator.Host.Tests.Texts;

/// <summary>The check itself: what it finds, and what it leaves alone.</summary>
public sealed class ReadingLevelCheckTests
{
    private static readonly ReadingLevel s_level = new(new HashSet<string>(["doelgroepverklaringen"], StringComparer.Ordinal));

    [Theory]
    [InlineData("U betaalt loon. De gemeente betaalt mee.", 2)]
    [InlineData("Dat staat in art. 2.10 en in lid 1. onder b.", 1)]
    [InlineData("Dat staat in artikel 7a lid 1. De gemeente beslist.", 2)]
    [InlineData("Minstens 1.248 uur, o.a. bij een b.v. of een stichting.", 1)]
    [InlineData("Vraag drie dingen: een plan, een contract en een plek.", 1)]
    [InlineData("Vraag het UWV; wacht niet.", 1)]
    [InlineData("Hebt u een plek? Dan geldt het (zie 'Bewijs'). Anders niet.", 3)]
    [InlineData("Het bedrag is {amount}. Vraag het {party}.", 2)]
    [InlineData("1. Uw situatie", 1)]
    [InlineData("de uitkering", 1)]
    public void Sentences_are_cut_where_a_reader_stops(string text, int sentences) =>
        Assert.Equal(sentences, DutchSentences.Split(text).Count);

    [Theory]
    [InlineData("U betaalt € 1.250,50 per maand.", 5)]
    [InlineData("Van {from} tot {to}", 4)]
    [InlineData("{amount} op {day}", 3)]
    [InlineData("Loon – zie de leer-werkplek & de bbl", 6)]
    public void Words_are_counted_as_a_reader_does(string sentence, int words) => Assert.Equal(words, DutchSentences.Words(sentence).Count);

    [Theory]
    [InlineData("De uitkering wordt door UWV betaald.")]
    [InlineData("De aanvraag moet vooraf worden goedgekeurd.")]
    [InlineData("Het plan werd in 2018 afgeschaft.")]
    [InlineData("Dit bestand kan niet gelezen worden.")]
    [InlineData("De normen werden herzien.")]
    [InlineData("Als u niets doet, wordt de plek aan een ander gegeven.")]
    public void A_passive_is_found(string sentence) => Assert.Equal(1, DutchPassive.Count(sentence));

    [Theory]
    [InlineData("De uitkering wordt lager.")]
    [InlineData("De jongere wordt 18 jaar.")]
    [InlineData("UWV betaalt de uitkering.")]
    [InlineData("Het contract wordt vast, als u niets hebt gemeld.")]
    [InlineData("Het bedrag wordt bekend in november.")]
    public void The_active_is_left_alone(string sentence) => Assert.Equal(0, DutchPassive.Count(sentence));

    [Theory]
    [InlineData("Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig eenentwintig.", "21 words")]
    [InlineData("Dit is kort. 3 jaar is lang.", "starts with a digit: 3 jaar is lang.")]
    [InlineData("Het wordt gemeten. Het wordt betaald.", "2 passives")]
    public void A_hard_sentence_is_found(string text, string mistake) =>
        Assert.StartsWith(mistake, Assert.Single(ReadingLevel.MistakesInSentences(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig.")]
    [InlineData("Vanaf 3 jaar wordt het betaald.")]
    [InlineData("1. Uw situatie")]
    public void An_easy_sentence_is_left_alone(string text) => Assert.Empty(ReadingLevel.MistakesInSentences(text));

    [Theory]
    [InlineData("Uw arbeidsomstandighedenwet", "'arbeidsomstandighedenwet' has 24 letters")]
    [InlineData("Indien u wilt.", "'indien'")]
    [InlineData("U dient te bellen.", "'dient te'")]
    [InlineData("Bel nu!", "an exclamation mark")]
    [InlineData("Bel je coach.", "'je'")]
    [InlineData("Vraag jouw coach.", "'jouw'")]
    [InlineData("De kandidaat belt.", "'kandidaat'")]
    [InlineData("Twee kandidaten bellen.", "'kandidaten'")]
    [InlineData("De cliënt belt.", "'cliënt'")]
    public void A_hard_word_is_found(string text, string mistake) =>
        Assert.StartsWith(mistake, Assert.Single(s_level.MistakesInWords(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Doelgroepverklaringen en een lage-inkomensvoordeel-verklaring")]
    [InlineData("{aVeryLongNameOfAPlaceholder} bedraagt niets.")]
    [InlineData("Dit dient als bewijs. De jeugd belt u.")]
    public void An_easy_word_is_left_alone(string text) => Assert.Empty(s_level.MistakesInWords(text));
}
