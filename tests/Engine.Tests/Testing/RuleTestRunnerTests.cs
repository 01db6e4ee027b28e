using System.Collections.Immutable;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Testing;

namespace SubsidyNavigator.Engine.Tests.Testing;

/// <summary>A test beside a rule says what differs; one that is right says nothing.</summary>
public sealed class RuleTestRunnerTests
{
    private const string Scenario = """{ "job": { "start": "2021-01-01", "months": 2 }, "n": { "x": 5 } }""";

    [Theory]
    [InlineData("\"status\": \"applies\"")]
    [InlineData("\"periods\": [ { \"from\": \"2021-01-01\", \"to\": \"2021-02-28\", \"status\": \"applies\" } ]")]
    [InlineData("\"conditions\": { \"enough\": \"true\", \"pay\": \"unknown\" }")]
    [InlineData("\"benefit\": \"partly\"")]
    [InlineData("\"cashFlows\": { \"flow\": 20, \"open\": null }")]
    [InlineData("\"cashFlows\": { \"flow\": 20.00 }")]
    [InlineData("\"months\": { \"flow\": { \"2021-01\": 10, \"2021-02\": 10, \"2021-03\": 0 } }")]
    [InlineData("\"paid\": { \"flow\": { \"2021-01-31\": 10, \"2021-03-31\": 0 } }")]
    [InlineData("\"credits\": { \"credit\": 4 }, \"obligation\": { \"credit\": 10 }, \"remaining\": { \"credit\": 6 }")]
    [InlineData("\"questions\": [ \"q.a\", \"n.y\" ]")]
    [InlineData("\"questions\": [ \"q.a\" ]")]
    [InlineData("\"risks\": [ \"late\" ]")]
    [InlineData("\"risks\": [ \"!other\" ]")]
    [InlineData("\"questions\": [ \"!q.c\" ]")]
    [InlineData("\"exposure\": { \"late\": 1 }, \"likelihood\": { \"late\": \"low\" }")]
    [InlineData("\"actions\": [ \"ask\" ]")]
    [InlineData("\"due\": { \"ask\": \"2020-12-22\" }")]
    [InlineData("\"due\": { \"ask\": [ \"2020-12-22\" ] }")]
    [InlineData("\"openPoints\": [ \"f.gap\" ]")]
    public void What_is_right_passes(string expect) => Assert.Empty(Failures(expect));

    [Theory]
    [InlineData("\"status\": \"not\"", "status: expected not, got applies")]
    [InlineData("\"periods\": [ { \"from\": \"2021-01-01\", \"to\": \"2021-01-31\", \"status\": \"applies\" } ]", "periods: expected 2021-01-01..2021-01-31 applies, got 2021-01-01..2021-02-28 applies")]
    [InlineData("\"conditions\": { \"enough\": \"false\" }", "conditions enough: expected false, got true")]
    [InlineData("\"conditions\": { \"missing\": \"false\" }", "conditions missing: expected false, got null")]
    [InlineData("\"benefit\": \"no\"", "benefit: expected no, got partly")]
    [InlineData("\"cashFlows\": { \"flow\": 20.01 }", "cashFlows flow: expected 20.01, got 20.00")]
    [InlineData("\"cashFlows\": { \"open\": 1 }", "cashFlows open: expected 1.00, got null")]
    [InlineData("\"months\": { \"flow\": { \"2021-03\": 10 } }", "months flow 2021-03: expected 10.00, got 0.00")]
    [InlineData("\"paid\": { \"flow\": { \"2021-01-30\": 10 } }", "paid flow 2021-01-30: expected 10.00, got 0.00")]
    [InlineData("\"credits\": { \"credit\": 5 }", "credits credit: expected 5.00, got 4.00")]
    [InlineData("\"remaining\": { \"credit\": 5 }", "remaining credit: expected 5.00, got 6.00")]
    [InlineData("\"questions\": [ \"q.c\" ]", "questions: expected q.c, got ")]
    [InlineData("\"risks\": [ \"other\" ]", "risks: expected other, got late")]
    [InlineData("\"risks\": [ \"!late\" ]", "risks: expected !late, got late")]
    [InlineData("\"actions\": [ \"!ask\" ]", "actions: expected !ask, got ask")]
    [InlineData("\"phases\": { \"voor\": \"applies\" }", "phases voor: expected applies, got null")]
    [InlineData("\"exposure\": { \"late\": 2 }", "exposure late: expected 2.00, got 1.00")]
    [InlineData("\"likelihood\": { \"late\": \"high\" }", "likelihood late: expected high, got low")]
    [InlineData("\"due\": { \"ask\": \"2020-12-21\" }", "due ask: expected 2020-12-21, got 2020-12-22")]
    [InlineData("\"actions\": [ \"other\" ]", "actions: expected other, got ask")]
    [InlineData("\"openPoints\": [ \"f.other\" ]", "openPoints: expected f.other, got f.gap")]
    public void What_differs_is_said(string expect, string failure) => Assert.StartsWith(failure, Assert.Single(Failures(expect)), StringComparison.Ordinal);

    [Fact]
    public void The_months_before_and_after_can_be_tested_too()
    {
        var scheme = Some.File("family/some-scheme.json", $$"""
            { "id": "some-scheme", "title": {{Some.Text}}, "authority": "A", "force": "entitlement", "phases": [ "voor", "tijdens", "na" ], "versions": [
              { "from": "2020-01-01", "to": null, "sources": [ {{Some.Source}} ], "conditions": [ {{TinyRules.When("tijd.fase == \"voor\" || q.a")}} ],
                "cashFlows": [ { "id": "benefit", "from": "uwv", "to": "jongere", "kind": "uitkering", "amount": "100", "per": "month" } ] } ] }
            """);

        Assert.Empty(Fails("\"phases\": { \"voor\": \"applies\", \"na\": \"possible\" }, \"perMonth\": { \"voor\": 100, \"na\": null }"));
        Assert.Equal(["perMonth voor: expected 99.00, got 100.00"], Fails("\"perMonth\": { \"voor\": 99 }").ToArray());

        ImmutableArray<string> Fails(string expect) => Assert.Single(TinyRules.Book(scheme, Test(expect, Scenario)).Test()).Failures;
    }

    [Fact]
    public void Only_the_tests_of_the_regulations_asked_for_run()
    {
        var book = TinyRules.Book([.. Files("", Scenario), TinyRules.Regulation("", "other-scheme"), Some.File("family/other-scheme.tests.json", """{ "tests": [ { "name": "Other", "source": "B", "scenario": { }, "expect": { } } ] }""")]);

        Assert.Equal(["other-scheme"], book.Test("other-scheme").Select(result => result.Regulation));
        Assert.Equal(2, book.Test().Length);
        Assert.Equal("other-scheme", book.NearestRegulation("other-schema"));
    }

    [Fact]
    public void A_scenario_that_cannot_be_read_fails_its_test() =>
        Assert.StartsWith("scenario: ", Assert.Single(Failures("\"status\": \"applies\"", """{ "n": { "zz": 1 } }""")), StringComparison.Ordinal);

    [Fact]
    public void What_led_to_the_outcome_is_shown()
    {
        var result = Run("\"conditions\": { \"enough\": \"false\" }, \"cashFlows\": { \"flow\": 1 }", Scenario);

        Assert.Equal("family/some-scheme.tests.json:1 /tests/0", result.Place.ToString());
        Assert.Equal(
            [
                "2021-01-01..2021-02-28 applies (version 2020-01-01)",
                "  enough true: n.x = 5",
                "  pay unknown: q.a = ? (q.a)",
                "flow applies: 2021-01 10.00, 2021-02 10.00",
                "open applies: 2021-01 ?, 2021-02 ?",
                "gap applies: 2021-01 ?, 2021-02 ?",
            ],
            result.Explanation.ToArray());
    }

    [Fact]
    public void A_test_that_passes_needs_no_explanation() => Assert.Empty(Run("\"status\": \"applies\"", Scenario).Explanation);

    private static ImmutableArray<string> Failures(string expect, string scenario = Scenario) => Run(expect, scenario).Failures;

    private static RuleTestResult Run(string expect, string scenario) => Assert.Single(TinyRules.Book(Files(expect, scenario)).Test());

    private static RuleFile[] Files(string expect, string scenario) =>
        [Test(expect, scenario), Scheme(), TinyRules.Parameters(TinyRules.Parameter("f.gap", """{ "from": "2030-01-01", "to": null, "value": 1 }"""))];

    private static RuleFile Test(string expect, string scenario) => Some.File("family/some-scheme.tests.json", $$"""
        { "tests": [ { "name": "It is so", "source": "Some Act 1", "scenario": {{scenario}}, "expect": { {{expect}} } } ] }
        """);

    private static RuleFile Scheme() => TinyRules.Regulation($$"""
        "conditions": [ {{TinyRules.When("n.x > 3", "enough")}} ],
        "duties": [ {{TinyRules.When("q.a", "pay", ", \"ifUnmet\": \"late\"")}} ],
        "cashFlows": [ {{TinyRules.Flow("10")}}, {{TinyRules.Flow("n.y", "", "month", "open")}}, {{TinyRules.Flow("f.gap", "", "month", "gap")}} ],
        "credits": [ { "id": "credit", "scheme": "points", "to": "organisatie", "value": 2, "per": "month", "obligation": 10, "delivered": 0 } ],
        "benefit": [ { "effect": "partly", "text": {{Some.Text}} } ],
        "actions": [ { "id": "ask", "by": "organisatie", "due": "Calc.AddDays(job.start, -10)", "text": {{Some.Text}} } ],
        "risks": [ { "id": "late", "likelihood": "low", "exposure": 1, "text": {{Some.Text}}, "mitigation": {{Some.Text}} } ]
        """);
}
