using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>How one regulation differs between two days.</summary>
internal static class RegulationChangePart
{
    /// <summary>Rows of a table that are still named at each regulation.</summary>
    private const int RowsNamed = 6;

    /// <summary>Writes the change, part by part, and the figures and formulas that it reads and that changed.</summary>
    public static void Write(Page page, RegulationChange change, LawChanges changes, LawWords words)
    {
        page.Heading(3, words.Say(change.Regulation.Title));
        page.Paragraph(Kind(change, words));
        foreach (var part in change.Parts)
        {
            WritePart(page, part, change, words);
        }

        foreach (var id in change.Parameters)
        {
            WriteFigure(page, changes.Parameters.Single(figure => figure.Parameter.Id == id), words);
        }

        foreach (var id in change.Variables)
        {
            page.Item(0, words.Fill("diff.reads.formula", ("title", [Title(changes.Variables.Single(formula => formula.Variable.Id == id).Variable, words)])));
        }
    }

    private static string Kind(RegulationChange change, LawWords words)
    {
        var kind = words.Say(
            "diff.regulation." + FormatWords.Word(change.Kind),
            ("id", change.Regulation.Id),
            ("before", change.Before is { } before ? words.Period(before) : ""),
            ("after", change.After is { } after ? words.Period(after) : ""));
        return change.After is { Announced: true } ? $"{kind} {words.Say("regulation.announced")}" : kind;
    }

    private static void WritePart(Page page, PartChange change, RegulationChange regulation, LawWords words)
    {
        var part = change.Part;
        var key = change switch
        {
            { Before: null } => "diff.part.added",
            { After: null } => "diff.part.removed",
            _ => "diff.part.changed",
        };
        var sources = part.Sources.IsEmpty ? [] : (IReadOnlyList<Span>)[new Span(" ("), .. words.Sources(part.Sources), new Span(")")];
        page.Item(0, [.. Spans.Of(words.Say(key, ("part", words.Say("part." + Name(part, regulation))), ("text", Text(part, words)))), .. sources]);
        if (change is { Before: { } old, After: { } now })
        {
            WriteDifference(page, old, now, words);
        }
    }

    private static void WriteDifference(Page page, PartDescription old, PartDescription now, LawWords words)
    {
        if (Text(old, words) != Text(now, words))
        {
            page.Item(1, words.Say("diff.text", ("text", Text(old, words))));
        }

        var before = ExactLines.Formulas(old).ToLookup(formula => formula.Name, formula => formula.Formula);
        var after = ExactLines.Formulas(now).ToLookup(formula => formula.Name, formula => formula.Formula);
        foreach (var name in before.Select(formula => formula.Key).Union(after.Select(formula => formula.Key), StringComparer.Ordinal))
        {
            var (was, became) = (before[name].ToArray(), after[name].ToArray());
            if (was.Select(formula => formula.Written).SequenceEqual(became.Select(formula => formula.Written)))
            {
                continue;
            }

            var label = words.Say($"formula.{(now is ConditionDescription && name == "when" ? "test" : name)}");
            page.Item(1, words.Fill(
                "diff.formula", ("name", Spans.Of(label)), ("before", Sentences(was, words)), ("after", Sentences(became, words))));
        }
    }

    private static void WriteFigure(Page page, ParameterChange change, LawWords words)
    {
        var title = new Span(Titles.Short(words.Say(change.Parameter.Title)), new NameTarget(NameKind.Parameter, change.Parameter.Id));
        var rows = change.Rows.Length > RowsNamed || change.Rows.IsEmpty
            ? words.Count("law.rows", change.Rows.Length)
            : string.Join("; ", change.Rows.Select(row => words.Say(
                row.Row.Keys.IsEmpty ? "diff.row.plain" : "diff.row",
                ("row", words.Keys(row.Row)),
                ("before", words.Figure(row.Before, change.Parameter.Unit)),
                ("after", words.Figure(row.After, change.Parameter.Unit)))));
        page.Item(0, words.Fill("diff.reads.figure", ("title", [title]), ("rows", Spans.Of(rows))));
    }

    private static Span Title(VariableDescription variable, LawWords words) =>
        new(Titles.Short(words.Say(variable.Title)), new NameTarget(NameKind.Variable, variable.Id));

    private static IReadOnlyList<Span> Sentences(Formula[] formulas, LawWords words) => formulas.Length == 0
        ? Spans.Of(words.Say("diff.nothing"))
        : Spans.Join([.. formulas.Select(words.Sentence)], "; ", "; ");

    private static string Text(PartDescription part, LawWords words) => part.Text is { } text ? words.Say(text) : part.Id;

    private static string Name(PartDescription part, RegulationChange regulation) => part switch
    {
        ConditionDescription condition when regulation.Before?.Duties.Contains(condition) == true || regulation.After?.Duties.Contains(condition) == true => "duty",
        ConditionDescription => "condition",
        CashFlowDescription => "flow",
        CreditDescription => "credit",
        BenefitDescription => "benefit",
        ActionDescription => "action",
        _ => "risk",
    };
}
