using System.Globalization;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Testing.Coverage;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>What the tests beside the rules have seen, as lines of text: the gaps with their remedy, then the totals.</summary>
internal static class CoverageText
{
    private const int MostFacts = 4;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(CoverageReport coverage, ProgramTexts texts)
    {
        foreach (var regulation in coverage.Regulations)
        {
            yield return texts.Get("coverage.regulation", ("id", regulation.Regulation), ("share", Share(regulation.Items, texts)));
            if (regulation.Failing > 0)
            {
                yield return "  " + texts.Count("coverage.failing", regulation.Failing);
            }

            foreach (var item in regulation.Items.Where(item => item.State != CoverageState.Seen))
            {
                yield return "  " + Line(item, texts);
            }
        }

        yield return "";
        foreach (var subject in coverage.Items.GroupBy(item => item.Subject).OrderBy(group => group.Key))
        {
            yield return texts.Get("coverage.total", ("what", texts.Get($"coverage.of.{FormatWords.Word(subject.Key)}")), ("share", Share([.. subject], texts)));
        }

        yield return texts.Get("coverage.total", ("what", texts.Get("coverage.of.all")), ("share", Share([.. coverage.Items], texts)));
    }

    private static string Line(CoverageItem item, ProgramTexts texts)
    {
        var what = texts.Get($"coverage.{FormatWords.Word(item.Subject)}.{FormatWords.Word(item.Outcome)}", ("id", item.Id), ("days", Days(item, texts)));
        var why = item.State == CoverageState.Missing
            ? texts.Get(
                item is { Outcome: CoverageOutcome.Unknown, Facts.Length: > 0 } ? "coverage.remedy.unknown.without" : $"coverage.remedy.{FormatWords.Word(item.Outcome)}",
                ("facts", string.Join(", ", item.Facts.Take(MostFacts))), ("days", Days(item, texts)))
            : texts.Get($"coverage.cannot.{FormatWords.Word(item.State)}", ("days", Days(item, texts)));
        return $"{item.Place}: {what} {why}";
    }

    private static string Days(CoverageItem item, ProgramTexts texts) => (item.From, item.To) switch
    {
        (null, null) => texts.Get("coverage.days.always"),
        (null, { } to) => texts.Get("coverage.days.until", ("to", Day(to))),
        ({ } from, null) => texts.Get("coverage.days.since", ("from", Day(from))),
        ({ } from, { } to) => texts.Get("days", ("from", Day(from)), ("to", Day(to))),
    };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Share(IReadOnlyCollection<CoverageItem> items, ProgramTexts texts)
    {
        var seen = items.Count(item => item.State == CoverageState.Seen);
        var wanted = seen + items.Count(item => item.State == CoverageState.Missing);
        return texts.Get(
            items.Count == wanted ? "coverage.share" : "coverage.share.cannot",
            ("seen", $"{seen}"), ("wanted", $"{wanted}"), ("percent", Percent(seen, wanted)), ("cannot", $"{items.Count - wanted}"));
    }

    /// <summary>A share with one decimal; 100 only when nothing is missing.</summary>
    public static string Percent(int part, int whole)
    {
        var share = whole == 0 ? 100m : decimal.Floor(1000m * part / whole) / 10;
        return share.ToString("0.0", CultureInfo.InvariantCulture) + "%";
    }
}
