using System.Globalization;
using CsvHelper;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Batches;

/// <summary>One line in, one row of a table out: the figures that a whole list of placements is compared by.</summary>
internal sealed class CsvRow(char separator)
{
    private const string Between = "|";
    private const Party Reader = Party.Organisatie;

    private static readonly string[] s_columns =
    [
        "line", "id", "complete", "benefitKept", "pays", "receives", "net", "perMonth", "peakPrefinancing", "without", "credits", "applying", "problem",
    ];

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it; amounts below zero stay numbers.</summary>
    private readonly CsvWriterOptions _options = new() { Separator = separator, NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>The header.</summary>
    public ReadOnlyMemory<byte> Header() => Record(csv => csv.WriteRecord(s_columns));

    /// <summary>Assesses a line.</summary>
    public BatchAnswer Answer(BatchInput input, RuleBook book, ProgramTexts texts)
    {
        var outcome = BatchOutcome.Of(input, book, texts);
        return new BatchAnswer(Record(csv => Write(csv, outcome)), outcome.Problem is not null, outcome.Fault);
    }

    private ReadOnlyMemory<byte> Record(Action<CsvWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, _options, leaveOpen: true))
        {
            write(csv);
        }

        return bytes.ToArray();
    }

    private static void Write(CsvWriter csv, BatchOutcome outcome)
    {
        csv.WriteField(outcome.Number, default);
        csv.WriteField(PlainText.Clean(outcome.Id ?? ""));
        if (outcome.Assessment is { } assessment)
        {
            WriteAnswer(csv, assessment);
            csv.WriteField("");
        }
        else
        {
            // Line, id and problem have a value; the answer's columns are empty.
            for (var column = 0; column < s_columns.Length - 3; column++)
            {
                csv.WriteField("");
            }

            csv.WriteField(PlainText.Clean(Text(outcome.Problem!)));
        }

        csv.EndRecord();
    }

    private static void WriteAnswer(CsvWriter csv, Assessment assessment)
    {
        var totals = assessment.Totals.FirstOrDefault(each => each.Party == Reader);
        csv.WriteField(assessment.Complete ? "true" : "false");
        csv.WriteField(assessment.Benefit.Kept is { } kept ? FormatWords.Word(kept) : "");
        WriteAmount(csv, totals?.Pays ?? 0);
        WriteAmount(csv, totals?.Receives ?? 0);
        WriteAmount(csv, totals?.Net ?? 0);
        WriteAmount(csv, totals is null ? 0 : totals.PerMonth);
        WriteAmount(csv, totals?.PeakPrefinancing ?? 0);
        csv.WriteField(string.Join(Between, totals?.Without ?? []));
        csv.WriteField(string.Join(Between, Credits(assessment)));
        csv.WriteField(string.Join(Between, assessment.Regulations.Where(regulation => regulation.Status == Status.Applies).Select(regulation => regulation.Id)));
    }

    private static void WriteAmount(CsvWriter csv, decimal? amount)
    {
        if (amount is { } known)
        {
            csv.WriteField(known, "F2", CultureInfo.InvariantCulture);
        }
        else
        {
            csv.WriteField("");
        }
    }

    /// <summary>What is firm and known, per scheme and what is counted: <c>scheme=1250.00 EUR</c>.</summary>
    private static IEnumerable<string> Credits(Assessment assessment) => assessment.Credits
        .Where(credit => credit is { Status: Status.Applies, Value: not null })
        .GroupBy(credit => (credit.Scheme, credit.Unit))
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key.Scheme}={group.Sum(credit => credit.Value!.Value):F2} {group.Key.Unit}"));

    private static string Text(ProblemDocument problem) => problem.Errors.IsEmpty
        ? problem.Detail
        : string.Join(" " + Between + " ", problem.Errors.Select(Text));

    private static string Text(Problem error)
    {
        var place = error.Where.Path.Length > 0 ? error.Where.Path + ": " : "";
        return place + error.Message + (error.Hint is { } hint ? " " + hint : "");
    }
}
