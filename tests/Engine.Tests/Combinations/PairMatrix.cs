using System.Text.Json;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>What may happen to two schemes that both hold.</summary>
internal enum PairOutcome
{
    /// <summary>Both pay.</summary>
    Both,

    /// <summary>Of a calendar year only the one that brings most pays.</summary>
    Highest,

    /// <summary>On a day only the first in the order of the law pays.</summary>
    First,

    /// <summary>They never hold on the same day.</summary>
    Never,

    /// <summary>Not excluded, but out of reach of figures or facts: nothing is asserted.</summary>
    Band,
}

/// <summary>Two schemes in a period; the second may be a fact with its value, as <c>group.name=value</c>.</summary>
internal sealed record SchemePair(string A, string B, DateOnly From, DateOnly To, PairOutcome Outcome, string Source)
{
    /// <summary>Whether it speaks of this day.</summary>
    public bool Holds(DateOnly day) => From <= day && day <= To;

    public override string ToString() => $"{A} + {B} from {From:O}";
}

/// <summary>The most that a scheme brings in a calendar year, EUR.</summary>
internal sealed record YearlyCap(string Scheme, DateOnly From, DateOnly To, decimal PerYear);

/// <summary>The order that the law gives, which settles a tie.</summary>
internal sealed record LawOrders(string[] Highest, string[] First);

/// <summary>Which schemes may be paid side by side, taken from the law and not from the rules.</summary>
/// <param name="Checked">Day on which the law was looked at.</param>
/// <param name="Orders">The orders of the law.</param>
/// <param name="Caps">Highest amounts.</param>
/// <param name="Pairs">All pairs.</param>
internal sealed record PairMatrix(DateOnly Checked, LawOrders Orders, YearlyCap[] Caps, SchemePair[] Pairs)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The pairs in matrix.json.</summary>
    public static PairMatrix Read() => JsonSerializer.Deserialize<PairMatrix>(
        File.ReadAllText(Path.Combine(RuleFolder.Root, "tests", "Engine.Tests", "Combinations", "matrix.json")), Options)!;

    /// <summary>The schemes that it names.</summary>
    public IEnumerable<string> Schemes() =>
        Pairs.SelectMany(pair => new[] { pair.A, pair.B }).Where(name => !name.Contains('=', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
}
