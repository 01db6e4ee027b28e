using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>What differs in the law between two days, as a person reads it: per regulation, then each figure and formula once.</summary>
internal static class ChangesPage
{
    /// <summary>The page.</summary>
    public static Page Of(LawChanges changes, LawWords words)
    {
        var page = new Page();
        page.Heading(1, words.Say("diff.title", ("before", words.Format.Day(changes.Before)), ("after", words.Format.Day(changes.After))));
        page.Paragraph(words.Say(
            "diff.summary",
            ("regulations", words.Format.Number(changes.Regulations.Count(change => change.Kind != ChangeKind.Reads))),
            ("reads", words.Format.Number(changes.Regulations.Count(change => change.Kind == ChangeKind.Reads))),
            ("figures", words.Format.Number(changes.Parameters.Length)),
            ("formulas", words.Format.Number(changes.Variables.Length))));
        if (changes.Regulations.Length > 0)
        {
            page.Heading(2, words.Say("diff.regulations"));
        }

        foreach (var change in changes.Regulations)
        {
            RegulationChangePart.Write(page, change, changes, words);
        }

        WriteFigures(page, changes, words);
        WriteFormulas(page, changes, words);
        WriteCombinations(page, changes, words);
        return page;
    }

    private static void WriteFigures(Page page, LawChanges changes, LawWords words)
    {
        if (changes.Parameters.IsEmpty)
        {
            return;
        }

        page.Heading(2, words.Say("diff.figures"));
        foreach (var change in changes.Parameters)
        {
            page.Heading(3, words.Say(change.Parameter.Title).TrimEnd('.'));
            page.Paragraph(Kind(change, words));
            WriteRows(page, change, changes, words);
            if (change.Parameter.Anchor is { } anchor)
            {
                page.Paragraph(words.Fill("law.figures.anchor", ("day", words.Sentence(anchor))));
            }

            var sources = (change.After ?? change.Before)!.Sources;
            page.Paragraph([new Span(words.Say("law.source") + " "), .. words.Sources(sources)]);
            WriteReaders(page, change.Readers, words);
        }
    }

    private static void WriteRows(Page page, ParameterChange change, LawChanges changes, LawWords words)
    {
        if (change is { Parameter.Keys.IsEmpty: true, Rows: [var only] })
        {
            page.Paragraph(words.Say(
                "diff.row.plain", ("before", words.Figure(only.Before, change.Parameter.Unit)), ("after", words.Figure(only.After, change.Parameter.Unit))));
            return;
        }

        page.Table(
            [
                new Column(Titles.Capital(string.Join(", ", change.Parameter.Keys.Select(Titles.OfName)))),
                new Column(words.Format.Day(changes.Before)),
                new Column(words.Format.Day(changes.After)),
            ],
            [.. change.Rows.Select(row => Cells(row, change.Parameter, words))]);
    }

    private static string Kind(ParameterChange change, LawWords words) => change switch
    {
        { Kind: ChangeKind.Ended } => words.Say("diff.figure.ended", ("day", words.Format.Day(change.Before!.To!.Value))),
        { After: { Announced: true } } => words.Say("diff.figure.announced"),
        { After.Certainty: Certainty.Uncertain } => words.Say("diff.figure.uncertain"),
        { Rows.IsEmpty: true } => words.Say("diff.figure.firm"),
        _ => words.Say("diff.figure." + FormatWords.Word(change.Kind)),
    };

    private static IReadOnlyList<IReadOnlyList<Span>> Cells(RowChange row, ParameterDescription parameter, LawWords words) =>
    [
        Spans.Of(words.Keys(row.Row)),
        Spans.Of(words.Figure(row.Before, parameter.Unit)),
        Spans.Of(words.Figure(row.After, parameter.Unit)),
    ];

    private static void WriteFormulas(Page page, LawChanges changes, LawWords words)
    {
        if (changes.Variables.IsEmpty)
        {
            return;
        }

        page.Heading(2, words.Say("diff.formulas"));
        foreach (var change in changes.Variables)
        {
            page.Heading(3, words.Say(change.Variable.Title).TrimEnd('.'));
            if (change.Variable.Anchor is { } anchor)
            {
                page.Paragraph(words.Fill("law.figures.anchor", ("day", words.Sentence(anchor))));
            }

            WriteFormula(page, "diff.was", change.Before?.Formula, words);
            WriteFormula(page, "diff.is", change.After?.Formula, words);
            WriteReaders(page, change.Readers, words);
        }
    }

    private static void WriteFormula(Page page, string key, Formula? formula, LawWords words)
    {
        if (formula is null)
        {
            page.Item(0, $"{words.Say(key)} {words.Say("diff.nothing")}");
        }
        else
        {
            page.Formula(0, words.Say(key), words.Lines(formula));
        }
    }

    private static void WriteCombinations(Page page, LawChanges changes, LawWords words)
    {
        if (changes.Combinations.IsEmpty)
        {
            return;
        }

        page.Heading(2, words.Say("diff.combinations"));
        foreach (var change in changes.Combinations)
        {
            page.Item(0, words.Say("diff.combination." + FormatWords.Word(change.Kind), ("text", words.Say(change.Combination.Text))));
        }
    }

    private static void WriteReaders(Page page, IReadOnlyCollection<RegulationName> readers, LawWords words)
    {
        if (readers.Count > 0)
        {
            page.Paragraph(words.Fill("diff.readers", ("regulations", words.Names(readers))));
        }
    }
}
