using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NJsonSchema;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Schemas;

namespace SubsidyNavigator.Engine.Tests.Schemas;

/// <summary>The schemas say what the readers take: neither more nor less members, and every rule file of the project fits.</summary>
public sealed class RuleSchemasTests
{
    private const string Dated = "\"from\": null, \"to\": null";
    private const string Known = "Known are: ";

    private static readonly ImmutableSortedDictionary<string, string> Schemas = RuleSchemas.Of(Some.Facts, (_, _) => null);

    [Theory]
    [InlineData("regulation", "")]
    [InlineData("facts", "")]
    [InlineData("parameters", "")]
    [InlineData("variables", "")]
    [InlineData("combinations", "")]
    [InlineData("tests", "")]
    [InlineData("regulation", "regulationVersion")]
    [InlineData("regulation", "condition")]
    [InlineData("regulation", "duty")]
    [InlineData("regulation", "window")]
    [InlineData("regulation", "cashFlowRule")]
    [InlineData("regulation", "cap")]
    [InlineData("regulation", "creditRule")]
    [InlineData("regulation", "benefitRule")]
    [InlineData("regulation", "actionRule")]
    [InlineData("regulation", "riskRule")]
    [InlineData("regulation", "source")]
    [InlineData("regulation", "coveredLaw")]
    [InlineData("regulation", "localText")]
    [InlineData("parameters", "parameter")]
    [InlineData("parameters", "parameterVersion")]
    [InlineData("variables", "variable")]
    [InlineData("variables", "variableVersion")]
    [InlineData("combinations", "combination")]
    [InlineData("combinations", "combinationVersion")]
    [InlineData("facts", "fact")]
    [InlineData("facts", "factDefault")]
    [InlineData("facts", "choice")]
    [InlineData("facts", "formStep")]
    [InlineData("facts", "timelineFacts")]
    [InlineData("facts", "factCheck")]
    [InlineData("tests", "ruleTest")]
    public void Members_are_those_that_the_reader_takes(string schema, string definition)
    {
        var file = Stranger(schema, definition);
        var facts = file.Path == "facts.json" ? [] : new[] { Some.File("facts.json", Some.FactsJson) };
        var beside = schema == "tests" ? [Some.Regulation()] : Array.Empty<RuleFile>();

        var problems = RuleSetReader.Read([file, .. facts, .. beside]).Problems;

        var problem = Assert.Single(problems, each => each.Code == "unknown-member");
        Assert.StartsWith(Known, problem.Hint, StringComparison.Ordinal);
        Assert.Equal(problem.Hint![Known.Length..^1].Split(", ").Order(), Properties(schema, definition).Order());
    }

    [Fact]
    public async Task Every_rule_file_of_the_project_fits_its_schema()
    {
        var checkers = new Dictionary<string, JsonSchema>();
        foreach (var (name, text) in Schemas)
        {
            // The scenario of a test has a schema of its own.
            checkers[name] = await JsonSchema.FromJsonAsync(text.Replace("\"$ref\": \"scenario.schema.json\"", "\"type\": \"object\"", StringComparison.Ordinal));
        }

        var wrong = from file in Directory.EnumerateFiles(RuleFolder.Rules, "*.json", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(RuleFolder.Rules, file).Replace('\\', '/')
                    where !path.StartsWith("schema/", StringComparison.Ordinal)
                    from error in checkers[SchemaOf(path)].Validate(File.ReadAllText(file))
                    select $"{path}: {error}";

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_scenario_schema_knows_the_facts_and_their_bounds()
    {
        var schema = await JsonSchema.FromJsonAsync(RuleSchemas.Of(Some.Facts, (_, _) => null)["scenario.schema.json"]);

        Assert.Empty(schema.Validate("""{ "person": { "able": true, "scheme": "old_2010", "share": 0.5, "town": null }, "job": { "start": "2020-01-01" }, "note": "x" }"""));
        Assert.NotEmpty(schema.Validate("""{ "person": { "abel": true } }"""));
        Assert.NotEmpty(schema.Validate("""{ "person": { "scheme": "old" } }"""));
        Assert.NotEmpty(schema.Validate("""{ "person": { "share": 2 } }"""));
        Assert.NotEmpty(schema.Validate("""{ "job": { "start": "1 januari" } }"""));
        Assert.NotEmpty(schema.Validate("""{ "job": { "people": 1.5 } }"""));
    }

    private static string SchemaOf(string path) => path switch
    {
        "facts.json" or "combinations.json" => path.Replace(".json", ".schema.json", StringComparison.Ordinal),
        _ when path.StartsWith("parameters/", StringComparison.Ordinal) => "parameters.schema.json",
        _ when path.StartsWith("variables/", StringComparison.Ordinal) => "variables.schema.json",
        _ when path.EndsWith(".tests.json", StringComparison.Ordinal) => "tests.schema.json",
        _ => "regulation.schema.json",
    };

    private static IEnumerable<string> Properties(string schema, string definition)
    {
        var root = JsonNode.Parse(Schemas[schema + ".schema.json"])!;
        var record = definition.Length == 0 ? root : root["definitions"]![definition]!;
        return record["properties"]!.AsObject().Select(property => property.Key);
    }

    /// <summary>A file in which the record of <paramref name="definition"/> has a member that nobody knows.</summary>
    private static RuleFile Stranger(string schema, string definition)
    {
        const string Odd = "{ \"??\": 1 }";
        return (schema, definition) switch
        {
            ("regulation", "") => Some.File("family/some-scheme.json", Odd),
            ("regulation", "regulationVersion") => Some.RegulationWith(Odd),
            ("regulation", "condition") => In("conditions", Odd),
            ("regulation", "duty") => In("duties", Odd),
            ("regulation", "window") => In("conditions", $$"""{ "id": "a", "text": {{Some.Text}}, "window": {{Odd}} }"""),
            ("regulation", "cashFlowRule") => In("cashFlows", Odd),
            ("regulation", "cap") => In("cashFlows", $$"""{ "cap": {{Odd}} }"""),
            ("regulation", "creditRule") => In("credits", Odd),
            ("regulation", "benefitRule") => In("benefit", Odd),
            ("regulation", "actionRule") => In("actions", Odd),
            ("regulation", "riskRule") => In("risks", Odd),
            ("regulation", "source") => In("sources", Odd, "{ \"from\": null, \"to\": null"),
            ("regulation", "coveredLaw") => Some.File("family/some-scheme.json", $$"""{ "covers": [ {{Odd}} ] }"""),
            ("regulation", "localText") => Some.File("family/some-scheme.json", $$"""{ "title": {{Odd}} }"""),
            ("parameters" or "variables" or "combinations", "") => ListFile(schema, Odd, isRoot: true),
            ("parameters", "parameter") or ("variables", "variable") or ("combinations", "combination") => ListFile(schema, Odd),
            ("parameters" or "variables" or "combinations", _) => ListFile(schema, $$"""{ "type": "number", "versions": [ {{Odd}} ] }""".Replace(schema == "combinations" ? "\"type\": \"number\", " : "|", "", StringComparison.Ordinal)),
            ("facts", "") => Some.File("facts.json", Odd),
            ("facts", "fact") => Some.File("facts.json", $$"""{ "facts": [ {{Odd}} ] }"""),
            ("facts", "factDefault") => Some.File("facts.json", $$"""{ "facts": [ { "type": "bool", "defaults": [ {{Odd}} ] } ] }"""),
            ("facts", "choice") => Some.File("facts.json", $$"""{ "facts": [ { "type": "choice", "choices": [ {{Odd}} ] } ] }"""),
            ("facts", "formStep") => Some.File("facts.json", $$"""{ "steps": [ {{Odd}} ] }"""),
            ("facts", "timelineFacts") => Some.File("facts.json", $$"""{ "timeline": {{Odd}} }"""),
            ("facts", "factCheck") => Some.File("facts.json", $$"""{ "checks": [ {{Odd}} ] }"""),
            ("tests", "") => Some.File("family/some-scheme.tests.json", Odd),
            ("tests", "ruleTest") => Some.File("family/some-scheme.tests.json", $$"""{ "tests": [ {{Odd}} ] }"""),
            _ => throw new ArgumentOutOfRangeException(nameof(definition)),
        };
    }

    private static RuleFile In(string list, string item, string open = $$"""{ {{Dated}}""") => Some.RegulationWith($$"""{{open}}, "{{list}}": [ {{item}} ] }""");

    private static RuleFile ListFile(string schema, string item, bool isRoot = false) => Some.File(
        schema == "combinations" ? "combinations.json" : schema + "/some.json",
        isRoot ? item : $$"""{ "{{schema}}": [ {{item}} ] }""");
}
