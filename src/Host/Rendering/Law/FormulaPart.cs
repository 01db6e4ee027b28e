using SubsidyNavigator.Engine.Descriptions;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>The formulas that a regulation reads.</summary>
internal static class FormulaPart
{
    /// <summary>Writes the formulas, newest period first; nothing when there are none.</summary>
    public static void Write(Page page, RegulationDescription regulation, LawWords words)
    {
        if (regulation.Variables.IsEmpty)
        {
            return;
        }

        page.Heading(2, words.Say("law.formulas"));
        foreach (var variable in regulation.Variables)
        {
            WriteVariable(page, variable, words);
        }

        page.Fold(words.Say("law.exact"), [.. regulation.Variables.SelectMany(variable => variable.Versions.Reverse().Select(
            version => $"{variable.Id} ({words.Period(version)}): {version.Formula.Written}"))]);
    }

    private static void WriteVariable(Page page, VariableDescription variable, LawWords words)
    {
        var sources = variable.Versions.Reverse().SelectMany(version => version.Sources).DistinctBy(source => (words.Article(source), source.Url)).ToArray();
        var title = new List<Span> { new(words.Say(variable.Title)) };
        if (sources.Length > 0)
        {
            title.AddRange([new Span(" ("), .. words.Sources([.. sources]), new Span(")")]);
        }

        page.Item(0, title, Anchors.Of(variable.Id));
        if (variable.Anchor is { } anchor)
        {
            page.Item(1, words.Fill("law.figures.anchor", ("day", words.Sentence(anchor))));
        }

        foreach (var version in variable.Versions.Reverse())
        {
            var always = variable.Versions.Length == 1 && version is { From: null, To: null, Announced: false };
            page.Formula(1, always ? words.Say("law.formula") : Titles.Capital(words.Period(version)) + ":", words.Lines(version.Formula));
        }

        foreach (var note in sources.Select(source => source.Note).OfType<string>().Distinct())
        {
            page.Item(1, words.Say("law.note", ("note", note)));
        }
    }
}
