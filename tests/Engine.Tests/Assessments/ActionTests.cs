using System.Collections.Immutable;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Assessments;

public sealed class ActionTests
{
    [Fact]
    public void One_for_each_different_day()
    {
        var actions = Assess("""{ "id": "report", "by": "organisatie", "due": "Calc.YearEnd(tijd.datum)", "text": TEXT }""", "2021-11-01", 4);

        Assert.Equal([new DateOnly(2021, 12, 31), new DateOnly(2022, 12, 31)], actions.Select(action => action.Due!.Value));
    }

    [Fact]
    public void The_same_day_is_said_once() =>
        Assert.Equal(new DateOnly(2021, 1, 4), Assert.Single(Assess("""{ "id": "ask", "by": "organisatie", "due": "Calc.AddDays(job.start, -14)", "text": TEXT }""", "2021-01-18", 6)).Due);

    [Fact]
    public void Advice_has_no_day_and_comes_last()
    {
        var actions = Assess("""{ "id": "advice", "by": "gemeente", "text": TEXT }, { "id": "ask", "by": "organisatie", "due": "tijd.einde", "text": TEXT }""", "2021-01-01", 3);

        Assert.Equal([("ask", Party.Organisatie, true), ("advice", Party.Gemeente, false)], actions.Select(action => (action.Id, action.By!.Value, action.Due is not null)));
    }

    [Fact]
    public void A_day_that_is_not_known_is_asked_for()
    {
        var assessment = TinyRules.Assess(Book("""{ "id": "ask", "by": "organisatie", "due": "d.x", "text": TEXT }"""), """{ "job": { "start": "2021-01-01", "months": 3 } }""");

        Assert.Null(Assert.Single(assessment.Actions).Due);
        Assert.Equal("d.x", Assert.Single(assessment.Questions).Fact.Id);
    }

    [Theory]
    [InlineData("tijd.maand > 2", true)]
    [InlineData("q.a", true)]
    [InlineData("tijd.maand > 5", false)]
    public void It_is_said_where_it_holds_or_may_hold(string when, bool said) => Assert.Equal(
        said, Assess($$"""{ "id": "ask", "by": "organisatie", "when": "{{when}}", "text": TEXT }""", "2021-01-01", 3).Any());

    private static RuleBook Book(string actions) =>
        TinyRules.Book(TinyRules.Regulation($$""" "actions": [ {{actions.Replace("TEXT", Some.Text, StringComparison.Ordinal)}} ] """));

    private static ImmutableArray<ActionItem> Assess(string actions, string start, int months) =>
        TinyRules.Assess(Book(actions), $$"""{ "job": { "start": "{{start}}", "months": {{months}} } }""").Actions;
}
