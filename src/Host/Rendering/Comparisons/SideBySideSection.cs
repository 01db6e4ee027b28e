using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Comparisons;

/// <summary>A line for each: is the benefit kept, and what does it cost or bring the organisation?</summary>
internal static class SideBySideSection
{
    /// <summary>Writes the table, and below it what is missing from its amounts.</summary>
    public static void Write(TextPage page, IReadOnlyList<Side> sides)
    {
        var words = sides[0].Answer;
        page.Heading(words.Say("compare.heading"));
        page.Line(words.Say("compare.sign"));
        page.Table(
            [
                new(words.Say("compare.variant")),
                new(words.Say("compare.kept")),
                new(words.Say("column.net"), IsNumber: true),
                new(words.Say("compare.difference"), IsNumber: true),
                new(words.Say("column.perMonth"), IsNumber: true),
            ],
            sides.Select(Row));
        foreach (var side in sides)
        {
            WriteGaps(page, side);
        }
    }

    private static string[] Row(Side side) =>
    [
        side.Name,
        side.Answer.Say("compare.kept." + (side.Assessment.Benefit.Kept is { } kept ? FormatWords.Word(kept) : "none")),
        side.Answer.Euro(side.Totals?.Net ?? 0),
        Difference(side),
        side.Totals is { } totals ? side.Answer.Euro(totals.PerMonth) : side.Answer.Euro(0),
    ];

    private static string Difference(Side side) =>
        side.Differences.IsEmpty ? "" : side.Answer.Euro(side.Differences.FirstOrDefault(party => party.Party == Side.Reader)?.Difference ?? 0);

    private static void WriteGaps(TextPage page, Side side)
    {
        if (side.Totals is { Without.IsEmpty: false } totals)
        {
            var flows = string.Join("; ", totals.Without.Select(id => FlowText.Name(id, side.Answer)));
            page.Item(side.Answer.Say("compare.item", ("name", side.Name), ("text", side.Answer.Say("cost.without", ("flows", flows)))));
        }

        if (!side.Assessment.Complete)
        {
            page.Item(side.Answer.Say("compare.item", ("name", side.Name), ("text", side.Answer.Say("head.incomplete"))));
        }
    }
}
