using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Loading;

public sealed class RuleSetReaderTests
{
    [Fact]
    public void Without_facts_there_are_no_rules()
    {
        Expect.Problem(RuleSetReader.Read([Some.Regulation()]), "missing-file", 0, "");
    }

    [Fact]
    public void A_full_name_belongs_to_one_thing()
    {
        var result = Some.Rules(
            Some.Parameter("""{ "from": null, "to": null, "value": 1 }"""),
            Some.File("variables/formulas.json", $$"""
                { "variables": [ { "id": "some.figure", "type": "number", "title": {{Some.Text}}, "versions": [ { "from": null, "to": null, "formula": 1 } ] } ] }
                """));

        var problem = Expect.Problem(result, "duplicate-id", 1, "/variables/0");
        Assert.Equal("The first is at parameters/figures.json:1 /parameters/0.", problem.Hint);
    }

    [Fact]
    public void A_figure_has_an_address_of_its_own()
    {
        var result = Some.Rules(
            Figure("parameters/a.json", "some.figure_a"), Figure("parameters/b.json", "some.figure_b"), Figure("parameters/c.json", "some_figure.a"));

        var problem = Expect.Problem(result, "duplicate-path", 1, "/parameters/0");
        Assert.Equal("The other is at parameters/a.json:1 /parameters/0.", problem.Hint);
    }

    [Fact]
    public void A_variable_may_take_its_choices_from_a_table_or_name_them()
    {
        var rules = Some.RuleSet(Some.File("variables/formulas.json", $$"""
            { "variables": [
              { "id": "a.a", "type": "choice", "choices": "some.table", "title": {{Some.Text}}, "versions": [ { "from": null, "to": null, "formula": "\"x\"" } ] },
              { "id": "a.b", "type": "choice", "choices": [ "x", { "id": "y", "title": {{Some.Text}} } ], "title": {{Some.Text}}, "versions": [ { "from": null, "to": null, "formula": "\"x\"" } ] } ] }
            """));

        Assert.Equal("some.table", rules.Variables[0].ChoicesOf);
        Assert.Equal(["x", "y"], rules.Variables[1].Choices.AsEnumerable());
    }

    [Fact]
    public void Combinations_are_read()
    {
        var rules = Some.RuleSet(Combinations("[ \"a\", \"b\" ]", "segment"));

        var combination = Assert.Single(rules.Combinations);
        Assert.Equal(["a", "b"], combination.Among.AsEnumerable());
        Assert.Equal((Keep.First, CapPer.Segment), (combination.Versions[0].Keep, combination.Versions[0].Per));
    }

    [Theory]
    [InlineData("[ \"a\" ]", "segment", "not-allowed")]
    [InlineData("[ \"a\", \"a\" ]", "segment", "not-allowed")]
    [InlineData("[ ]", "segment", "empty-list")]
    [InlineData("[ \"a\", \"b\" ]", "week", "unknown-word")]
    public void A_combination_is_clear(string among, string per, string code)
    {
        Assert.Equal(code, Assert.Single(Some.Rules(Combinations(among, per)).Problems).Code);
    }

    [Fact]
    public void Tests_keep_scenario_and_expectation_as_JSON()
    {
        var rules = Some.RuleSet(Some.Regulation(), Some.File("family/some-scheme.tests.json",
            """{ "tests": [ { "name": "It pays", "scenario": { "job": { "hours": 8.50 } }, "expect": { "status": "applies" }, "source": "Some Act 1" } ] }"""));

        var test = Assert.Single(rules.Tests);
        Assert.Equal(("some-scheme", "It pays", "Some Act 1"), (test.Regulation, test.Name, test.Source));
        Assert.Equal("""{"job":{"hours":8.50}}""", test.ScenarioJson);
        Assert.Equal("""{"status":"applies"}""", test.ExpectJson);
    }

    [Theory]
    [InlineData("""{ "name": "x", "scenario": {}, "expect": {} }""", "missing-source")]
    [InlineData("""{ "name": "x", "scenario": {}, "source": "y" }""", "missing-member")]
    [InlineData("""{ "name": "x", "scenario": [], "expect": {}, "source": "y" }""", "wrong-type")]
    public void A_test_is_complete(string test, string code)
    {
        var result = Some.Rules(Some.Regulation(), Some.File("family/some-scheme.tests.json", $$"""{ "tests": [ {{test}} ] }"""));

        Expect.Problem(result, code, 1, "/tests/0" + (code == "wrong-type" ? "/scenario" : ""));
    }

    [Fact]
    public void Tests_stand_beside_their_regulation()
    {
        var result = Some.Rules(Some.File("family/nothing.tests.json", """{ "tests": [] }"""));

        Assert.Contains("unknown-regulation", result.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("other.json", "unknown-file")]
    [InlineData("Family/some-scheme.json", "unknown-file")]
    public void A_file_has_its_place(string path, string code)
    {
        Expect.Problem(Some.Rules(Some.Regulation() with { Path = path }), code, 0, "");
    }

    [Fact]
    public void A_regulation_has_one_file()
    {
        var result = Some.Rules(Some.Regulation(), Some.Regulation() with { Path = "other/some-scheme.json" });

        Assert.Equal("The first is at family/some-scheme.json:1.", Expect.Problem(result, "duplicate-id", 1, "").Hint);
    }

    [Fact]
    public void Problems_of_all_files_are_told_in_one_go_by_file_and_line()
    {
        var result = Some.Rules(
            Some.File("variables/b.json", "{ \"variables\": [\n{} ] }"),
            Some.File("parameters/a.json", "{"),
            Some.Regulation(", \"x\": 1"));

        Assert.Equal(
            ["family/some-scheme.json", "parameters/a.json", "variables/b.json"],
            result.Problems.Select(p => p.Where.File).Distinct());
        Assert.Equal(["unknown-member", "truncated"], result.Problems.Take(2).Select(p => p.Code));
    }

    private static RuleFile Combinations(string among, string per) => Some.File("combinations.json", $$"""
        { "combinations": [ { "id": "one-of-them", "text": {{Some.Text}}, "among": {{among}}, "sources": [ {{Some.Source}} ],
          "versions": [ { "from": null, "to": null, "keep": "first", "per": "{{per}}" } ] } ] }
        """);

    private static RuleFile Figure(string file, string id) => Some.File(file, $$"""
        { "parameters": [ { "id": "{{id}}", "type": "number", "title": {{Some.Text}}, "sources": [ {{Some.Source}} ], "versions": [ { "from": null, "to": null, "value": 1 } ] } ] }
        """);
}
