using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Descriptions;

public sealed class LawDaysTests
{
    private static readonly RuleFile s_figures = TinyRules.Parameters(TinyRules.Parameter("p.x", """
        { "from": "2020-01-01", "to": "2020-12-31", "value": 1 },
        { "from": "2021-01-01", "to": "2021-06-30", "value": 2 }
        """));

    [Fact]
    public void Every_day_on_which_anything_changes_is_told_in_order() => Assert.Equal(
        [(new DateOnly(2020, 1, 1), ChangeKind.Began), (new DateOnly(2021, 1, 1), ChangeKind.Changed), (new DateOnly(2021, 7, 1), ChangeKind.Ended)],
        Days(new DateOnly(2019, 1, 1), new DateOnly(2025, 1, 1)));

    [Fact]
    public void The_first_day_does_not_count_and_the_last_does() => Assert.Equal(
        [(new DateOnly(2021, 7, 1), ChangeKind.Ended)],
        Days(new DateOnly(2021, 1, 1), new DateOnly(2021, 7, 1)));

    [Fact]
    public void A_regulation_begins_and_ends()
    {
        var book = TinyRules.Book(RegulationDescriptionTests.Versions(("2020-01-01", "2020-12-31", "")));

        Assert.Equal(
            [ChangeKind.Began, ChangeKind.Ended],
            book.DaysOfChange(new DateOnly(2019, 1, 1), new DateOnly(2025, 1, 1)).SelectMany(day => day.Regulations).Select(change => change.Kind));
    }

    private static IEnumerable<(DateOnly, ChangeKind)> Days(DateOnly after, DateOnly until) =>
        TinyRules.Book(s_figures).DaysOfChange(after, until).Select(day => (day.After, Assert.Single(day.Parameters).Kind));
}
