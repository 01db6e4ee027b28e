using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>The first question of everyone: is the benefit kept, and what does the young person get each month?</summary>
internal static class BenefitSection
{
    /// <summary>Writes the verdict with its reason, and the months before, during and after the placement.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        var benefit = answer.Assessment.Benefit;
        page.Heading(answer.Say("benefit.heading"));
        page.Line(Verdict(benefit, answer));
        if (!benefit.Regulations.IsEmpty)
        {
            page.Line(answer.Say("benefit.regulations", ("titles", string.Join("; ", benefit.Regulations.Select(answer.Title)))));
        }

        if (benefit.PerMonthBefore is null && benefit.PerMonthAfter is null && benefit.Months.IsEmpty)
        {
            return;
        }

        page.Gap();
        page.Line(answer.Say("benefit.perMonth"));
        page.Table(
            [
                new(""),
                new(answer.Say("benefit.amount"), IsNumber: true),
                new(answer.Say("benefit.wage"), IsNumber: true),
                new(answer.Say("benefit.allowance"), IsNumber: true),
                new(answer.Say("benefit.total"), IsNumber: true),
            ],
            Rows(benefit, answer));
    }

    private static string Verdict(Benefit benefit, Answer answer)
    {
        var verdict = answer.Say("benefit.kept." + (benefit.Kept is { } kept ? FormatWords.Word(kept) : "none"));
        var reason = benefit.Text is { } text ? answer.Say(text)
            : benefit.Kept == BenefitKept.Unknown ? DependsOn(benefit, answer)
            : null;
        return reason is null ? verdict : verdict + " " + reason;
    }

    private static string? DependsOn(Benefit benefit, Answer answer) =>
        answer.Assessment.Questions.FirstOrDefault(q => benefit.DependsOn.Contains(q.Fact.Id)) is { } question
            ? answer.Say("benefit.dependsOn", ("question", answer.Say(question.Text)))
            : answer.Assessment.OpenPoints.FirstOrDefault(p => p.Affects.Any(benefit.Regulations.Contains)) is { } point
                ? answer.Say("benefit.open", ("point", answer.Say(point)))
                : null;

    private static IEnumerable<string[]> Rows(Benefit benefit, Answer answer)
    {
        if (benefit.Kept is not null)
        {
            yield return [answer.Say("benefit.before"), answer.Euro(benefit.PerMonthBefore), "", "", ""];
        }

        foreach (var run in MonthRuns.Of(benefit.Months, m => m.Month, (a, b) => a with { Month = b.Month } == b))
        {
            yield return
            [
                answer.Months(run.First, run.Last),
                answer.Euro(run.Content.Amount),
                answer.Euro(run.Content.Wage),
                answer.Euro(run.Content.Allowance),
                answer.Euro(run.Content.Total),
            ];
        }

        if (benefit.Kept is not null)
        {
            yield return [answer.Say("benefit.after"), answer.Euro(benefit.PerMonthAfter), "", "", ""];
        }
    }
}
