using System.Text;
using System.Text.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Tests.Commands;

namespace SubsidyNavigator.Host.Tests.Rendering.Law;

/// <summary>A small rule book with titles that tell apart, to see expressions in words.</summary>
internal static class LawRules
{
    public const string Source = """{ "law": "Some Act", "article": "1", "url": "https://example.org/act", "checked": "2026-01-31", "certainty": "verified" }""";

    public const string Facts =
        """
        {
          "timeline": { "start": "job.start", "months": "job.months", "birth": "person.birth", "hoursPerWeek": "job.hours", "hoursPerYear": "job.hours_a_year" },
          "facts": [
            { "id": "person.birth", "type": "date", "question": { "nl": "Geboren?", "en": "Born?" } },
            { "id": "person.able", "type": "bool", "question": { "nl": "Kan de persoon werken?", "en": "Can the person work?" } },
            { "id": "person.willing", "type": "bool", "question": { "nl": "Wil de persoon werken?", "en": "Does the person want to work?" } },
            { "id": "person.scheme", "type": "choice", "question": { "nl": "Welke uitkering?", "en": "Which benefit?" }, "label": { "nl": "de uitkering", "en": "the benefit" },
              "choices": [ { "id": "none", "title": { "nl": "Geen", "en": "None" } }, { "id": "old_2010", "title": { "nl": "Oud", "en": "Old" } }, { "id": "new_2015", "title": { "nl": "Nieuw", "en": "New" } } ] },
            { "id": "job.start", "type": "date", "question": { "nl": "Start?", "en": "Start?" }, "label": { "nl": "de eerste dag", "en": "the first day" } },
            { "id": "job.months", "type": "number", "unit": "months", "question": { "nl": "Maanden?", "en": "Months?" }, "label": { "nl": "de duur", "en": "the length" } },
            { "id": "job.hours", "type": "number", "unit": "hours/week", "question": { "nl": "Uren?", "en": "Hours?" }, "label": { "nl": "de uren", "en": "the hours" } },
            { "id": "job.hours_a_year", "type": "number", "unit": "hours", "question": { "nl": "Uren per jaar?", "en": "Hours a year?" } },
            { "id": "job.wage", "type": "number", "unit": "EUR/month", "question": { "nl": "Wat is het loon?", "en": "What is the wage?" } }
          ]
        }
        """;

    public const string Parameters =
        $$"""
        { "parameters": [
          { "id": "law.months", "type": "number", "unit": "months", "title": { "nl": "Langste duur. Zo staat het in de wet.", "en": "Longest term" }, "sources": [ {{Source}} ],
            "versions": [ { "from": "2020-01-01", "to": null, "value": 6 } ] },
          { "id": "law.wage", "type": "number", "unit": "EUR/month", "title": { "nl": "Minimumloon", "en": "Minimum wage" }, "sources": [ {{Source}} ],
            "versions": [ { "from": "2020-01-01", "to": "2020-12-31", "value": 1000 }, { "from": "2021-01-01", "to": null, "value": 1100.5 } ] },
          { "id": "law.share", "type": "number", "unit": "fraction", "keys": [ "soort" ], "title": { "nl": "Deel", "en": "Share" }, "sources": [ {{Source}} ],
            "versions": [ { "from": "2020-01-01", "to": null, "rows": { "none": 0.5, "old_2010": 0.25, "new_2015": 1 } } ] },
          { "id": "law.by_age", "type": "number", "keys": [ "leeftijd" ], "title": { "nl": "Naar leeftijd", "en": "By age" }, "sources": [ {{Source}} ],
            "versions": [ { "from": "2020-01-01", "to": null, "rows": { "17": 1, "[18, 21)": 2, "(21, 27]": 3, "(27, )": 4, "else": 0 } } ] }
        ] }
        """;

    /// <summary>A rule book with one regulation of these members, and variables.</summary>
    public static RuleBook Book(string members = "", string variables = "")
    {
        var result = RuleBook.Of([.. Files(members, variables).OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new RuleFile(file.Name, Encoding.UTF8.GetBytes(file.Json)))]);
        return result.TryGetValue(out var book) ? book : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>The files of that rule book.</summary>
    public static IEnumerable<(string Name, string Json)> Files(string members = "", string variables = "") =>
    [
        ("facts.json", Facts),
        ("parameters/law.json", Parameters),
        ("some-family/some-scheme.json", $$"""
            { "id": "some-scheme", "title": { "nl": "Een regeling", "en": "A scheme" }, "authority": "Iemand", "force": "entitlement",
              "covers": [ { "id": "small-law", "title": { "nl": "Kleine wet", "en": "Small law" }, "text": { "nl": "Een kleine tekst.", "en": "A small text." }, "sources": [ {{Source}} ] } ],
              "versions": [ { "from": "2020-01-01", "to": null, "sources": [ {{Source}} ] {{members}} } ] }
            """),
        .. variables.Length == 0 ? [] : new[] { ("variables/law.json", $$"""{ "variables": [ {{variables}} ] }""") },
    ];

    /// <summary>Writes those files, for a command to read.</summary>
    public static void Write(TemporaryFolder folder, string members = "")
    {
        foreach (var (name, json) in Files(members))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, name))!);
            folder.Write(name, json);
        }
    }

    /// <summary>A variable.</summary>
    public static string Variable(string formula, FactType type) =>
        $$"""{ "id": "the.value", "type": "{{FormatWords.Word(type)}}", "title": { "nl": "De waarde", "en": "The value" }, "versions": [ { "from": null, "to": null, "formula": {{JsonSerializer.Serialize(formula)}} } ] }""";
}
