using System.Text.Json;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests;

/// <summary>A rule book of a few snippets, over facts of every type; a test writes only the rule it speaks of.</summary>
internal static class TinyRules
{
    /// <summary>
    /// <c>q.*</c> yes or no, <c>n.*</c> numbers, <c>d.*</c> days, <c>t.*</c> texts, <c>c.*</c> choices; the job makes time.
    /// </summary>
    private const string FactsJson =
        """
        {
          "timeline": { "start": "job.start", "months": "job.months", "birth": "person.birth", "hoursPerWeek": "job.hours", "hoursPerYear": "job.hours_a_year" },
          "facts": [
            { "id": "person.birth", "type": "date", "question": { "nl": "?", "en": "?" } },
            { "id": "job.start", "type": "date", "min": "2019-01-01", "question": { "nl": "?", "en": "?" } },
            { "id": "job.months", "type": "number", "unit": "months", "min": 0.03, "max": 120, "changeable": true, "question": { "nl": "?", "en": "?" } },
            { "id": "job.hours", "type": "number", "unit": "hours", "min": 0, "max": 48, "question": { "nl": "?", "en": "?" } },
            { "id": "job.hours_a_year", "type": "number", "unit": "hours", "min": 0, "question": { "nl": "?", "en": "?" } },
            { "id": "q.a", "type": "bool", "changeable": true, "question": { "nl": "?", "en": "?" } },
            { "id": "q.b", "type": "bool", "question": { "nl": "?", "en": "?" } },
            { "id": "q.c", "type": "bool", "question": { "nl": "?", "en": "?" } },
            { "id": "q.judged", "type": "bool", "decidedBy": "uwv", "question": { "nl": "?", "en": "?" } },
            { "id": "q.assumed", "type": "bool", "question": { "nl": "?", "en": "?" },
              "defaults": [ { "value": true, "because": { "nl": "Meestal.", "en": "Mostly." } } ] },
            { "id": "q.topic", "type": "bool", "askIf": "q.a", "question": { "nl": "?", "en": "?" } },
            { "id": "n.x", "type": "number", "unit": "EUR/month", "changeable": true, "question": { "nl": "?", "en": "?" } },
            { "id": "n.y", "type": "number", "question": { "nl": "?", "en": "?" } },
            { "id": "n.assumed", "type": "number", "question": { "nl": "?", "en": "?" },
              "defaults": [ { "when": "q.b", "value": "n.y", "because": { "nl": "Volgt.", "en": "Follows." } },
                            { "when": "!q.b", "value": 7, "because": { "nl": "Anders.", "en": "Else." } } ] },
            { "id": "d.x", "type": "date", "changeable": true, "question": { "nl": "?", "en": "?" } },
            { "id": "d.y", "type": "date", "question": { "nl": "?", "en": "?" } },
            { "id": "t.x", "type": "text", "question": { "nl": "?", "en": "?" } },
            { "id": "c.kind", "type": "choice", "changeable": true, "question": { "nl": "?", "en": "?" },
              "choices": [ { "id": "red", "title": { "nl": "R", "en": "R" } }, { "id": "green", "title": { "nl": "G", "en": "G" } }, { "id": "blue", "title": { "nl": "B", "en": "B" } } ] },
            { "id": "c.party", "type": "choice", "question": { "nl": "?", "en": "?" },
              "choices": [ { "id": "organisatie", "title": { "nl": "O", "en": "O" } }, { "id": "sponsor", "title": { "nl": "S", "en": "S" } } ] }
          ],
          "checks": [ { "id": "not-both", "holds": "!(q.b && q.c)", "severity": "error", "text": { "nl": "Niet allebei.", "en": "Not both." } },
                      { "id": "few-hours", "holds": "job.hours <= 40", "severity": "warning", "text": { "nl": "Veel uren.", "en": "Many hours." } } ]
        }
        """;

    /// <summary>The rule book of the facts above and <paramref name="files"/>.</summary>
    public static RuleBook Book(params IEnumerable<RuleFile> files)
    {
        var result = Read(files);
        return result.TryGetValue(out var book) ? book : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>The same, with whatever is wrong.</summary>
    public static Result<RuleBook> Read(params IEnumerable<RuleFile> files) =>
        RuleBook.Of([.. files.Append(Some.File("facts.json", FactsJson)).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    /// <summary>A regulation with one version from 2020 on.</summary>
    /// <param name="members">Members of the version, for instance <c>"conditions": [ ... ]</c>.</param>
    /// <param name="id">Its id.</param>
    public static RuleFile Regulation(string members, string id = "some-scheme") => Some.Regulation(members.Length == 0 ? "" : ", " + members, id);

    /// <summary>A condition that is an expression.</summary>
    public static string When(string expression, string id = "when", string members = "") =>
        $$"""{ "id": "{{id}}", "when": {{Json(expression)}}, "text": {{Some.Text}} {{members}} }""";

    /// <summary>A condition that is a window.</summary>
    public static string Window(string members, string id = "window") => $$"""{ "id": "{{id}}", "window": { {{members}} }, "text": {{Some.Text}} }""";

    /// <summary>Money from the municipality to the organisation.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="members">Further members; a comma comes before them.</param>
    /// <param name="per">What the amount is per.</param>
    /// <param name="id">Its id.</param>
    public static string Flow(string amount, string members = "", string per = "month", string id = "flow") =>
        $$"""{ "id": "{{id}}", "from": "gemeente", "to": "organisatie", "kind": "subsidie", "amount": {{Json(amount)}}, "per": "{{per}}" {{(members.Length == 0 ? "" : ", " + members)}} }""";

    /// <summary>A file of parameters.</summary>
    public static RuleFile Parameters(params string[] parameters) =>
        Some.File("parameters/tiny.json", $$"""{ "parameters": [ {{string.Join(", ", parameters)}} ] }""");

    /// <summary>A parameter.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="versions">Its versions.</param>
    /// <param name="members">More members, each with a comma after it.</param>
    /// <param name="type">Its type.</param>
    public static string Parameter(string id, string versions, string members = "", string type = "number") =>
        $$"""{ "id": "{{id}}", "type": "{{type}}", {{members}} "title": {{Some.Text}}, "sources": [ {{Some.Source}} ], "versions": [ {{versions}} ] }""";

    /// <summary>A figure that always holds.</summary>
    public static string Figure(string id, string value) => Parameter(id, $$"""{ "from": null, "to": null, "value": {{value}} }""");

    /// <summary>A file of variables.</summary>
    public static RuleFile Variables(params string[] variables) =>
        Some.File("variables/tiny.json", $$"""{ "variables": [ {{string.Join(", ", variables)}} ] }""");

    /// <summary>A variable.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="formula">Its formula, for all time.</param>
    /// <param name="members">More members, each with a comma after it.</param>
    /// <param name="type">Its type.</param>
    public static string Variable(string id, string formula, string members = "", string type = "number") =>
        $$"""{ "id": "{{id}}", "type": "{{type}}", {{members}} "title": {{Some.Text}}, "versions": [ { "from": null, "to": null, "formula": {{Json(formula)}} } ] }""";

    /// <summary>A combination rule for all time.</summary>
    public static RuleFile Combination(string keep, string per, params string[] among) => Some.File("combinations.json", $$"""
        { "combinations": [ { "id": "not-both", "text": {{Some.Text}}, "among": {{Json(among)}}, "sources": [ {{Some.Source}} ],
          "versions": [ { "from": null, "to": null, "keep": "{{keep}}", "per": "{{per}}" } ] } ] }
        """);

    /// <summary>A scenario that the book accepts.</summary>
    public static Scenario Scenario(RuleBook book, string json)
    {
        var result = book.Read(Some.Utf8(json), "scenario.json");
        return result.TryGetValue(out var scenario) ? scenario : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    public static Assessment Assess(RuleBook book, string scenario) => book.Assess(Scenario(book, scenario));

    /// <summary>What an expression gives on the first day of the placement.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="type">Its type.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="files">Rules that it reads.</param>
    public static Ranged Evaluate(string expression, FactType type, string scenario = "{}", params IEnumerable<RuleFile> files)
    {
        var book = Book(files.Append(Formula(expression, type)));
        var evaluation = Evaluation.Of(book.Rules, Scenario(book, scenario));
        var formula = book.Rules.Variables.First(variable => variable.Definition.Id == "the.value").Formulas[0];
        return evaluation.Evaluate(formula, evaluation.Placement[0]);
    }

    public static decimal? Number(string expression, string scenario = "{}", params IEnumerable<RuleFile> files) =>
        Evaluate(expression, FactType.Number, scenario, files).Value is { IsKnown: true } value ? value.Number : null;

    public static DateOnly? Day(string expression, string scenario = "{}", params IEnumerable<RuleFile> files) =>
        Evaluate(expression, FactType.Date, scenario, files).Value is { IsKnown: true } value ? value.Day : null;

    public static Truth Truth(string expression, string scenario = "{}", params IEnumerable<RuleFile> files) =>
        Evaluate(expression, FactType.Bool, scenario, files).Value.Truth;

    /// <summary>A file with the expression as a variable.</summary>
    public static RuleFile Formula(string expression, FactType type) => Some.File(
        "variables/formula.json", $$"""{ "variables": [ {{Variable("the.value", expression, "", FormatWords.Word(type))}} ] }""");

    public static string Json(object value) => JsonSerializer.Serialize(value);
}
