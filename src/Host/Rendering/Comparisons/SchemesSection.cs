using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Comparisons;

/// <summary>Which schemes have another status in a variant than in the base, and by which condition.</summary>
internal static class SchemesSection
{
    /// <summary>Writes a list for each variant.</summary>
    public static void Write(TextPage page, Side first, IEnumerable<Side> variants)
    {
        page.Heading(first.Answer.Say("compare.schemes"));
        foreach (var variant in variants)
        {
            page.Subheading(variant.Name);
            var changed = SchemeDifference.Of(first.Answer, variant.Answer);
            if (changed.Count == 0)
            {
                page.Line(first.Answer.Say("compare.sameSchemes"));
            }

            foreach (var difference in changed)
            {
                page.Item(difference.Sentence);
                foreach (var line in difference.Reasons)
                {
                    page.Detail(line);
                }
            }
        }
    }
}
