using System.Collections.Immutable;
using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>What is not known: questions to the user, points that no user can answer, and the values taken meanwhile.</summary>
internal static class UnknownSection
{
    /// <summary>Titles named with a question; more would hide the question itself.</summary>
    private const int TitlesShown = 3;

    /// <summary>Writes the three lists, each only when there is something in it.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        page.Heading(answer.Say("unknown.heading"));
        WriteQuestions(page, answer);
        WriteOpenPoints(page, answer);
        WriteAssumptions(page, answer);
    }

    private static void WriteQuestions(TextPage page, Answer answer)
    {
        var questions = answer.Assessment.Questions;
        if (questions.IsEmpty)
        {
            page.Line(answer.Say("questions.none"));
            return;
        }

        page.Line(answer.Say("questions.heading"));
        foreach (var (number, question) in questions.Index())
        {
            page.Item(answer.Say(question.Text), answer.Format.Number(number + 1) + ".");
            page.Detail(Stake(question, answer));
            if (question.JudgedBy is { } party)
            {
                page.Detail(answer.Say("question.judged", ("party", answer.NameFirst(party))));
            }

            if (question.Evidence is { } evidence)
            {
                page.Detail(answer.Say("condition.evidence", ("evidence", answer.Say(evidence))));
            }
        }
    }

    private static string Stake(Question question, Answer answer)
    {
        var about = answer.Say("question.about", ("titles", Titles(question.Affects, answer)), ("fact", question.Fact.Id));
        return question.AtStake is { } amount
            ? answer.Say("question.atStake", ("amount", answer.Euro(amount))) + " " + about
            : about;
    }

    private static string Titles(ImmutableArray<string> regulations, Answer answer)
    {
        var shown = string.Join("; ", regulations.Take(TitlesShown).Select(answer.Title));
        return regulations.Length <= TitlesShown
            ? shown
            : answer.Say("question.more", ("titles", shown), ("count", answer.Format.Number(regulations.Length - TitlesShown)));
    }

    /// <summary>A warning is for the user to solve, unlike the others.</summary>
    private static void WriteOpenPoints(TextPage page, Answer answer)
    {
        var points = answer.Assessment.OpenPoints;
        WriteOpenPoints(page, answer, "warnings.heading", [.. points.Where(point => point.Kind == OpenPointKind.Warning)]);
        WriteOpenPoints(page, answer, "openPoints.heading", [.. points.Where(point => point.Kind != OpenPointKind.Warning)]);
    }

    private static void WriteOpenPoints(TextPage page, Answer answer, string heading, ImmutableArray<OpenPoint> points)
    {
        if (points.IsEmpty)
        {
            return;
        }

        page.Subheading(answer.Say(heading));
        foreach (var point in points)
        {
            page.Item(answer.Say(point));
            if (!point.Sources.IsEmpty)
            {
                page.Detail(answer.Sources(point.Sources));
            }
        }
    }

    private static void WriteAssumptions(TextPage page, Answer answer)
    {
        if (answer.Assessment.Assumptions.IsEmpty)
        {
            return;
        }

        page.Subheading(answer.Say("assumptions.heading"));
        foreach (var assumption in answer.Assessment.Assumptions)
        {
            page.Item(answer.Say(
                "assumption",
                ("question", answer.Question(assumption.Fact)),
                ("value", answer.Value(assumption.Fact, assumption.Value)),
                ("reason", answer.Say(assumption.Text))));
        }
    }
}
