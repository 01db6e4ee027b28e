using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>What the placement costs the organisation, when money comes in, and what the other parties pay and get.</summary>
internal static class CostSection
{
    private const Party Reader = Party.Organisatie;

    /// <summary>Writes the totals first, then each flow, the months and the other parties.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        page.Heading(answer.Say("cost.heading"));
        var totals = answer.Assessment.Totals.FirstOrDefault(t => t.Party == Reader);
        if (totals is null)
        {
            page.Line(answer.Say("cost.nothing"));
        }
        else
        {
            WriteTotals(page, answer, totals);
        }

        var flows = answer.Assessment.CashFlows
            .Where(f => f.From == Reader || f.To == Reader)
            .OrderBy(f => f.To == Reader)
            .ToArray();
        FlowTable.Write(page, answer, Reader, "cost.flows", [.. flows.Where(f => f.Status == Status.Applies)]);
        FlowTable.Write(page, answer, Reader, "cost.possible", [.. flows.Where(f => f.Status != Status.Applies)]);
        if (totals is not null)
        {
            WriteMonths(page, answer, totals);
        }

        WriteOthers(page, answer);
    }

    private static void WriteTotals(TextPage page, Answer answer, PartyTotals totals)
    {
        var net = totals.Net <= 0 ? "cost.netPays" : "cost.netReceives";
        page.Line(totals.PerMonth is { } perMonth
            ? answer.Say(net + ".perMonth", ("total", Size(answer, totals.Net)), ("perMonth", Size(answer, perMonth)))
            : answer.Say(net, ("total", Size(answer, totals.Net))));
        page.Line(answer.Say("cost.gross", ("pays", answer.Euro(totals.Pays)), ("receives", answer.Euro(totals.Receives))));
        page.Line(totals.PeakMonth is { } month
            ? answer.Say("cost.peak", ("amount", answer.Euro(totals.PeakPrefinancing)), ("month", answer.Format.Month(month)))
            : answer.Say("cost.noPeak"));
        if (!totals.Without.IsEmpty)
        {
            page.Line(answer.Say("cost.without", ("flows", string.Join("; ", totals.Without.Select(id => FlowText.Name(id, answer))))));
        }
    }

    private static string Size(Answer answer, decimal amount) => answer.Euro(Math.Abs(amount));

    private static void WriteMonths(TextPage page, Answer answer, PartyTotals totals)
    {
        var runs = MonthRuns.Of(totals.Months, m => m.Month, (a, b) => a with { Month = b.Month } == b);
        if (runs.Count == 0)
        {
            return;
        }

        page.Subheading(answer.Say("cost.months"));
        page.Table(
            [
                new(answer.Say("column.month")),
                new(answer.Say("column.youPay"), IsNumber: true),
                new(answer.Say("column.earned"), IsNumber: true),
                new(answer.Say("column.net"), IsNumber: true),
                new(answer.Say("column.prefinanced"), IsNumber: true),
            ],
            runs.Select(run => new[]
            {
                answer.Months(run.First, run.Last),
                answer.Euro(run.Content.Pays),
                answer.Euro(run.Content.Receives),
                answer.Euro(run.Content.Net),
                answer.Euro(run.Content.Prefinanced),
            }));
    }

    private static void WriteOthers(TextPage page, Answer answer)
    {
        var others = answer.Assessment.Totals
            .Where(t => t.Party != Reader && (t.Pays != 0 || t.Receives != 0 || !t.Without.IsEmpty))
            .ToArray();
        if (others.Length == 0)
        {
            return;
        }

        page.Subheading(answer.Say("cost.others"));
        page.Table(
            [
                new(answer.Say("column.party")),
                new(answer.Say("column.pays"), IsNumber: true),
                new(answer.Say("column.receives"), IsNumber: true),
                new(answer.Say("column.net"), IsNumber: true),
            ],
            others.Select(t => new[] { answer.Name(t.Party), answer.Euro(t.Pays), answer.Euro(t.Receives), answer.Euro(t.Net) }));
    }
}
