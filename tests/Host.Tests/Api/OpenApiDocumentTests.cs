using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Api;

/// <summary>What the linter of the Dutch API design rules checks, and that the document is whole.</summary>
public sealed partial class OpenApiDocumentTests
{
    private static readonly string[] s_withBody = ["post", "put", "patch"];

    [Fact]
    public async Task A_parser_of_others_reads_it_and_can_write_it_as_3_0()
    {
        var read = OpenApiDocument.Parse(ApiDescription.Text, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        var older = OpenApiDocument.Parse(await read.Document!.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0), "json");
        Assert.Empty(older.Diagnostic!.Errors);
    }

    [Fact]
    public void It_names_its_version_its_licence_and_a_team()
    {
        var info = ApiDescription.Json["info"]!;

        Assert.Matches(@"^3(\.\d+){1,2}$", ApiDescription.Json["openapi"]!.GetValue<string>());
        Assert.Matches(@"^\d+\.\d+\.\d+$", info["version"]!.GetValue<string>());
        Assert.Equal(ApiDescription.Version, info["version"]!.GetValue<string>());
        Assert.Equal("EUPL-1.2", info["license"]!["identifier"]!.GetValue<string>());
        Assert.All(["name", "url", "email"], member => Assert.NotEmpty(info["contact"]![member]!.GetValue<string>()));
    }

    [Fact]
    public void The_major_version_is_in_the_server_and_not_in_the_paths()
    {
        Assert.Equal("/v1", Assert.Single(ApiDescription.Json["servers"]!.AsArray())!["url"]!.GetValue<string>());
        Assert.DoesNotContain(ApiDescription.Operations, operation => operation.Path.StartsWith("/v1", StringComparison.Ordinal));
    }

    [Fact]
    public void Operations_have_names_of_their_own_and_known_tags()
    {
        var names = ApiDescription.Operations.Select(operation => operation.Operation["operationId"]!.GetValue<string>()).ToArray();
        var tags = ApiDescription.Json["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()).ToArray();

        Assert.Equal(names.Distinct(), names);
        Assert.Equal(tags.Distinct(), tags);
        Assert.All(ApiDescription.Operations, operation =>
        {
            Assert.Contains(Assert.Single(operation.Operation["tags"]!.AsArray())!.GetValue<string>(), tags);
            Assert.NotEmpty(operation.Operation["summary"]!.GetValue<string>());
            Assert.NotEmpty(operation.Operation["description"]!.GetValue<string>());
        });
    }

    [Fact]
    public void Parameters_in_paths_are_declared() => Assert.All(ApiDescription.Operations, operation => Assert.Equal(
        InBraces().Matches(operation.Path).Select(match => match.Groups[1].Value),
        Parameters(operation.Operation, "path").Select(parameter => parameter["name"]!.GetValue<string>())));

    [Fact]
    public void Paths_are_kebab_case_without_a_slash_at_the_end() => Assert.All(
        ApiDescription.Operations.Select(operation => operation.Path).Except(["/", "/openapi.json"]),
        path => Assert.Matches(@"^(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-zA-Z]+\}))+$", path));

    [Fact]
    public void Values_in_the_query_are_camel_case() => Assert.All(
        ApiDescription.Operations.SelectMany(operation => Parameters(operation.Operation, "query")),
        parameter => Assert.Matches("^[a-z]+([A-Z][a-z]*)*$", parameter["name"]!.GetValue<string>()));

    [Fact]
    public void Every_answer_carries_the_version_of_the_interface() =>
        Assert.All(ApiDescription.Responses, answer => Assert.True(answer.Response["headers"]?["API-Version"] is not null, $"{answer.Where} {answer.Status}"));

    [Fact]
    public void Everything_that_goes_wrong_is_a_problem_document() => Assert.All(
        ApiDescription.Responses.Where(answer => answer.Status[0] is '4' or '5'),
        answer =>
        {
            var content = Assert.Single(answer.Response["content"]!.AsObject());
            Assert.Equal("application/problem+json", content.Key);
            var properties = ApiDescription.Resolve(content.Value!["schema"]!.AsObject())["properties"]!.AsObject();
            Assert.All(["status", "title", "detail"], member => Assert.True(properties.ContainsKey(member)));
        });

    [Fact]
    public void What_takes_input_can_refuse_it() => Assert.All(
        ApiDescription.Operations.Where(operation => s_withBody.Contains(operation.Method) || operation.Operation["parameters"] is not null),
        operation => Assert.True(operation.Operation["responses"]!["400"] is not null, operation.Path));

    [Fact]
    public void What_any_request_can_meet_is_declared_everywhere() => Assert.All(ApiDescription.Operations, operation => Assert.All(
        ["405", "406", "429", "500", "503"],
        status => Assert.True(operation.Operation["responses"]![status] is not null, $"{operation.Path} {status}")));

    [Fact]
    public void Days_have_a_format_and_no_time() => Assert.All(
        ApiDescription.Objects(ApiDescription.Json["components"]!["schemas"]).Where(each => each.Node["properties"] is JsonObject).SelectMany(each => each.Node["properties"]!.AsObject())
            .Where(property => DayName().IsMatch(property.Key)),
        property => Assert.Equal("date", ((string?)property.Value!["format"])));

    [Fact]
    public void Schemas_are_pascal_case() =>
        Assert.All(ApiDescription.Json["components"]!["schemas"]!.AsObject(), schema => Assert.Matches("^([A-Z][a-z0-9]*)+$", schema.Key));

    [Fact]
    public void Every_reference_leads_somewhere() => Assert.All(
        ApiDescription.Objects(ApiDescription.Json).Where(each => each.Node["$ref"] is JsonValue),
        each => Assert.NotNull(ApiDescription.Find(each.Node["$ref"]!.GetValue<string>())));

    [Fact]
    public void Schemas_use_only_words_that_3_0_has_too() => Assert.All(Schemas(), each => Assert.All(
        each.Schema, word => Assert.True(SchemaChecker.Words.Contains(word.Key) || (word.Key == "description" && word.Value is JsonValue), $"{each.Place}: {word.Key}")));

    [Fact]
    public void What_is_required_is_described() => Assert.All(Schemas().Where(each => each.Schema["required"] is not null), each => Assert.All(
        each.Schema["required"]!.AsArray(), name => Assert.True(each.Schema["properties"]!.AsObject().ContainsKey(name!.GetValue<string>()), $"{each.Place}: {name}")));

    [Fact]
    public void Every_example_fits_its_schema()
    {
        var media = ApiDescription.Objects(ApiDescription.Json).Where(each => each.Node["schema"] is JsonObject).ToArray();
        var wrong = media
            .SelectMany(each => Examples(each.Node).Select(example => (each.Place, Example: example, Schema: each.Node["schema"]!.AsObject())))
            .SelectMany(each => SchemaChecker.Check(each.Example, each.Schema, each.Place));

        Assert.NotEmpty(media);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_example_scenarios_are_those_of_the_documentation() => Assert.Equal(3, ApiDescription.Json["components"]!["examples"]!.AsObject().Count);

    [Fact]
    public void The_scenario_knows_every_fact_in_force()
    {
        var groups = LawInForce.Book.Facts.GroupBy(fact => fact.Group).ToDictionary(group => group.Key, group => group.Select(fact => fact.Name));
        var scenario = ApiDescription.Component("schemas", "Scenario")["properties"]!.AsObject();

        Assert.Equal(groups.Keys, scenario.Select(member => member.Key).Except(["$schema", "note", "peildatum"]));
        Assert.All(groups, group => Assert.Equal(
            group.Value,
            ApiDescription.Resolve(scenario[group.Key]!["anyOf"]![0]!.AsObject())["properties"]!.AsObject().Select(member => member.Key)));
    }

    private static IEnumerable<JsonNode?> Examples(JsonObject media)
    {
        if (media.TryGetPropertyValue("example", out var example))
        {
            yield return example;
        }

        foreach (var named in media["examples"]?.AsObject() ?? [])
        {
            yield return ApiDescription.Resolve(named.Value!.AsObject())["value"];
        }
    }

    private static IEnumerable<JsonObject> Parameters(JsonObject operation, string place) => (operation["parameters"]?.AsArray() ?? [])
        .Select(parameter => ApiDescription.Resolve(parameter!.AsObject()))
        .Where(parameter => parameter["in"]!.GetValue<string>() == place);

    /// <summary>Every schema, also inside others; the names of members are no schemas.</summary>
    private static IEnumerable<(string Place, JsonObject Schema)> Schemas()
    {
        var queue = new Queue<(string, JsonObject)>(ApiDescription.Json["components"]!["schemas"]!.AsObject().Select(each => (each.Key, each.Value!.AsObject())));
        while (queue.TryDequeue(out var next))
        {
            var (place, schema) = next;
            yield return next;
            var below = (schema["properties"]?.AsObject() ?? []).Select(each => (each.Key, each.Value))
                .Concat((schema["anyOf"]?.AsArray() ?? []).Select((each, i) => ($"anyOf/{i}", each)))
                .Append(("items", schema["items"]))
                .Append(("additionalProperties", schema["additionalProperties"] as JsonObject));
            foreach (var (name, node) in below.Where(each => each.Item2 is JsonObject))
            {
                queue.Enqueue(($"{place}/{name}", node!.AsObject()));
            }
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InBraces();

    [GeneratedRegex("^(date|datum)$|(Date|Datum|_date|_datum)$")]
    private static partial Regex DayName();
}
