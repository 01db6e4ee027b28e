using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Loading;

public sealed class RegulationReaderTests
{
    private const string Version = "/versions/0";

    [Fact]
    public void Conditions_of_every_form_are_read()
    {
        var version = Read(
            $$"""
            , "conditions": [
              { "id": "able", "when": "person.able", "text": {{Some.Text}} },
              { "id": "six-months", "window": { "from": "job.start", "months": 6 }, "text": {{Some.Text}} },
              { "id": "till-then", "window": { "from": "job.start", "to": "some.day" }, "text": {{Some.Text}} },
              { "id": "a-year", "window": { "counts": "months", "months": "12", "used": "job.used" }, "text": {{Some.Text}} },
              { "id": "longer", "if": "tijd.maand > 2", "judgedBy": "uwv", "fact": "job.longer", "evidence": {{Some.Text}}, "text": {{Some.Text}} } ],
            "duties": [ { "id": "pay", "when": "job.wage >= 1", "ifUnmet": "claim", "text": {{Some.Text}} } ]
            """);

        Assert.Equal("person.able", version.Conditions[0].When?.Text);
        Assert.Equal("6", version.Conditions[1].Window?.Months?.Text);
        Assert.Equal("some.day", version.Conditions[2].Window?.To?.Text);
        Assert.Equal((WindowCount.Months, "job.used"), (version.Conditions[3].Window?.Counts, version.Conditions[3].Window?.Used?.Text));
        Assert.Equal((Party.Uwv, "job.longer", "tijd.maand > 2"), (version.Conditions[4].JudgedBy, version.Conditions[4].Fact, version.Conditions[4].If?.Text));
        Assert.Equal("claim", Assert.Single(version.Duties).IfUnmet);
    }

    [Fact]
    public void Consequences_of_every_kind_are_read()
    {
        var version = Read(
            $$"""
            , "cashFlows": [ { "id": "flow", "from": "rijk", "to": "opdracht.opdrachtnemer", "kind": "subsidie", "amount": "1", "per": "once", "on": "job.start",
                "proration": "placementMonths", "cap": { "amount": "2", "per": "calendarYear" }, "paid": "job.start", "when": true } ],
            "credits": [ { "id": "credit", "scheme": "sroi", "to": "sponsor", "value": "1", "per": "year", "obligation": "2", "delivered": "3" } ],
            "benefit": [ { "effect": "partly", "when": "job.wage > 0", "text": {{Some.Text}} }, { "effect": "no", "text": {{Some.Text}} } ],
            "actions": [ { "id": "ask", "by": "organisatie", "due": "job.start", "ifMissed": "late", "text": {{Some.Text}} } ],
            "risks": [
              { "id": "late", "likelihood": "medium", "exposure": { "losesFlow": "flow", "per": "calendarYear" }, "text": {{Some.Text}}, "mitigation": {{Some.Text}} },
              { "id": "cases", "likelihood": { "high": "person.able", "0.1": "true" }, "exposure": "1", "text": {{Some.Text}}, "mitigation": {{Some.Text}} },
              { "id": "chance", "likelihood": 0.2, "sources": [ {{Some.Source}} ], "text": {{Some.Text}}, "mitigation": {{Some.Text}} } ]
            """);

        var flow = Assert.Single(version.CashFlows);
        Assert.Equal((Party.Rijk, "opdracht.opdrachtnemer"), (flow.From.Party, flow.To?.Expression?.Text));
        Assert.Equal((FlowKind.Subsidie, Per.Once, Proration.PlacementMonths, CapPer.CalendarYear), (flow.Kind, flow.Per, flow.Proration, flow.Cap?.Per));
        Assert.Equal(Proration.PlacementMonths, Assert.Single(version.Credits).Proration);
        Assert.Equal([BenefitEffect.Partly, BenefitEffect.No], version.Benefit.Select(b => b.Effect));
        Assert.Equal("late", Assert.Single(version.Actions).IfMissed);
        Assert.Equal(("flow", CapPer.CalendarYear), (version.Risks[0].LosesFlow, version.Risks[0].LosesPer));
        Assert.Equal([(RiskLevel.High, null), (null, 0.1m)], version.Risks[1].Likelihood.Select(c => (c.Level, c.Probability)));
        Assert.Equal(0.2m, Assert.Single(version.Risks[2].Likelihood).Probability);
    }

    [Fact]
    public void A_cash_flow_may_go_to_somebody_outside_the_parties()
    {
        var version = Read(""", "cashFlows": [ { "id": "flow", "from": "organisatie", "to": null, "kind": "begeleiding", "amount": 1, "per": "month" } ]""");

        Assert.Null(Assert.Single(version.CashFlows).To);
    }

    [Theory]
    [InlineData("\"when\": \"a.b\", \"window\": { \"from\": \"a.b\", \"months\": 1 }", "exactly-one", "")]
    [InlineData("\"if\": \"a.b\"", "exactly-one", "")]
    [InlineData("\"window\": { \"from\": \"a.b\" }", "exactly-one", "/window")]
    [InlineData("\"window\": { \"months\": 1 }", "missing-member", "/window")]
    [InlineData("\"window\": { \"from\": \"a.b\", \"months\": 1, \"used\": 1 }", "not-allowed", "/window/used")]
    [InlineData("\"window\": { \"counts\": \"applied\", \"months\": 1, \"from\": \"a.b\" }", "not-allowed", "/window/from")]
    [InlineData("\"window\": { \"counts\": \"applied\" }", "missing-member", "/window")]
    [InlineData("\"window\": { \"counts\": \"none\", \"months\": 1 }", "unknown-word", "/window/counts")]
    [InlineData("\"judgedBy\": \"uwv\", \"evidence\": { \"nl\": \"x\", \"en\": \"x\" }", "missing-member", "")]
    [InlineData("\"when\": \"a.b\", \"fact\": \"a.b\"", "not-allowed", "/fact")]
    [InlineData("\"when\": [ 1 ]", "wrong-type", "/when")]
    [InlineData("\"when\": \"\"", "empty-text", "/when")]
    [InlineData("\"when\": \"a.b\", \"certainty\": \"sure\"", "unknown-word", "/certainty")]
    [InlineData("\"when\": \"a.b\", \"sources\": []", "empty-list", "/sources")]
    [InlineData("\"when\": \"a.b\", \"unless\": \"a.c\"", "unknown-member", "/unless")]
    public void A_condition_has_one_form(string members, string code, string path)
    {
        var result = Some.Rules(Some.Regulation($$""", "conditions": [ { "id": "c", {{members}}, "text": {{Some.Text}} } ]"""));

        Expect.Problem(result, code, 2, Version + "/conditions/0" + path);
    }

    [Theory]
    [InlineData("\"from\": \"uwv\", \"kind\": \"subsidie\", \"amount\": 1, \"per\": \"month\"", "missing-member", "")]
    [InlineData("\"from\": null, \"to\": \"uwv\", \"kind\": \"subsidie\", \"amount\": 1, \"per\": \"month\"", "wrong-type", "/from")]
    [InlineData("\"from\": \"uvw\", \"to\": \"sponsor\", \"kind\": \"subsidie\", \"amount\": 1, \"per\": \"month\"", "unknown-word", "/from")]
    [InlineData("\"from\": \"uwv\", \"to\": \"sponsor\", \"kind\": \"gift\", \"amount\": 1, \"per\": \"month\"", "unknown-word", "/kind")]
    [InlineData("\"from\": \"uwv\", \"to\": \"sponsor\", \"kind\": \"subsidie\", \"amount\": 1, \"per\": \"week\"", "unknown-word", "/per")]
    [InlineData("\"from\": \"uwv\", \"to\": \"sponsor\", \"kind\": \"subsidie\", \"amount\": 1, \"per\": \"month\", \"on\": \"a.b\"", "not-allowed", "/on")]
    [InlineData("\"from\": \"uwv\", \"to\": \"sponsor\", \"kind\": \"subsidie\", \"amount\": 1, \"per\": \"month\", \"cap\": { \"amount\": 1, \"per\": \"segment\" }", "unknown-word", "/cap/per")]
    [InlineData("\"from\": \"uwv\", \"to\": \"sponsor\", \"kind\": \"subsidie\", \"amount\": null, \"per\": \"month\"", "wrong-type", "/amount")]
    public void A_cash_flow_is_clear(string members, string code, string path)
    {
        var result = Some.Rules(Some.Regulation($$""", "cashFlows": [ { "id": "f", {{members}} } ]"""));

        Expect.Problem(result, code, 2, Version + "/cashFlows/0" + path);
    }

    [Theory]
    [InlineData("\"likelihood\": \"often\"", "unknown-word", "/likelihood")]
    [InlineData("\"likelihood\": { \"often\": \"true\" }", "unknown-word", "/likelihood/often")]
    [InlineData("\"likelihood\": { }", "empty-list", "/likelihood")]
    [InlineData("\"likelihood\": 0.5", "missing-source", "")]
    [InlineData("\"exposure\": 5", "missing-member", "")]
    [InlineData("\"likelihood\": \"low\", \"exposure\": { \"loses\": \"f\", \"losesFlow\": \"f\" }", "unknown-member", "/exposure/loses")]
    public void A_risk_is_clear(string members, string code, string path)
    {
        var result = Some.Rules(Some.Regulation($$""", "risks": [ { "id": "r", {{members}}, "text": {{Some.Text}}, "mitigation": {{Some.Text}} } ]"""));

        Expect.Problem(result, code, 2, Version + "/risks/0" + path);
    }

    [Fact]
    public void Smaller_law_that_a_regulation_covers_is_read()
    {
        var covered = Assert.Single(Assert.Single(Some.RuleSet(Covering("small-law")).Regulations).Covers);

        Assert.Equal("small-law", covered.Id);
        Assert.Single(covered.Sources);
    }

    [Theory]
    [InlineData("some-scheme", "article", "duplicate-id", "/covers/0")]
    [InlineData("Small law", "article", "bad-id", "/covers/0/id")]
    [InlineData("small-law", "articles", "unknown-member", "/covers/0/sources/0/articles")]
    public void Smaller_law_has_a_name_of_its_own_and_sources(string id, string member, string code, string path) =>
        Expect.Problem(Some.Rules(Covering(id, member)), code, 1, path);

    [Fact]
    public void A_version_without_sources_is_refused()
    {
        var result = Some.Rules(Some.RegulationWith("""{ "from": "2020-01-01", "to": null }"""));

        var problem = Expect.Problem(result, "missing-source", 2, Version);
        Assert.Contains("checked", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"article\": \"1\"", "missing-member", "")]
    [InlineData("\"url\": \"http://example.org\"", "bad-url", "/url")]
    [InlineData("\"url\": \"example.org\"", "bad-url", "/url")]
    [InlineData("\"url\": \"https://example.org\", \"page\": 3", "unknown-member", "/page")]
    public void A_source_can_be_looked_up(string members, string code, string path)
    {
        var result = Some.Rules(Some.RegulationWith(
            $$"""{ "from": null, "to": null, "sources": [ { "law": "Some Act", "checked": "2026-01-31", "certainty": "known", {{members}} } ] }"""));

        Expect.Problem(result, code, 2, Version + "/sources/0" + path);
    }

    [Fact]
    public void A_text_without_its_translation_is_refused()
    {
        var result = Some.Rules(Some.Regulation(", \"actions\": [\n{ \"id\": \"a\", \"by\": \"sponsor\", \"text\": { \"nl\": \"Doe iets.\" } } ]"));

        var problem = Expect.Problem(result, "missing-text", 3, Version + "/actions/0/text");
        Assert.Equal("The text in \"en\" is empty or missing.", problem.Message);
    }

    [Fact]
    public void An_unknown_member_gets_the_nearest_name()
    {
        var problem = Expect.Problem(Some.Rules(Some.Regulation(", \"cashflows\": []")), "unknown-member", 2, Version + "/cashflows");

        Assert.Equal("Did you mean \"cashFlows\"?", problem.Hint);
    }

    [Fact]
    public void Names_within_a_version_are_given_once()
    {
        var condition = $$"""{ "id": "c", "when": "a.b", "text": {{Some.Text}} }""";

        Expect.Problem(Some.Rules(Some.Regulation($$""", "conditions": [ {{condition}}, {{condition}} ]""")), "duplicate-id", 2, Version + "/conditions/1");
    }

    [Fact]
    public void A_regulation_is_named_as_its_file()
    {
        var file = Some.Regulation() with { Path = "family/other-name.json" };

        Expect.Problem(Some.Rules(file), "wrong-file-name", 1, "/id");
    }

    [Fact]
    public void The_folder_is_the_family_and_the_placement_itself_the_default_phase()
    {
        var regulation = Assert.Single(Some.RuleSet(Some.Regulation()).Regulations);

        Assert.Equal("family", regulation.Family);
        Assert.Equal([Phase.Tijdens], regulation.Phases.AsEnumerable());
    }

    private static RuleFile Covering(string id, string member = "article") => Some.File(
        "family/some-scheme.json",
        $$"""{ "id": "some-scheme", "title": {{Some.Text}}, "authority": "Somebody", "force": "entitlement", """ +
        $$""" "covers": [ { "id": "{{id}}", "title": {{Some.Text}}, "text": {{Some.Text}}, "sources": [ {{Some.Source.Replace("article", member, StringComparison.Ordinal)}} ] } ],""" +
        $$""" "versions": [ { "from": null, "to": null, "sources": [ {{Some.Source}} ] } ] }""");

    private static RegulationVersion Read(string members) =>
        Assert.Single(Assert.Single(Some.RuleSet(Some.Regulation(members)).Regulations).Versions);
}
