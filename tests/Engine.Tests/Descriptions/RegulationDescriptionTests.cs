using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Tests.Properties;

namespace SubsidyNavigator.Engine.Tests.Descriptions;

public sealed class RegulationDescriptionTests
{
    private static readonly DateOnly s_day = new(2021, 6, 1);

    [Fact]
    public void It_names_what_it_reads_directly_or_through_formulas()
    {
        var described = Describe(
            TinyRules.Regulation($$"""
                "conditions": [ {{TinyRules.When("v.first > 1 && q.a")}} ]
                """),
            TinyRules.Variables(TinyRules.Variable("v.first", "v.second + n.x"), TinyRules.Variable("v.second", "p.deep"), TinyRules.Variable("v.unread", "p.unread")),
            TinyRules.Parameters(TinyRules.Figure("p.deep", "5"), TinyRules.Figure("p.unread", "6")));

        Assert.Equal(["p.deep"], described.Parameters.Select(parameter => parameter.Id));
        Assert.Equal(["v.first", "v.second"], described.Variables.Select(variable => variable.Id));
        Assert.Equal(["q.a", "n.x"], described.Facts.Select(fact => fact.Definition.Id));
    }

    [Fact]
    public void On_a_day_it_names_only_what_that_day_reads()
    {
        var rules = new[]
        {
            Versions(
                ("2020-01-01", "2020-12-31", $$"""
                    , "conditions": [ {{TinyRules.When("n.x > p.old")}} ]
                    """),
                ("2021-01-01", null, $$"""
                    , "conditions": [ {{TinyRules.When("n.x > p.now")}} ]
                    """)),
            TinyRules.Parameters(TinyRules.Figure("p.old", "1"), TinyRules.Figure("p.now", "2")),
        };

        Assert.Equal(["p.now", "p.old"], Describe(rules).Parameters.Select(parameter => parameter.Id));
        var on = TinyRules.Book(rules).Describe("some-scheme", s_day)!;
        Assert.Equal(["p.now"], on.Parameters.Select(parameter => parameter.Id));
        Assert.Single(on.Versions);
    }

    [Fact]
    public void Who_asks_for_whom_is_told_at_both_ends()
    {
        var book = TinyRules.Book(
            TinyRules.Regulation($$"""
                "conditions": [ {{TinyRules.When("geldt.other_scheme")}} ]
                """),
            TinyRules.Regulation("", "other-scheme"));

        Assert.Equal(["other-scheme"], book.Describe("some-scheme")!.AsksFor.Select(asked => asked.Id));
        Assert.Equal(["some-scheme"], book.Describe("other-scheme")!.AskedBy.Select(asking => asking.Id));
    }

    [Theory]
    [InlineData(OpenLawKind.Missing, """{ "from": "2020-01-01", "to": null, "value": null, "text": { "nl": "Niet gevonden.", "en": "Not found." } }""")]
    [InlineData(OpenLawKind.Bounds, """{ "from": "2020-01-01", "to": null, "between": [ 1, 2 ] }""")]
    [InlineData(OpenLawKind.Uncertain, """{ "from": "2020-01-01", "to": null, "value": 1, "certainty": "uncertain" }""")]
    [InlineData(OpenLawKind.Announced, """{ "from": "2020-01-01", "to": null, "value": 1, "status": "announced" }""")]
    [InlineData(OpenLawKind.Gap, """{ "from": "2020-01-01", "to": "2020-12-31", "value": 1 }, { "from": "2022-01-01", "to": null, "value": 2 }""")]
    [InlineData(OpenLawKind.Ends, """{ "from": "2020-01-01", "to": "2026-12-31", "value": 1 }""")]
    public void A_figure_that_is_not_firm_is_an_open_point(OpenLawKind kind, string versions)
    {
        var described = Describe(
            TinyRules.Regulation($$"""
                "conditions": [ {{TinyRules.When("n.x > p.x")}} ]
                """),
            TinyRules.Parameters(TinyRules.Parameter("p.x", versions)));

        var open = Assert.Single(described.OpenPoints);
        Assert.Equal((kind, OpenLawSubject.Parameter, "p.x"), (open.Kind, open.Subject, open.Id));
    }

    [Fact]
    public void A_figure_that_ends_with_its_only_reader_is_no_open_point()
    {
        var described = Describe(
            Versions(("2020-01-01", "2020-12-31", $$"""
                , "conditions": [ {{TinyRules.When("n.x > p.x")}} ]
                """)),
            TinyRules.Parameters(TinyRules.Parameter("p.x", """{ "from": "2020-01-01", "to": "2020-12-31", "value": 1 }""")));

        Assert.Empty(described.OpenPoints);
    }

    [Fact]
    public void An_announced_version_and_an_uncertain_part_are_open_points()
    {
        var described = Describe(Versions(("2027-01-01", null, $$"""
            , "status": "announced", "conditions": [ {{TinyRules.When("q.a", "doubtful", """, "certainty": "uncertain" """)}} ]
            """)));

        Assert.Equal([OpenLawKind.Announced, OpenLawKind.Uncertain], described.OpenPoints.Select(open => open.Kind));
        Assert.Equal("some-scheme/doubtful", described.OpenPoints[1].Id);
    }

    [Fact]
    public void Every_regulation_of_the_repository_can_be_described_on_any_day_of_change()
    {
        var book = RealRules.Book;
        var law = book.Describe();

        Assert.Equal(book.Counts.Regulations, law.Regulations.Length);
        Assert.All(law.Regulations, regulation => Assert.All(
            regulation.Versions.Select(version => version.From).OfType<DateOnly>(),
            day => Assert.Single(book.Describe(regulation.Id, day)!.Versions)));
    }

    [Fact]
    public void An_unknown_id_has_no_description_but_a_nearest_one()
    {
        var book = TinyRules.Book(TinyRules.Regulation(""));

        Assert.Null(book.Describe("some-sceme"));
        Assert.Equal("some-scheme", book.NearestLaw("some-sceme"));
        Assert.Null(book.NearestLaw("nothing-like-it"));
    }

    internal static RuleFile Versions(params (string From, string? To, string Members)[] versions) => Some.File(
        "some-family/some-scheme.json",
        $$"""
        { "id": "some-scheme", "title": {{Some.Text}}, "authority": "Somebody", "force": "entitlement", "versions": [
          {{string.Join(", ", versions.Select(version => $$"""{ "from": "{{version.From}}", "to": {{(version.To is null ? "null" : $"\"{version.To}\"")}}, "sources": [ {{Some.Source}} ] {{version.Members}} }"""))}} ] }
        """);

    private static RegulationDescription Describe(params RuleFile[] files) => TinyRules.Book(files).Describe("some-scheme")!;
}
