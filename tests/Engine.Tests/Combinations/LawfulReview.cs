using System.Text.Json.Nodes;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>All placements weighed once, and what went against the matrix.</summary>
internal sealed class LawfulReview
{
    /// <summary>What follows from later, unpublished figures is not looked at.</summary>
    private static readonly DateOnly LastDay = new(2026, 12, 31);

    private static readonly string[] WageSubsidies = ["loonkostensubsidie", "loonkostensubsidie-forfait"];

    private readonly PairMatrix _matrix = PairMatrix.Read();
    private readonly Dictionary<string, List<string>> _breaches = [];

    private LawfulReview()
    {
        Book = RuleFolder.Book.Value;
        string[] schemes = [.. _matrix.Schemes(), .. ExemptionOrder.All];
        string[] ordered = [.. _matrix.Orders.Highest, .. _matrix.Orders.First, .. ExemptionOrder.All];
        var rules = new WeighedSchemes(Book, schemes, schemes);
        var bare = new WeighedSchemes(Without(ordered), ordered, schemes);
        var weighed = LawfulPlacements.All().AsParallel().AsOrdered().Select(json =>
        {
            var read = Book.Read(Some.Utf8(json), "scenario.json");
            var scenario = read.TryGetValue(out var known) ? known : throw new InvalidOperationException(string.Join('\n', read.Problems) + json);
            return (scenario, json, rules.Weigh(scenario), bare.Weigh(scenario));
        });
        foreach (var (scenario, json, with, without) in weighed)
        {
            Count++;
            Look(scenario, json, with, without);
        }
    }

    /// <summary>The review, made once for all tests.</summary>
    public static Lazy<LawfulReview> Made { get; } = new(() => new LawfulReview());

    public RuleBook Book { get; }

    public PairMatrix Matrix => _matrix;

    /// <summary>Placements looked at.</summary>
    public int Count { get; private set; }

    /// <summary>Pairs of which both held on a day, each with the first placement in which they did.</summary>
    public Dictionary<SchemePair, Scenario> Together { get; } = [];

    /// <summary>Pairs of which both would have held without combinations.</summary>
    public HashSet<SchemePair> Competed { get; } = [];

    /// <summary>Disregards that were met on a first day.</summary>
    public HashSet<string> ExemptionsMet { get; } = [];

    /// <summary>What went against the matrix, the first few of each kind.</summary>
    public IReadOnlyList<string> Breaches(string kind) => _breaches.GetValueOrDefault(kind, []);

    /// <summary>The real rules, without the combinations in which any of these schemes gives way.</summary>
    private static RuleBook Without(string[] schemes)
    {
        var files = RuleFiles.Read(RuleFolder.Rules).TryGetValue(out var read) ? read : throw new InvalidOperationException("The rules cannot be read.");
        var without = RuleBook.Of([.. files.Select(file => file.Path == "combinations.json" ? Without(file, schemes) : file)]);
        return without.TryGetValue(out var book) ? book : throw new InvalidOperationException(string.Join('\n', without.Problems));
    }

    private static RuleFile Without(RuleFile file, string[] schemes)
    {
        var root = JsonNode.Parse(file.Bytes.Span)!;
        var combinations = root["combinations"]!.AsArray();
        combinations.RemoveAll(combination => combination!["among"]!.AsArray().Any(among => schemes.Contains((string)among!)));
        return Some.File(file.Path, root.ToJsonString());
    }

    private void Look(Scenario scenario, string json, WeighedPlacement weighed, WeighedPlacement bare)
    {
        Assert.Equal(weighed.Stretches.AsEnumerable(), bare.Stretches);
        for (var at = 0; at < weighed.Stretches.Length && weighed.Stretches[at].From <= LastDay; at++)
        {
            var (day, stretch) = (weighed.Stretches[at].From, at);
            LookAtPairs(scenario, json, weighed, bare, at);
            LookAtOrder(_matrix.Orders.First, "first", json, weighed, bare, at);
            LookAtOrder(ExemptionOrder.On(day), "exemptions", json, weighed, bare, at);
            Expect("known", !weighed.Doubtful(at).Any(), () => $"{day:O} {string.Join(", ", weighed.Doubtful(stretch))} {json}");
        }

        foreach (var year in weighed.Stretches.Select(each => each.From.Year).Where(year => year <= LastDay.Year).Distinct())
        {
            LookAtYear(json, weighed, bare, year);
        }

        LookAtFirstDay(scenario, json, weighed);
    }

    private void LookAtPairs(Scenario scenario, string json, WeighedPlacement weighed, WeighedPlacement bare, int at)
    {
        var day = weighed.Stretches[at].From;
        foreach (var pair in _matrix.Pairs.Where(pair => pair.Holds(day)))
        {
            if (Holds(bare, pair.A) && Holds(bare, pair.B))
            {
                Competed.Add(pair);
            }

            if (Holds(weighed, pair.A) && Holds(weighed, pair.B))
            {
                Together.TryAdd(pair, scenario);
                Expect("never", pair.Outcome != PairOutcome.Never, () => $"{pair} on {day:O} {json}");
                Expect("first", pair.Outcome != PairOutcome.First, () => $"{pair} on {day:O} {json}");
            }
        }

        bool Holds(WeighedPlacement placement, string name) => name.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            ? scenario.Facts[name[..equals]].ToString() == name[(equals + 1)..]
            : placement.Holds(name, at);
    }

    /// <summary>Of what would hold by itself only the first stays.</summary>
    private void LookAtOrder(string[] order, string kind, string json, WeighedPlacement weighed, WeighedPlacement bare, int at)
    {
        var first = order.FirstOrDefault(scheme => bare.Holds(scheme, at));
        var stays = order.Where(scheme => weighed.Holds(scheme, at)).ToList();
        Expect(kind, stays.Count <= 1 && stays.FirstOrDefault() == first, () => $"{weighed.Stretches[at].From:O} {string.Join(", ", stays)} instead of {first} {json}");
    }

    private void LookAtYear(string json, WeighedPlacement weighed, WeighedPlacement bare, int year)
    {
        var order = _matrix.Orders.Highest;
        var would = order.Where(scheme => bare.HoldsIn(scheme, year)).ToList();
        var stays = order.Where(scheme => weighed.HoldsIn(scheme, year)).ToList();
        Expect("highest", stays.Count == Math.Min(1, would.Count), () => $"{year} {string.Join(", ", stays)} of {string.Join(", ", would)} {json}");
        foreach (var winner in stays)
        {
            foreach (var loser in would.Except([winner]))
            {
                var (won, lost) = (weighed.Brings(winner, year), bare.Brings(loser, year));
                var inOrder = Array.IndexOf(order, winner) < Array.IndexOf(order, loser);
                Expect("highest", won > lost || (won == lost && inOrder), () => $"{year} {winner} {won} before {loser} {lost} {json}");
            }
        }

        var start = new DateOnly(year, 1, 1);
        foreach (var cap in _matrix.Caps.Where(cap => cap.From <= start && start <= cap.To))
        {
            Expect("caps", weighed.Brings(cap.Scheme, year) <= cap.PerYear, () => $"{year} {cap.Scheme} {weighed.Brings(cap.Scheme, year)} {json}");
        }

        var worked = Enumerable.Range(0, weighed.Stretches.Length).Where(at => weighed.Stretches[at].From.Year == year).ToList();
        var hours = Shares.Settled(worked.Sum(at => weighed.Stretches[at].Hours));
        var paid = Shares.Settled(worked.Sum(at => weighed.Stretches[at].Hours * order.Count(scheme => weighed.Holds(scheme, at))));
        Expect("hours", paid <= hours, () => $"{year} {paid} hours paid of {hours} {json}");
    }

    private void LookAtFirstDay(Scenario scenario, string json, WeighedPlacement weighed)
    {
        var expected = ExemptionOrder.OnFirstDay(scenario, WageSubsidies.Any(scheme => weighed.Holds(scheme, 0)));
        var holds = ExemptionOrder.All.Where(scheme => weighed.Holds(scheme, 0)).ToList();
        Expect("exemptions", holds.Count <= 1 && holds.FirstOrDefault() == expected, () => $"first day {string.Join(", ", holds)} instead of {expected} {json}");
        ExemptionsMet.UnionWith(holds);
    }

    private void Expect(string kind, bool holds, Func<string> otherwise)
    {
        const int Shown = 5;
        if (holds)
        {
            return;
        }

        if (!_breaches.TryGetValue(kind, out var found))
        {
            _breaches[kind] = found = [];
        }

        if (found.Count < Shown)
        {
            found.Add(otherwise());
        }
    }
}
