using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>How many periods of a figure a page shows.</summary>
internal enum FigureDetail
{
    /// <summary>All.</summary>
    All,

    /// <summary>The last; the others stand on a page of their own.</summary>
    Last,
}

/// <summary>A regulation as a person reads it: what it says in each period, newest first, and what that rests on.</summary>
internal static class RegulationPage
{
    /// <summary>The page.</summary>
    /// <param name="regulation">The regulation, whole or as it stands on a day.</param>
    /// <param name="day">That day; null: all periods.</param>
    /// <param name="figures">How many periods of its figures are shown.</param>
    /// <param name="words">In the language asked for.</param>
    public static Page Of(RegulationDescription regulation, DateOnly? day, FigureDetail figures, LawWords words)
    {
        var page = new Page();
        words = words.With(regulation.Parameters);
        WriteHead(page, regulation, day, words);
        foreach (var version in regulation.Versions.Reverse())
        {
            WriteVersion(page, version, words);
        }

        FigurePart.Write(page, regulation, figures, words);
        FormulaPart.Write(page, regulation, words);
        FactPart.Write(page, regulation, words);
        RelationPart.Write(page, regulation, words);
        CoveredPart.Write(page, regulation.Covers, words);
        OpenPart.Write(page, regulation.OpenPoints, words);
        SourcePart.Write(page, regulation, words);
        return page;
    }

    /// <summary>The page of a regulation that does not exist on the day asked for: when it does.</summary>
    public static Page Absent(RegulationDescription whole, DateOnly day, LawWords words)
    {
        var page = new Page();
        WriteHead(page, whole with { Versions = [] }, day, words);
        foreach (var version in whole.Versions.Reverse())
        {
            page.Item(0, Titles.Capital(words.Period(version)));
        }

        return page;
    }

    private static void WriteHead(Page page, RegulationDescription regulation, DateOnly? day, LawWords words)
    {
        page.Heading(1, words.Say(regulation.Title));
        page.Paragraph(words.Say(
            "law.about", ("authority", regulation.Authority), ("force", words.Say("force." + FormatWords.Word(regulation.Force))), ("id", regulation.Id)));
        if (!regulation.Phases.SequenceEqual([Phase.Tijdens]))
        {
            page.Paragraph(words.Say("law.phases", ("phases", string.Join(", ", regulation.Phases.Select(phase => words.Say("phase." + FormatWords.Word(phase)))))));
        }

        if (regulation.Anchor is { } anchor)
        {
            page.Paragraph(words.Fill("law.anchor", ("day", words.Sentence(anchor))));
        }

        if (day is { } on)
        {
            page.Paragraph(words.Say(regulation.Versions.IsEmpty ? "law.notOn" : "law.on", ("day", words.Format.Day(on))));
        }
    }

    private static void WriteVersion(Page page, VersionDescription version, LawWords words)
    {
        page.Heading(2, Titles.Capital(words.Period(version)), Anchors.Version(version));
        if (version.Announced)
        {
            page.Paragraph(words.Say("regulation.announced"));
        }

        page.Paragraph([new Span(words.Say("law.source") + " "), .. words.Sources(version.Sources)]);
        ConditionPart.Write(page, version, words);
        MoneyPart.Write(page, version, words);
        AheadPart.Write(page, version, words);
        page.Fold(words.Say("law.exact"), [.. ExactLines.Of(version)]);
    }
}
