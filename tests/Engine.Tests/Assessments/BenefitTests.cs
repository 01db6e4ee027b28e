using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Assessments;

public sealed class BenefitTests
{
    private const string TwoMonths = """{ "job": { "start": "2021-01-01", "months": 2 } EXTRA }""";

    [Theory]
    [InlineData("yes", "partly", BenefitKept.Partly)]
    [InlineData("yes", "no", BenefitKept.No)]
    [InlineData("partly", "no", BenefitKept.No)]
    [InlineData("yes", "yes", BenefitKept.Yes)]
    public void The_worst_counts(string one, string other, BenefitKept kept) =>
        Assert.Equal(kept, Assess("", Effects(one, "", "one"), Effects(other, "", "other")).Kept);

    [Fact]
    public void The_worst_over_the_placement_counts() => Assert.Equal(
        BenefitKept.No, Assess("", TinyRules.Regulation($$""" "benefit": [ {{Effect("yes", "tijd.maand == 1")}}, {{Effect("no", "true")}} ] """)).Kept);

    [Fact]
    public void The_first_effect_that_holds_counts() => Assert.Equal(
        BenefitKept.Yes, Assess("", TinyRules.Regulation($$""" "benefit": [ {{Effect("yes", "true")}}, {{Effect("no", "true")}} ] """)).Kept);

    [Theory]
    [InlineData("", BenefitKept.Unknown)]
    [InlineData(", \"q\": { \"a\": true }", BenefitKept.Partly)]
    [InlineData(", \"q\": { \"a\": false }", BenefitKept.Yes)]
    public void An_unknown_effect_before_it_makes_it_unknown(string facts, BenefitKept kept) => Assert.Equal(
        kept, Assess(facts, TinyRules.Regulation($$""" "benefit": [ {{Effect("partly", "q.a")}}, {{Effect("yes", "true")}} ] """)).Kept);

    [Fact]
    public void Only_the_facts_that_keep_the_verdict_open_are_named()
    {
        var duty = $$""" "duties": [ { "id": "b", "when": "q.b", "ifUnmet": "r", "text": {{Some.Text}} } ], "risks": [ { "id": "r", "likelihood": "low", "text": {{Some.Text}}, "mitigation": {{Some.Text}} } ], """;
        var open = Assess("", TinyRules.Regulation($$""" {{duty}} "benefit": [ {{Effect("partly", "q.a")}}, {{Effect("yes", "true")}} ] """));

        Assert.Equal((BenefitKept.Unknown, "q.a"), (open.Kept, Assert.Single(open.DependsOn)));
        Assert.Empty(Assess(", \"q\": { \"a\": true }", TinyRules.Regulation($$""" {{duty}} "benefit": [ {{Effect("partly", "q.a")}} ] """)).DependsOn);
    }

    [Theory]
    [InlineData("partly", "no", BenefitKept.Unknown)]
    [InlineData("partly", "yes", BenefitKept.Partly)]
    [InlineData("no", "no", BenefitKept.No)]
    [InlineData("yes", "partly", BenefitKept.Unknown)]
    public void A_possible_one_matters_only_if_it_could_make_it_worse(string firm, string possible, BenefitKept kept) => Assert.Equal(
        kept, Assess("", Effects(firm, "", "firm"), Effects(possible, $$""" "conditions": [ {{TinyRules.When("q.a")}} ], """, "possible")).Kept);

    [Fact]
    public void There_is_no_benefit_to_keep_where_every_regulation_is_not()
    {
        var benefit = Assess("", Effects("no", $$""" "conditions": [ {{TinyRules.When("false")}} ], """, "one"), TinyRules.Regulation("", "other"));

        Assert.Null(benefit.Kept);
        Assert.Empty(benefit.Regulations);
    }

    [Fact]
    public void The_months_sum_what_the_young_person_gets()
    {
        var flows = string.Join(", ", "uitkering loon vergoeding subsidie".Split(' ').Select((kind, i) =>
            $$"""{ "id": "flow-{{i}}", "from": "organisatie", "to": "jongere", "kind": "{{kind}}", "amount": {{10 * (i + 1)}}, "per": "month" }"""));

        var benefit = Assess("", TinyRules.Regulation($$""" "cashFlows": [ {{flows}} ] """));

        Assert.Equal([new BenefitMonth(new(2021, 1), 10.00m, 20.00m, 30.00m, 60.00m), new BenefitMonth(new(2021, 2), 10.00m, 20.00m, 30.00m, 60.00m)], benefit.Months.AsEnumerable());
    }

    [Fact]
    public void The_phases_before_and_after_show_in_the_benefit_only()
    {
        var book = TinyRules.Book(Phases("[ \"voor\", \"tijdens\", \"na\" ]", "tijd.fase == \"voor\" ? 100 : tijd.fase == \"na\" ? 80 : 50", "yes"));

        var assessment = TinyRules.Assess(book, TwoMonths.Replace("EXTRA", "", StringComparison.Ordinal));

        Assert.Equal((100.00m, 80.00m), (assessment.Benefit.PerMonthBefore!.Value, assessment.Benefit.PerMonthAfter!.Value));
        Assert.Equal(100.00m, Assert.Single(assessment.CashFlows).Total);
        Assert.Equal(new DateOnly(2021, 1, 1), Assert.Single(assessment.Regulations[0].Periods).From);
    }

    [Fact]
    public void A_regulation_without_the_placement_reports_on_the_phases_it_has()
    {
        var assessment = TinyRules.Assess(TinyRules.Book(Phases("[ \"voor\", \"na\" ]", "100", "yes")), TwoMonths.Replace("EXTRA", "", StringComparison.Ordinal));

        Assert.Equal(["2020-12-01..2020-12-31", "2021-03-01..2021-03-31"], assessment.Regulations[0].Periods.Select(period => $"{period.From:O}..{period.To:O}"));
        Assert.Empty(assessment.CashFlows);
    }

    [Fact]
    public void An_unknown_amount_before_is_unknown()
    {
        var benefit = Assess("", Phases("[ \"voor\", \"tijdens\" ]", "n.x", "yes"));

        Assert.Equal((null, 0.00m), (benefit.PerMonthBefore, benefit.PerMonthAfter!.Value));
    }

    private static RuleFile Phases(string phases, string amount, string effect) => Some.File("family/some-scheme.json", $$"""
        { "id": "some-scheme", "title": {{Some.Text}}, "authority": "Somebody", "force": "entitlement", "phases": {{phases}},
          "versions": [ { "from": "2020-01-01", "to": null, "sources": [ {{Some.Source}} ],
            "benefit": [ {{Effect(effect, "true")}} ],
            "cashFlows": [ { "id": "flow", "from": "uwv", "to": "jongere", "kind": "uitkering", "amount": {{TinyRules.Json(amount)}}, "per": "month" } ] } ] }
        """);

    private static RuleFile Effects(string effect, string members, string id) => TinyRules.Regulation($$""" {{members}} "benefit": [ {{Effect(effect, "true")}} ] """, id);

    private static string Effect(string effect, string when) => $$"""{ "effect": "{{effect}}", "when": {{TinyRules.Json(when)}}, "text": {{Some.Text}} }""";

    private static Benefit Assess(string facts, params RuleFile[] files) =>
        TinyRules.Assess(TinyRules.Book(files), TwoMonths.Replace("EXTRA", facts, StringComparison.Ordinal)).Benefit;
}
