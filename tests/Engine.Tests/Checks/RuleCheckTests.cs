using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Checks;

public sealed class RuleCheckTests
{
    [Fact]
    public void The_rules_of_the_project_need_no_mending() =>
        Assert.Empty(RuleFolder.Book.Value.Check().Select(problem => problem.ToString()));

    [Fact]
    public void What_nothing_reads_is_found()
    {
        RuleFile[] files =
        [
            TinyRules.Parameters(TinyRules.Figure("a.read", "1"), TinyRules.Figure("a.unread", "2")),
            TinyRules.Variables(TinyRules.Variable("v.read", "a.read"), TinyRules.Variable("v.unread", "a.unread")),
            TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When("n.x > v.read && q.judged")}} ] """),
        ];

        Assert.Equal(["parameters/tiny.json \"a.unread\""], Found("unused-parameter", files));
        Assert.Equal(["variables/tiny.json \"v.unread\""], Found("unused-variable", files));
        Assert.DoesNotContain("facts.json \"n.x\"", Found("unused-fact", files));
        Assert.Contains("facts.json \"d.y\"", Found("unused-fact", files));
    }

    [Fact]
    public void The_facts_that_make_time_a_judgement_and_a_default_count_as_read()
    {
        var found = Found("unused-fact", TinyRules.Regulation(
            $$""" "conditions": [ {{TinyRules.When("n.assumed > 1")}}, { "id": "j", "judgedBy": "uwv", "fact": "q.judged", "evidence": {{Some.Text}}, "text": {{Some.Text}} } ] """));

        Assert.DoesNotContain(found, each => each is "facts.json \"job.start\"" or "facts.json \"q.judged\"" or "facts.json \"q.b\"" or "facts.json \"n.y\"");
    }

    [Theory]
    [InlineData("""{ "from": "2020-01-01", "to": "2020-12-31", "value": 1 }, { "from": "2021-01-01", "to": null, "value": 2 }""", null)]
    [InlineData("""{ "from": "2020-01-01", "to": "2020-12-31", "value": 1 }""", "from 2021-01-01 on")]
    [InlineData("""{ "from": "2020-01-01", "to": "2020-12-31", "value": 1 }, { "from": "2021-01-02", "to": null, "value": 2 }""", "from 2021-01-01 to 2021-01-01")]
    [InlineData("""{ "from": "2020-02-01", "to": null, "value": 1 }""", "from 2020-01-01 to 2020-01-31")]
    [InlineData("""{ "from": "2020-01-01", "to": "2020-12-31", "value": 1 }, { "from": "2021-01-01", "to": null, "value": null, "text": { "nl": "Niet bekend.", "en": "Not known." } }""", null)]
    public void A_figure_that_is_silent_on_a_day_on_which_it_is_read_is_found(string versions, string? gap)
    {
        var book = TinyRules.Book(
            TinyRules.Parameters(TinyRules.Parameter("a.figure", versions)),
            TinyRules.Regulation($$""" "cashFlows": [ {{TinyRules.Flow("a.figure")}} ] """));

        var problem = book.Check().SingleOrDefault(each => each.Code == "figure-missing");

        Assert.Equal(gap is null, problem is null);
        Assert.Contains(gap ?? "", problem?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_may_end_with_the_law_that_reads_it()
    {
        var regulation = Some.RegulationWith(
            $$"""{ "from": "2020-01-01", "to": "2020-12-31", "sources": [ {{Some.Source}} ], "cashFlows": [ {{TinyRules.Flow("v.a")}} ] }""");
        var figure = TinyRules.Parameters(TinyRules.Parameter("a.figure", """{ "from": "2020-01-01", "to": "2020-12-31", "value": 1 }"""));

        Assert.Empty(Found("figure-missing", regulation, figure, TinyRules.Variables(TinyRules.Variable("v.a", "a.figure"))));
    }

    [Fact]
    public void A_figure_with_the_same_anchor_follows_the_version_that_reads_it()
    {
        const string Members = "\"anchor\": \"d.x\",";
        var regulation = Some.File("family/some-scheme.json", $$"""
            { "id": "some-scheme", "title": {{Some.Text}}, "authority": "Somebody", "force": "entitlement", {{Members}}
              "versions": [ { "from": "2023-07-01", "to": null, "sources": [ {{Some.Source}} ], "cashFlows": [ {{TinyRules.Flow("a.figure")}} ] } ] }
            """);
        const string Version = """{ "from": "2023-07-01", "to": null, "value": 1 }""";

        Assert.Empty(Found("figure-missing", regulation, TinyRules.Parameters(TinyRules.Parameter("a.figure", Version, Members))));
        Assert.Single(Found("figure-missing", regulation, TinyRules.Parameters(TinyRules.Parameter("a.figure", Version.Replace("07-01", "07-02", StringComparison.Ordinal), Members))));
        Assert.Single(Found("figure-missing", regulation, TinyRules.Parameters(TinyRules.Parameter("a.figure", Version))));
    }

    [Theory]
    [InlineData("n.x > 5 && n.x < 3", "never-true")]
    [InlineData("n.x > 5 && n.x < 7", null)]
    [InlineData("n.x >= 5 && n.x <= 5", null)]
    [InlineData("n.x > 5 && n.x < 5.5", null)]
    [InlineData("c.kind == \"red\" && c.kind == \"blue\"", "never-true")]
    [InlineData("c.kind in (\"red\", \"green\") || c.kind == \"blue\"", "always-true")]
    [InlineData("c.kind in (\"red\", \"green\")", null)]
    [InlineData("q.a || !q.a", "always-true")]
    [InlineData("d.x >= \"2020-01-01\" && d.x < \"2020-01-01\"", "never-true")]
    [InlineData("q.a ? n.x > 5 : false", null)]
    [InlineData("n.x > n.y && n.x < n.y", null)]
    public void A_condition_that_facts_cannot_change_is_found(string expression, string? code)
    {
        var found = TinyRules.Book(TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When(expression)}} ] """)).Check();

        Assert.Equal(code is null ? [] : [code], found.Select(problem => problem.Code).Where(each => each is "never-true" or "always-true"));
    }

    [Fact]
    public void Conditions_that_exclude_each_other_are_found_with_their_guards()
    {
        Assert.Single(Found("contradiction", TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When("n.x > 5", "a")}}, {{TinyRules.When("n.x < 3", "b")}} ] """)));
        Assert.Empty(Found("contradiction", TinyRules.Regulation($$""" "conditions": [ {{TinyRules.When("n.x > 5", "a")}}, {{TinyRules.When("n.x < 3", "b", ", \"if\": \"q.a\"")}} ] """)));
    }

    [Fact]
    public void A_consequence_that_nothing_reaches_is_found()
    {
        var conditions = $$""" "conditions": [ {{TinyRules.When("c.kind == \"red\"")}} ], """;

        Assert.Equal(["family/some-scheme.json \"flow\""], Found("never-reached", TinyRules.Regulation(
            conditions + $$""" "cashFlows": [ {{TinyRules.Flow("1", "\"when\": \"c.kind == \\\"blue\\\"\"")}} ] """)));
        Assert.Equal(["family/some-scheme.json \"no\""], Found("never-reached", TinyRules.Regulation(
            conditions + $$""" "benefit": [ { "effect": "yes", "text": {{Some.Text}} }, { "effect": "no", "text": {{Some.Text}} } ] """)));
    }

    [Theory]
    [InlineData("\"[0, 5)\": 1, \"[5, )\": 2", 0)]
    [InlineData("\"[0, 5)\": 1, \"(5, )\": 2", 1)]
    [InlineData("\"[0, 5)\": 1, \"(5, )\": 2, \"else\": 3", 0)]
    [InlineData("\"18\": 1, \"19\": 2, \"[20, )\": 3", 0)]
    [InlineData("\"18\": 1, \"20\": 2", 1)]
    public void A_number_left_out_between_ranges_is_found(string rows, int expected)
    {
        var table = TinyRules.Parameter("a.table", $$"""{ "from": null, "to": null, "rows": { {{rows}} } }""", "\"keys\": [ \"age\" ],");

        Assert.Equal(expected, Found("row-gap", TinyRules.Parameters(table)).Count);
    }

    [Fact]
    public void A_regulation_without_tests_or_with_few_amounts_is_found()
    {
        var regulation = TinyRules.Regulation($$""" "cashFlows": [ {{TinyRules.Flow("n.x")}} ] """);
        var one = Tests(1);

        Assert.Single(Found("missing-tests", regulation));
        Assert.Empty(Found("missing-tests", regulation, one));
        Assert.Single(Found("few-amounts", regulation, one));
        Assert.Empty(Found("few-amounts", regulation, Tests(3)));
    }

    private static RuleFile Tests(int count) => Some.File(
        "family/some-scheme.tests.json",
        $$"""{ "tests": [ {{string.Join(", ", Enumerable.Range(1, count).Select(i =>
            $$"""{ "name": "{{i}}", "source": "Some Act", "scenario": {}, "expect": { "cashFlows": { "flow": {{i}} } } }"""))}} ] }""");

    private static List<string> Found(string code, params IEnumerable<RuleFile> files) =>
        [.. TinyRules.Book(files).Check().Where(problem => problem.Code == code)
            .Select(problem => $"{problem.Where.File} {problem.Message[problem.Message.IndexOf('"', StringComparison.Ordinal)..(problem.Message.IndexOf('"', problem.Message.IndexOf('"', StringComparison.Ordinal) + 1) + 1)]}")];
}
