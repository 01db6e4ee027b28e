using System.Text;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests;

/// <summary>Makes valid things; a test names only what matters to it.</summary>
internal static class Some
{
    public const string Source =
        """{ "law": "Some Act", "article": "1", "url": "https://example.org/act", "checked": "2026-01-31", "certainty": "verified" }""";

    public const string Text = """{ "nl": "Een tekst.", "en": "A text." }""";

    public const string FactsJson =
        """
        {
          "timeline": { "start": "job.start", "months": "job.months", "birth": "person.birth", "hoursPerWeek": "job.hours", "hoursPerYear": "job.hours_a_year" },
          "steps": [ { "id": "person", "title": { "nl": "Persoon", "en": "Person" } } ],
          "facts": [
            { "id": "person.birth", "type": "date", "max": "2015-12-31", "step": "person", "question": { "nl": "Geboren?", "en": "Born?" } },
            { "id": "person.town", "type": "text", "question": { "nl": "Woonplaats?", "en": "Town?" } },
            { "id": "person.able", "type": "bool", "core": true, "question": { "nl": "Kan?", "en": "Able?" } },
            { "id": "person.share", "type": "number", "unit": "fraction", "min": 0.01, "max": 1, "question": { "nl": "Deel?", "en": "Share?" } },
            { "id": "person.scheme", "type": "choice", "question": { "nl": "Regeling?", "en": "Scheme?" },
              "choices": [ { "id": "none", "title": { "nl": "Geen", "en": "None" } },
                           { "id": "old_2010", "title": { "nl": "Oud", "en": "Old" } },
                           { "id": "new_2015", "title": { "nl": "Nieuw", "en": "New" } } ] },
            { "id": "job.start", "type": "date", "question": { "nl": "Start?", "en": "Start?" } },
            { "id": "job.months", "type": "number", "unit": "months", "min": 0, "max": 120, "question": { "nl": "Maanden?", "en": "Months?" } },
            { "id": "job.hours", "type": "number", "unit": "hours", "min": 0, "max": 48, "question": { "nl": "Uren?", "en": "Hours?" } },
            { "id": "job.hours_a_year", "type": "number", "unit": "hours", "min": 0, "question": { "nl": "Uren per jaar?", "en": "Hours a year?" } },
            { "id": "job.people", "type": "number", "whole": true, "question": { "nl": "Mensen?", "en": "People?" } },
            { "id": "job.wage", "type": "number", "unit": "EUR/month", "min": 0, "question": { "nl": "Loon?", "en": "Wage?" },
              "defaults": [ { "when": "person.able", "value": 100, "because": { "nl": "Zomaar.", "en": "Just so." } } ] }
          ],
          "checks": [ { "id": "hours-fit", "holds": "job.hours <= 40", "severity": "warning", "text": { "nl": "Veel uren.", "en": "Many hours." } } ]
        }
        """;

    private static readonly Lazy<FactSheet> LazyFacts = new(() => RuleSet().Facts);

    /// <summary>Facts of a person and a job, one of each type.</summary>
    public static FactSheet Facts => LazyFacts.Value;

    public static FactNames FactNames => new(Facts);

    public static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static RuleFile File(string path, string json) => new(path, Utf8(json));

    public static Result<Scenario> Scenario(string json, Language language = Language.Nl) => ScenarioReader.Read(Utf8(json), "scenario.json", FactNames, language).Result;

    /// <summary>The facts together with <paramref name="files"/>, as read.</summary>
    public static Result<RuleSet> Rules(params IEnumerable<RuleFile> files) =>
        RuleSetReader.Read([.. files.Append(File("facts.json", FactsJson)).OrderBy(f => f.Path, StringComparer.Ordinal)]);

    public static RuleSet RuleSet(params IEnumerable<RuleFile> files)
    {
        var result = Rules(files);
        return result.TryGetValue(out var rules)
            ? rules
            : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>A regulation file with one version.</summary>
    /// <param name="members">More members of the version, each after a comma.</param>
    /// <param name="id">Its id, and the name of its file.</param>
    public static RuleFile Regulation(string members = "", string id = "some-scheme") => RegulationWith(
        $$"""{ "from": "2020-01-01", "to": null, "sources": [ {{Source}} ] {{members}} }""", id);

    /// <summary>A regulation file with these versions.</summary>
    public static RuleFile RegulationWith(string versions, string id = "some-scheme") => File(
        $"family/{id}.json",
        $$"""
        { "id": "{{id}}", "title": {{Text}}, "authority": "Somebody", "force": "entitlement",
          "versions": [ {{versions}} ] }
        """);

    /// <summary>A file with one number parameter.</summary>
    /// <param name="versions">Its versions.</param>
    /// <param name="members">More members of the parameter, each with a comma after it.</param>
    public static RuleFile Parameter(string versions, string members = "") => File(
        "parameters/figures.json",
        $$"""
        { "parameters": [ { "id": "some.figure", "type": "number", {{members}} "title": {{Text}}, "sources": [ {{Source}} ],
          "versions": [ {{versions}} ] } ] }
        """);

    /// <summary>A file with one number variable.</summary>
    public static RuleFile Variable(string versions) => File(
        "variables/formulas.json",
        $$"""
        { "variables": [ { "id": "some.sum", "type": "number", "title": {{Text}},
          "versions": [ {{versions}} ] } ] }
        """);
}
