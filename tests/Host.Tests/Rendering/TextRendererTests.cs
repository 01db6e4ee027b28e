using Snapshooter.Xunit;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering;

public sealed class TextRendererTests
{
    [Fact]
    public void A_whole_answer_in_Dutch() => Render(SomeAnswer.Full(), Language.Nl).MatchSnapshot();

    [Fact]
    public void A_whole_answer_in_English() => Render(SomeAnswer.Full(), Language.En).MatchSnapshot();

    [Fact]
    public void An_answer_in_which_nothing_came_out_is_still_an_answer()
    {
        var text = Render(Some.Assessment());

        Assert.Contains("De jongere heeft geen uitkering om te houden.", text, StringComparison.Ordinal);
        Assert.Contains("Alle vragen die iets uitmaken zijn beantwoord.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_has_short_lines_and_no_spaces_at_their_ends()
    {
        var lines = Render(SomeAnswer.Full()).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, 100));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void What_the_user_wrote_is_shown_and_never_read_as_markup()
    {
        var text = Render(Some.Assessment() with { Scenario = Some.Scenario("[red]let[/] [op] [[") });

        Assert.Contains("Uw notitie: [red]let[/] [op] [[", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_user_wrote_cannot_steer_a_terminal()
    {
        var text = Render(Some.Assessment() with { Scenario = Some.Scenario("stil\u001b[2Jweg\u009b31m") });

        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u009b', text);
    }

    [Fact]
    public void The_most_costly_risk_comes_first_and_one_without_amount_last()
    {
        var text = Render(Some.Assessment() with
        {
            Risks = [Some.Risk("onbekend", "a", null), Some.Risk("klein", "a", 1m), Some.Risk("groot", "a", 2m)],
        });

        AssertInOrder(text, "Risico groot.", "Risico klein.", "Risico onbekend.");
    }

    [Fact]
    public void Actions_are_sorted_by_date_and_advice_comes_last()
    {
        var text = Render(Some.Assessment() with
        {
            Actions =
            [
                Some.Action("advies", "a", due: null),
                Some.Action("later", "a", new DateOnly(2019, 4, 1)),
                Some.Action("eerst", "a", new DateOnly(2019, 3, 1)),
            ],
        });

        AssertInOrder(text, "Actie eerst.", "Actie later.", "Actie advies.");
    }

    [Fact]
    public void A_fault_is_never_shown_as_not_applying()
    {
        var text = Render(Some.Assessment() with { Regulations = [Some.Regulation("kapot", Status.Fault)] });

        Assert.Contains("Niet berekend (1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geldt niet", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Regulations_that_fail_on_the_same_answer_share_one_item()
    {
        var failed = Some.Condition("uitkering", Truth.False) with { Values = [new NamedValue("jongere.uitkering", FactValue.Of(FactType.Choice, "wajong_2010"))] };
        var answer = Some.Assessment() with
        {
            Regulations = [Some.Regulation("a", Status.Not, failed), Some.Regulation("b", Status.Not, Some.Condition("anders", Truth.False)), Some.Regulation("c", Status.Not, failed)],
        };

        var text = Render(answer);

        Assert.Contains("Geldt niet (3)", text, StringComparison.Ordinal);
        Assert.Contains("Welke uitkering? Wajong 2010. Daarom geldt niet: Regeling a; Regeling c.", text, StringComparison.Ordinal);
        Assert.Contains("Regeling b – Dit klopt niet: Voorwaarde anders.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_regulation_that_fails_alone_keeps_its_own_reason()
    {
        var failed = Some.Condition("uitkering", Truth.False) with { Values = [new NamedValue("jongere.uitkering", FactValue.Of(FactType.Choice, "wajong_2010"))] };

        var text = Render(Some.Assessment() with { Regulations = [Some.Regulation("a", Status.Not, failed)] });

        Assert.Contains("Regeling a – Dit klopt niet: Voorwaarde uitkering.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_benefit_names_the_question_it_depends_on()
    {
        var fact = Some.Facts[0];
        var answer = Some.Assessment();
        var text = Render(answer with
        {
            Benefit = answer.Benefit with { Kept = BenefitKept.Unknown, DependsOn = [fact.Id] },
            Questions = [new Question(fact, fact.Question, JudgedBy: null, Evidence: null, ["a"], AtStake: null)],
        });

        Assert.Contains("Het hangt af van deze vraag: Welke uitkering?", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Money_left_over_is_not_called_a_cost()
    {
        var text = Render(Some.Assessment() with { Totals = [Some.Totals(Engine.Rules.Party.Organisatie, 100m, 400m)] });

        Assert.Contains("U houdt netto € 300,00 over. Dat is gemiddeld € 100,00 per maand.", text, StringComparison.Ordinal);
    }

    private static void AssertInOrder(string text, params string[] parts)
    {
        var places = parts.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToArray();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static string Render(Assessment assessment, Language language = Language.Nl) =>
        PlainText.Of(console => TextRenderer.Render(assessment, Some.Facts, ProgramTexts.In(language), console));
}
