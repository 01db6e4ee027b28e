using System.Globalization;
using SubsidyNavigator.Host.Tests.Commands;

namespace SubsidyNavigator.Host.Tests.Serving;

/// <summary>One regulation that pays an amount a month, with a test beside it.</summary>
internal static class SmallRules
{
    private const string Text = """{ "nl": "T", "en": "T" }""";

    /// <summary>Writes them.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="wage">EUR a month.</param>
    /// <param name="expected">What the test beside it expects of six months; null: the right amount.</param>
    public static void Write(TemporaryFolder folder, decimal wage, decimal? expected = null)
    {
        var amount = wage.ToString(CultureInfo.InvariantCulture);
        var total = (expected ?? wage * 6).ToString(CultureInfo.InvariantCulture);
        folder.Write("facts.json", $$"""
            { "timeline": { "start": "plaats.start", "months": "plaats.maanden", "birth": "plaats.geboren", "hoursPerWeek": "plaats.uren", "hoursPerYear": "plaats.uren" },
              "facts": [ { "id": "plaats.start", "type": "date", "question": {{Text}} }, { "id": "plaats.geboren", "type": "date", "question": {{Text}} },
                         { "id": "plaats.maanden", "type": "number", "question": {{Text}} }, { "id": "plaats.uren", "type": "number", "question": {{Text}} } ] }
            """);
        folder.Write("familie/een-regeling.tests.json", $$"""
            { "tests": [ { "name": "Zes maanden", "source": "Wet 1", "scenario": { "plaats": { "start": "2021-03-01", "maanden": 6 } },
                           "expect": { "status": "applies", "cashFlows": { "geld": {{total}} } } } ] }
            """);
        folder.Write("familie/een-regeling.json", $$"""
            { "id": "een-regeling", "title": {{Text}}, "authority": "A", "force": "entitlement",
              "versions": [ { "from": "2020-01-01", "to": null,
                "sources": [ { "law": "Wet", "url": "https://example.org/wet", "checked": "2026-01-31", "certainty": "verified" } ],
                "conditions": [ { "id": "lang", "when": "plaats.maanden >= 5", "text": {{Text}} } ],
                "cashFlows": [ { "id": "geld", "from": "gemeente", "to": "organisatie", "kind": "subsidie", "per": "month", "amount": "{{amount}}" } ] } ] }
            """);
    }
}
