using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Descriptions;

public sealed class LawComparisonTests
{
    private static readonly DateOnly s_before = new(2020, 12, 31);
    private static readonly DateOnly s_after = new(2021, 1, 1);

    [Fact]
    public void Without_any_change_nothing_is_told()
    {
        var changes = Compare(TinyRules.Regulation($$"""
            "conditions": [ {{TinyRules.When("q.a")}} ]
            """));

        Assert.Empty(changes.Regulations);
        Assert.Empty(changes.Parameters);
    }

    [Theory]
    [InlineData("2021-01-01", null, ChangeKind.Began)]
    [InlineData("2020-01-01", "2020-12-31", ChangeKind.Ended)]
    public void A_regulation_begins_and_ends(string from, string? to, ChangeKind kind)
    {
        var changes = Compare(RegulationDescriptionTests.Versions((from, to, "")));

        Assert.Equal(kind, Assert.Single(changes.Regulations).Kind);
    }

    [Fact]
    public void Conditions_are_added_removed_and_changed()
    {
        var changes = Compare(RegulationDescriptionTests.Versions(
            ("2020-01-01", "2020-12-31", $$"""
                , "conditions": [ {{TinyRules.When("q.a", "same")}}, {{TinyRules.When("q.b", "gone")}}, {{TinyRules.When("n.x > 1", "other")}} ]
                """),
            ("2021-01-01", null, $$"""
                , "conditions": [ {{TinyRules.When("q.a", "same")}}, {{TinyRules.When("q.c", "new")}}, {{TinyRules.When("n.x > 2", "other")}} ]
                """)));

        var change = Assert.Single(changes.Regulations);
        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.Equal(
            [("gone", true, false), ("new", false, true), ("other", true, true)],
            change.Parts.Select(part => (part.Part.Id, part.Before is not null, part.After is not null)));
    }

    [Fact]
    public void A_new_version_that_says_the_same_is_no_change()
    {
        var changes = Compare(RegulationDescriptionTests.Versions(("2020-01-01", "2020-12-31", ""), ("2021-01-01", null, "")));

        Assert.Empty(changes.Regulations);
    }

    [Fact]
    public void Announced_law_becomes_law()
    {
        var changes = Compare(RegulationDescriptionTests.Versions(("2020-01-01", "2020-12-31", """, "status": "announced" """), ("2021-01-01", null, "")));

        Assert.Equal(ChangeKind.BecameLaw, Assert.Single(changes.Regulations).Kind);
    }

    [Fact]
    public void A_figure_changes_row_by_row_and_names_its_readers()
    {
        var changes = Compare(
            TinyRules.Regulation($$"""
                "conditions": [ {{TinyRules.When("v.x > 1")}} ]
                """),
            TinyRules.Variables(TinyRules.Variable("v.x", "p.table[n.y]")),
            TinyRules.Parameters(TinyRules.Parameter("p.table",
                """
                { "from": "2020-01-01", "to": "2020-12-31", "rows": { "[0, 10)": 1, "[10, 20)": 2 } },
                { "from": "2021-01-01", "to": null, "rows": { "[0, 10)": 1, "[10, 20)": 3, "[20, )": 4 } }
                """,
                """ "keys": [ "size" ], """)));

        var figure = Assert.Single(changes.Parameters);
        Assert.Equal(["some-scheme"], figure.Readers.Select(reader => reader.Id));
        Assert.Equal(
            [("[10, 20)", "2", "3"), ("[20, )", null, "4")],
            figure.Rows.Select(row => (row.Row.Key, row.Before?.Value.ToString(), row.After?.Value.ToString())));
        var reads = Assert.Single(changes.Regulations);
        Assert.Equal((ChangeKind.Reads, "p.table"), (reads.Kind, Assert.Single(reads.Parameters)));
    }

    [Fact]
    public void A_figure_runs_out()
    {
        var changes = Compare(TinyRules.Parameters(TinyRules.Parameter("p.x", """
            { "from": "2020-01-01", "to": "2020-12-31", "value": 1 },
            { "from": "2021-01-01", "to": null, "value": null, "text": { "nl": "Niet gevonden.", "en": "Not found." } }
            """)));

        Assert.Equal(ChangeKind.Ended, Assert.Single(changes.Parameters).Kind);
    }

    [Fact]
    public void A_formula_changes()
    {
        var changes = Compare(Some.File("variables/tiny.json", $$"""
            { "variables": [ { "id": "v.x", "type": "number", "title": {{Some.Text}}, "versions": [
              { "from": null, "to": "2020-12-31", "formula": "n.x" }, { "from": "2021-01-01", "to": null, "formula": "n.x + 1" } ] } ] }
            """));

        var formula = Assert.Single(changes.Variables);
        Assert.Equal(("n.x", "n.x + 1"), (formula.Before!.Formula.Written, formula.After!.Formula.Written));
    }

    [Fact]
    public void The_days_must_be_in_order() =>
        Assert.Throws<ArgumentException>(() => TinyRules.Book(TinyRules.Regulation("")).Compare(s_after, s_before));

    private static LawChanges Compare(params RuleFile[] files) => TinyRules.Book(files).Compare(s_before, s_after);
}
