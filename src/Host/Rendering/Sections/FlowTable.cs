using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>Cash flows of one party, a line each, and when money that comes later arrives.</summary>
internal static class FlowTable
{
    /// <summary>Writes the flows under a heading; nothing when there are none.</summary>
    /// <param name="page">Where.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="reader">The party that reads it: "you".</param>
    /// <param name="heading">Key of the heading.</param>
    /// <param name="flows">The flows.</param>
    public static void Write(TextPage page, Answer answer, Party reader, string heading, IReadOnlyCollection<CashFlow> flows)
    {
        if (flows.Count == 0)
        {
            return;
        }

        page.Subheading(answer.Say(heading));
        page.Table(
            [
                new(answer.Say("column.what")),
                new(answer.Say("column.direction")),
                new(answer.Say("column.total"), IsNumber: true),
                new(answer.Say("column.perMonth")),
                new(answer.Say("column.paid")),
            ],
            flows.Select(flow => new[]
            {
                FlowText.Name(flow, answer),
                answer.Say(
                    "flow.direction",
                    ("from", Side(flow.From, reader, "party.unknown", answer)),
                    ("to", Side(flow.To, reader, "flow.others", answer))),
                answer.Euro(flow.Total, flow.Between),
                PerMonth(flow, answer),
                Paid(flow, answer),
            }));

        foreach (var flow in flows.Where(HasSeveralDays))
        {
            page.Item(answer.Say("flow.payments", ("flow", FlowText.Name(flow, answer)), ("payments", Payments(flow, answer))));
        }
    }

    private static string Side(Party? party, Party reader, string nobody, Answer answer) =>
        party == reader ? answer.Say("flow.you")
        : party is null ? answer.Say(nobody)
        : answer.Name(party);

    private static string PerMonth(CashFlow flow, Answer answer)
    {
        var amounts = flow.Months.Select(m => m.Amount).OfType<decimal>().Distinct().ToArray();
        return (flow.Months.Length, amounts.Length) switch
        {
            ( <= 1, _) or (_, 0) => "",
            (_, 1) => answer.Format.Euro(amounts[0]),
            _ => answer.Say("range", ("from", answer.Format.Euro(amounts.Min())), ("to", answer.Format.Euro(amounts.Max()))),
        };
    }

    private static string Paid(CashFlow flow, Answer answer) => flow.Paid switch
    {
        [] => "",
        [var only] => answer.Say("flow.onDay", ("day", answer.Day(only.Date))),
        _ when IsInItsOwnMonth(flow) => answer.Say("flow.eachMonth"),
        _ => answer.Say("flow.severalDays"),
    };

    private static bool HasSeveralDays(CashFlow flow) => flow.Paid.Length > 1 && !IsInItsOwnMonth(flow);

    private static bool IsInItsOwnMonth(CashFlow flow) =>
        flow.Paid.Length == flow.Months.Length
        && flow.Paid.Zip(flow.Months).All(pair => pair.First.Date is { } day && Month.Of(day) == pair.Second.Month);

    private static string Payments(CashFlow flow, Answer answer) =>
        string.Join("; ", flow.Paid.Select(p =>
            answer.Say("flow.payment", ("amount", answer.Euro(p.Amount)), ("day", answer.Day(p.Date)))));
}
