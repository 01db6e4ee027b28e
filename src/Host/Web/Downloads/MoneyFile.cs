using System.Globalization;
using System.Text;
using CsvHelper;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Web.Downloads;

/// <summary>All money as a table for a spreadsheet: a row for each month of each cash flow, when it is earned and when it is paid.</summary>
internal static class MoneyFile
{
    /// <summary>Spreadsheets with Dutch settings read a semicolon between columns and a comma before cents.</summary>
    private const char Separator = ';';

    private static readonly CsvWriterOptions s_options = new() { Separator = Separator, NewLine = "\r\n", Injection = CsvInjection.Escape };

    private static readonly string[] s_columns = ["regulation", "flow", "from", "to", "kind", "status", "view", "date", "amount"];

    /// <summary>The text of the file, with a mark by which spreadsheets know that it is UTF-8.</summary>
    public static string Of(WebPage page, Assessment assessment)
    {
        var answer = new Answer(assessment, page.Book.Facts, page.Texts);
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, s_options, leaveOpen: true))
        {
            csv.WriteRecord([.. s_columns.Select(column => page.Say("web.csv." + column))]);
            foreach (var flow in assessment.CashFlows)
            {
                foreach (var month in flow.Months)
                {
                    Write(csv, page, answer, flow, "web.earned", month.Month.First, month.Amount);
                }

                foreach (var payment in flow.Paid)
                {
                    Write(csv, page, answer, flow, "web.csv.paid", payment.Date, payment.Amount);
                }
            }
        }

        return "\uFEFF" + Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(CsvWriter csv, WebPage page, Answer answer, CashFlow flow, string view, DateOnly? day, decimal? amount)
    {
        csv.WriteField(PlainText.Clean(answer.Title(flow.Regulation)));
        csv.WriteField(flow.Id);
        csv.WriteField(answer.Name(flow.From));
        csv.WriteField(flow.To is null ? page.Say("flow.others") : answer.Name(flow.To));
        csv.WriteField(page.Say("kind." + FormatWords.Word(flow.Kind)));
        csv.WriteField(page.Say("status." + FormatWords.Word(flow.Status)));
        csv.WriteField(page.Say(view));
        csv.WriteField(day?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        csv.WriteField(amount is { } known ? Amount(page, known) : "");
        csv.EndRecord();
    }

    /// <summary>Without signs between thousands, which a spreadsheet may take for text.</summary>
    private static string Amount(WebPage page, decimal amount)
    {
        var invariant = amount.ToString("F2", CultureInfo.InvariantCulture);
        return page.Texts.Language == Engine.Language.En ? invariant : invariant.Replace('.', ',');
    }
}
