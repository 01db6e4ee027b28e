using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>What counts towards obligations and is no money.</summary>
internal static class CreditSection
{
    /// <summary>Writes a line for each credit; nothing when there are none.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        if (answer.Assessment.Credits.IsEmpty)
        {
            return;
        }

        page.Heading(answer.Say("credits.heading"));
        page.Line(answer.Say("credits.noMoney"));
        page.Table(
            [
                new(answer.Say("column.what")),
                new(answer.Say("column.whose")),
                new(answer.Say("column.value"), IsNumber: true),
                new(answer.Say("column.obligation"), IsNumber: true),
                new(answer.Say("column.delivered"), IsNumber: true),
                new(answer.Say("column.remaining"), IsNumber: true),
            ],
            answer.Assessment.Credits.Select(credit => new[]
            {
                Name(credit, answer),
                answer.Name(credit.To),
                Value(credit, answer),
                Figure(credit, credit.Obligation, answer),
                Figure(credit, credit.Delivered, answer),
                Figure(credit, credit.Remaining, answer),
            }));
        foreach (var credit in answer.Assessment.Credits)
        {
            WriteExplanation(page, answer, credit);
        }
    }

    /// <summary>The scheme, with its status when it is not firm.</summary>
    public static string Name(Credit credit, Answer answer) =>
        credit.Status == Status.Applies
            ? answer.Title(credit.Regulation)
            : answer.Say(
                "credit.notFirm",
                ("title", answer.Title(credit.Regulation)),
                ("status", answer.Say("status." + FormatWords.Word(credit.Status))));

    /// <summary>What it counts for, or its bounds.</summary>
    public static string Value(Credit credit, Answer answer) => (credit.Value, credit.Between) switch
    {
        (null, var (low, high)) => answer.Say("range", ("from", answer.Number(low, credit.Unit)), ("to", answer.Number(high, credit.Unit))),
        _ => Figure(credit, credit.Value, answer),
    };

    private static string Figure(Credit credit, decimal? figure, Answer answer) =>
        figure is { } known ? answer.Number(known, credit.Unit) : answer.Say("unknown");

    private static void WriteExplanation(TextPage page, Answer answer, Credit credit)
    {
        if (credit.Text is { } text)
        {
            page.Item(answer.Say(text));
        }

        if (!credit.Sources.IsEmpty)
        {
            page.Detail(answer.Sources(credit.Sources));
        }
    }
}
