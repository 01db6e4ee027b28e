using System.Text.RegularExpressions;

namespace SubsidyNavigator.Host.Tests.Texts;

/// <summary>Finds the passive: a form of worden with a participle in the same clause.</summary>
internal static partial class DutchPassive
{
    /// <summary>Participles without a mark of their own.</summary>
    private static readonly HashSet<string> s_participles =
    [
        "aanvaard", "begrepen", "behouden", "bekeken", "beschreven", "besloten", "besproken", "betrokken", "bevolen", "bewezen", "herzien",
        "ingeschreven", "misbruikt", "onderbroken", "ondernomen", "onderschreven", "ondertekend", "onderzocht", "ontbonden", "onthouden",
        "ontnomen", "ontslagen", "ontvangen", "overgenomen", "overlegd", "overschreden", "overtreden", "overwogen", "verboden", "verbonden",
        "verbroken", "vergeleken", "vergeten", "vergeven", "verkregen", "verlaten", "verloren", "verplaatst", "verschoven", "verslagen",
        "vervangen", "verwezen", "verzonden", "volbracht", "voltooid", "voorkomen", "voorzien",
    ];

    /// <summary>Words that look like a participle and are none.</summary>
    private static readonly HashSet<string> s_others =
    [
        "bedenktijd", "bekend", "belastingdienst", "beleid", "bent", "beperkt", "bericht", "beschut", "besluit", "best", "bestand",
        "gebied", "gebieden", "gebruiken", "gedeelten", "geduld", "gehandicapt", "geld", "gelden", "gemeenten", "gemiddeld", "gesprekken",
        "getallen", "getuigschrift", "gevallen", "geven", "gevolgen", "gewend", "gewicht", "gezicht", "gezinnen", "gezond", "herkomst",
        "ontvangst", "verband", "verkeerd", "verstand",
    ];

    /// <summary>How many clauses of the sentence are passive.</summary>
    public static int Count(string sentence) => Border().Split(sentence).Count(IsPassive);

    private static bool IsPassive(string clause)
    {
        var words = Word().Matches(clause).Select(match => match.Value.ToLowerInvariant()).ToArray();
        return words.Any(word => word is "worden" or "wordt" or "werd" or "werden") && words.Any(IsParticiple);
    }

    private static bool IsParticiple(string word) => s_participles.Contains(word) || (Participle().IsMatch(word) && !s_others.Contains(word));

    [GeneratedRegex(@"[,;:()]|\b(?:als|dan|dat|omdat|want|maar|zodat|zodra|terwijl|wanneer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Border();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(
        "^(?:aan|achter|af|bij|binnen|door|gelijk|goed|in|klaar|langs|mee|mede|na|neer|om|onder|op|open|over|rond|samen|stop|tegen|terug|toe|uit|vast|vol|voor|vrij|weer|weg)?"
        + @"(?:ge\p{L}+(?:d|t|en)|(?:be|ver|ont|her|er)\p{L}+(?:d|t))$")]
    private static partial Regex Participle();
}
