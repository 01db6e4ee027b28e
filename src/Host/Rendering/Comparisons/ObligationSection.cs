using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Comparisons;

/// <summary>What counts towards obligations in each, and is no money.</summary>
internal static class ObligationSection
{
    /// <summary>Writes a line for each credit of each; nothing when there are none at all.</summary>
    public static void Write(TextPage page, IReadOnlyList<Side> sides)
    {
        if (sides.All(side => side.Assessment.Credits.IsEmpty))
        {
            return;
        }

        var words = sides[0].Answer;
        page.Heading(words.Say("credits.heading"));
        page.Line(words.Say("credits.noMoney"));
        page.Table(
            [new(words.Say("compare.variant")), new(words.Say("column.what")), new(words.Say("column.value"), IsNumber: true)],
            sides.SelectMany(Rows));
    }

    private static IEnumerable<string[]> Rows(Side side)
    {
        var credits = side.Assessment.Credits;
        return credits.IsEmpty
            ? [[side.Name, side.Answer.Say("compare.noCredits"), ""]]
            : credits.Select((credit, index) => new[]
            {
                index == 0 ? side.Name : "",
                CreditSection.Name(credit, side.Answer),
                CreditSection.Value(credit, side.Answer),
            });
    }
}
