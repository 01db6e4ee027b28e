using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Engine.Tests.Properties;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>What counts towards a contract's obligation is never money.</summary>
public sealed class CreditMoneyTests
{
    private const string Contract = "opdracht.";

    private static readonly (string Fact, FactValue Value)[] Job =
    [
        ("plaatsing.loon_per_maand", FactValue.Of(2500m)),
        ("plaatsing.uren_per_week", FactValue.Of(36m)),
        ("plaatsing.voltijd_uren", FactValue.Of(40m)),
    ];

    [Fact]
    public void Without_the_contract_every_party_pays_and_receives_the_same()
    {
        var credited = new HashSet<string>();
        var paid = 0;
        foreach (var scenario in WithContract())
        {
            var with = RealRules.Book.Assess(scenario);
            var without = RealRules.Book.Assess(WithoutContract(scenario));
            credited.UnionWith(with.Credits.Where(credit => credit.Unit == "EUR" && credit.Value > 0).Select(credit => credit.Regulation));

            paid += with.Totals.Any(party => party.Receives > 0) ? 1 : 0;
            Assert.Equal(with.Totals.Select(Figures), without.Totals.Select(Figures));
            Assert.DoesNotContain(without.Credits, credit => credit.Unit == "EUR");
        }

        // Enough credits and enough money that something would show.
        Assert.True(credited.Count >= 15 && paid >= 15, $"{paid}; {string.Join(", ", credited)}");
    }

    /// <summary>Of each client the first job in a test beside the rules, paid.</summary>
    private static IEnumerable<Scenario> WithContract() => RealRules.Examples
        .Where(scenario => Text(scenario, "opdracht.opdrachtgever") is not (null or "geen") && Text(scenario, "plaatsing.vorm") == "dienstverband")
        .Where(scenario => scenario.Facts.ContainsKey("plaatsing.start") && scenario.Facts.ContainsKey("plaatsing.maanden"))
        .DistinctBy(scenario => Text(scenario, "opdracht.opdrachtgever"))
        .Select(scenario => Job.Aggregate(scenario, (paid, fact) => paid.Facts.ContainsKey(fact.Fact) ? paid : paid.With(fact.Fact, fact.Value)));

    private static string? Text(Scenario scenario, string fact) => scenario.Facts.TryGetValue(fact, out var value) ? value.ToString() : null;

    private static Scenario WithoutContract(Scenario scenario) =>
        scenario with { Facts = scenario.Facts.RemoveRange(scenario.Facts.Keys.Where(fact => fact.StartsWith(Contract, StringComparison.Ordinal))) };

    private static (object Party, decimal Pays, decimal Receives, decimal Net, decimal Peak) Figures(PartyTotals totals) =>
        (totals.Party, totals.Pays, totals.Receives, totals.Net, totals.PeakPrefinancing);
}
