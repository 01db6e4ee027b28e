using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Comparisons;

/// <summary>What the young person gets per month in each, before, during and after the placement.</summary>
internal static class PersonSection
{
    /// <summary>Writes a line for each.</summary>
    public static void Write(TextPage page, IReadOnlyList<Side> sides)
    {
        var words = sides[0].Answer;
        page.Heading(words.Say("compare.person"));
        page.Line(words.Say("benefit.perMonth"));
        page.Table(
            [
                new(words.Say("compare.variant")),
                new(words.Say("benefit.before"), IsNumber: true),
                new(words.Say("compare.during"), IsNumber: true),
                new(words.Say("benefit.after"), IsNumber: true),
            ],
            sides.Select(side => new[]
            {
                side.Name,
                Benefit(side, side.Assessment.Benefit.PerMonthBefore),
                During(side),
                Benefit(side, side.Assessment.Benefit.PerMonthAfter),
            }));
    }

    private static string Benefit(Side side, decimal? amount) => side.Assessment.Benefit.Kept is null ? "" : side.Answer.Euro(amount);

    private static string During(Side side)
    {
        var totals = side.Assessment.Benefit.Months.Select(month => month.Total).Distinct().ToArray();
        return totals switch
        {
            [] => side.Answer.Say("unknown"),
            [var same] => side.Answer.Euro(same),
            _ when totals.Contains(null) => side.Answer.Say("unknown"),
            _ => side.Answer.Say("range", ("from", side.Answer.Euro(totals.Min())), ("to", side.Answer.Euro(totals.Max()))),
        };
    }
}
