using System.Globalization;
using System.Text.Json;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>A cut in time at which nothing changes leaves every amount as it was.</summary>
public sealed class SplittingTests
{
    private const int Scenarios = 150;
    private const int Seed = 3;

    /// <summary>One flow of every kind; amounts with half cents, at which the last digit of a sum shows.</summary>
    private const string Content =
        $$"""
        "sources": [ {{Some.Source}} ],
        "conditions": [
          { "id": "able", "when": "person.able", "text": {{Some.Text}} },
          { "id": "term", "window": { "counts": "applied", "months": "14" }, "text": {{Some.Text}} } ],
        "cashFlows": [
          { "id": "month", "from": "gemeente", "to": "organisatie", "kind": "subsidie", "amount": "83.335", "per": "month" },
          { "id": "weekdays", "from": "uwv", "to": "jongere", "kind": "uitkering", "amount": "91.115", "per": "month", "proration": "weekdays" },
          { "id": "placement", "from": "rijk", "to": "organisatie", "kind": "subsidie", "amount": "47.125", "per": "month", "proration": "placementMonths" },
          { "id": "hour", "from": "organisatie", "to": "jongere", "kind": "loon", "amount": "11.06", "per": "hour" },
          { "id": "year", "from": "organisatie", "to": "belastingdienst", "kind": "lasten", "amount": "100 * 10.0006", "per": "year", "paid": "Calc.Date(tijd.jaar + 1, 3, 1)" },
          { "id": "capped", "from": "fonds", "to": "organisatie", "kind": "subsidie", "amount": "31.0005 * 10", "per": "month", "cap": { "amount": "12.3456 * 100", "per": "calendarYear" } },
          { "id": "once", "from": "sponsor", "to": "organisatie", "kind": "bijdrage", "amount": "Calc.OverPlacement(12.345)", "per": "once" } ],
        "credits": [ { "id": "credit", "scheme": "some", "to": "organisatie", "value": "10 * 99.9995", "per": "year", "obligation": "100 * 100", "delivered": "0", "text": {{Some.Text}} } ]
        """;

    [Fact]
    public void A_version_that_changes_nothing_changes_no_amount()
    {
        var random = new Random(Seed);
        var whole = Book($$"""{ "from": "2010-01-01", "to": null, {{Content}} }""");
        for (var i = 0; i < Scenarios; i++)
        {
            var start = new DateOnly(2020, 1, 1).AddDays(random.Next(1500));
            var months = Math.Round((decimal)(0.5 + (random.NextDouble() * 30)), random.Next(2));
            var cut = start.AddDays(random.Next(1, (int)(months * 31)));
            var json = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{ "person": { "able": true }, "job": { "start": "{{start:O}}", "months": {{months}}, "hours": {{random.Next(1, 40)}} } }""");
            var split = Book(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{ "from": "2010-01-01", "to": "{{cut.AddDays(-1):O}}", {{Content}} }, { "from": "{{cut:O}}", "to": null, {{Content}} }"""));

            Assert.Equal($"{json} cut at {cut:O}: {Money(whole, json)}", $"{json} cut at {cut:O}: {Money(split, json)}");
        }
    }

    private static RuleBook Book(string versions)
    {
        var book = RuleBook.Of([new RuleFile("facts.json", Some.Utf8(Some.FactsJson)), Some.RegulationWith(versions)]);
        return book.TryGetValue(out var good) ? good : throw new InvalidOperationException(string.Join('\n', book.Problems));
    }

    private static string Money(RuleBook book, string json)
    {
        Assert.True(book.Read(Some.Utf8(json), "scenario.json").TryGetValue(out var scenario));
        var answer = book.Assess(scenario);
        Assert.Contains(answer.CashFlows, flow => flow.Status == Status.Applies);
        return JsonSerializer.Serialize(new
        {
            Flows = answer.CashFlows.Select(flow => new { flow.Id, flow.Status, flow.Total, Months = flow.Months.Select(month => $"{month.Month} {month.Amount}"), flow.Paid }),
            Totals = answer.Totals.Select(party => new { party.Party, party.Pays, party.Receives, party.Net, party.PerMonth, party.PeakPrefinancing }),
            Credits = answer.Credits.Select(credit => new { credit.Value, credit.Remaining }),
        });
    }
}
