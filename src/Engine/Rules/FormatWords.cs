namespace SubsidyNavigator.Engine.Rules;

/// <summary>A party that pays or receives. The names are the format's own Dutch words.</summary>
public enum Party
{
    /// <summary>The young person.</summary>
    Jongere,

    /// <summary>Where the young person works: the club or company.</summary>
    Organisatie,

    /// <summary>A company that contributes.</summary>
    Sponsor,

    /// <summary>The municipality.</summary>
    Gemeente,

    /// <summary>The national benefits agency.</summary>
    Uwv,

    /// <summary>The tax authority.</summary>
    Belastingdienst,

    /// <summary>The State, for subsidies.</summary>
    Rijk,

    /// <summary>Foundations and private funds.</summary>
    Fonds,
}

/// <summary>What kind of money a cash flow is. The names are the format's own Dutch words.</summary>
public enum FlowKind
{
    /// <summary>Wage.</summary>
    Loon,

    /// <summary>Employer charges.</summary>
    Lasten,

    /// <summary>Benefit.</summary>
    Uitkering,

    /// <summary>Subsidy.</summary>
    Subsidie,

    /// <summary>Rebate on premiums.</summary>
    Premiekorting,

    /// <summary>Guidance.</summary>
    Begeleiding,

    /// <summary>Allowance.</summary>
    Vergoeding,

    /// <summary>Contribution of a sponsor or fund.</summary>
    Bijdrage,

    /// <summary>What a risk costs.</summary>
    Risico,
}

/// <summary>Where a segment stands: the month before the placement, the placement, the month after it.</summary>
public enum Phase
{
    /// <summary>The month before the start.</summary>
    Voor,

    /// <summary>The placement itself.</summary>
    Tijdens,

    /// <summary>The month after the end.</summary>
    Na,
}

/// <summary>The engine's own facts, <c>tijd.*</c> in expressions.</summary>
internal enum TimeFact
{
    /// <summary>First day of the segment.</summary>
    Datum,

    /// <summary>Month of the placement, from 1.</summary>
    Maand,

    /// <summary>Calendar year.</summary>
    Jaar,

    /// <summary>Days in the segment.</summary>
    Dagen,

    /// <summary>Age of the young person in whole years.</summary>
    Leeftijd,

    /// <summary>Length of the placement in months.</summary>
    Maanden,

    /// <summary>Last day of the placement.</summary>
    Einde,

    /// <summary>The phase, as text.</summary>
    Fase,

    /// <summary>Paid hours in the segment.</summary>
    Uren,

    /// <summary>Paid hours of this placement in the calendar year.</summary>
    UrenInJaar,
}

/// <summary>The format's own Dutch words, here and nowhere else.</summary>
public static class FormatWords
{
    /// <summary>Group of the engine's own facts.</summary>
    public const string Time = "tijd";

    /// <summary>Group of the regulations, as in <c>geldt.loonkostensubsidie</c>.</summary>
    public const string Applies = "geldt";

    /// <summary>The word of <paramref name="member"/> in files: lower case, words joined by <c>_</c>.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum => WordsOf<T>.ByMember.TryGetValue(member, out var word) ? word : Made(member);

    /// <summary>The member that <paramref name="word"/> stands for, or null.</summary>
    public static T? Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (var (member, itsWord) in WordsOf<T>.ByMember)
        {
            if (itsWord == word)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>All words of <typeparamref name="T"/>.</summary>
    public static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Word);

    private static string Made<T>(T member)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());

    /// <summary>The words of an enum, each made once.</summary>
    private static class WordsOf<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByMember = Enum.GetValues<T>().Distinct().ToDictionary(member => member, Made);
    }

    /// <summary>A regulation's id as it stands in expressions: <c>no-riskpolis</c> is <c>no_riskpolis</c>.</summary>
    public static string InExpressions(string regulationId) => regulationId.Replace('-', '_');

    /// <summary>The id of a figure as it stands in addresses: <c>some.figure_a</c> is <c>some-figure-a</c>.</summary>
    public static string InPaths(string id) => id.Replace('.', '-').Replace('_', '-');
}
