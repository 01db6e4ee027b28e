using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>How a regulation stands to others: combinations, and whose being applied it asks for.</summary>
internal static class RelationPart
{
    /// <summary>Writes the relations; nothing when there are none.</summary>
    public static void Write(Page page, RegulationDescription regulation, LawWords words)
    {
        if (regulation.Combinations.IsEmpty && regulation.AsksFor.IsEmpty && regulation.AskedBy.IsEmpty)
        {
            return;
        }

        page.Heading(2, words.Say("law.relations"));
        foreach (var combination in regulation.Combinations)
        {
            WriteCombination(page, combination, words);
        }

        if (!regulation.AsksFor.IsEmpty)
        {
            page.Item(0, words.Fill("law.asksFor", ("regulations", words.Names(regulation.AsksFor))));
        }

        if (!regulation.AskedBy.IsEmpty)
        {
            page.Item(0, words.Fill("law.askedBy", ("regulations", words.Names(regulation.AskedBy))));
        }
    }

    private static void WriteCombination(Page page, CombinationDescription combination, LawWords words)
    {
        page.Item(0, words.Say(combination.Text));
        foreach (var version in combination.Versions.Reverse())
        {
            page.Item(1, words.Say(
                "law.combination", ("period", Titles.Capital(words.Period(version))), ("keep", words.Say("keep." + FormatWords.Word(version.Keep))), ("per", words.Say("stretch." + FormatWords.Word(version.Per)))));
        }

        page.Item(1, words.Fill("law.among", ("regulations", words.Names(combination.Among))));
    }
}
