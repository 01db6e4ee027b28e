using System.Collections.Immutable;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>When a regulation applies, what an obligation asks, and what it means for the benefit.</summary>
internal static class ConditionPart
{
    /// <summary>Writes the three lists, each only when there is something in it.</summary>
    public static void Write(Page page, VersionDescription version, LawWords words)
    {
        page.Heading(3, words.Say("law.conditions"));
        if (version.Conditions.IsEmpty)
        {
            page.Paragraph(words.Say("law.conditions.none"));
        }

        WriteAll(page, version.Conditions, version, words);
        if (!version.Duties.IsEmpty)
        {
            page.Heading(3, words.Say("law.duties"));
            WriteAll(page, version.Duties, version, words);
            if (SharedRisk(version) is { } shared)
            {
                page.Paragraph(words.Say("law.ifUnmet", ("risk", shared.Text is { } text ? words.Say(text) : shared.Id)));
            }
        }

        if (!version.Benefit.IsEmpty)
        {
            page.Heading(3, words.Say("law.benefit"));
            foreach (var effect in version.Benefit)
            {
                WriteItem(page, effect, version, [new Span(words.Say("law.benefit." + FormatWords.Word(effect.Effect)) + " "), .. Spans.Of(effect.Text is { } text ? words.Say(text) : "")], words);
                WriteWhen(page, effect, words);
            }
        }
    }

    /// <summary>Writes a part's text with its sources, when they are not the version's, and a word when it is uncertain.</summary>
    public static void WriteItem(Page page, PartDescription part, VersionDescription version, IReadOnlyList<Span> text, LawWords words)
    {
        var item = new List<Span>(text);
        if (!part.Sources.SequenceEqual(version.Sources))
        {
            item.AddRange([new Span(" ("), .. words.Sources(part.Sources), new Span(")")]);
        }

        if (part.Certainty == Certainty.Uncertain && part.Sources.All(source => source.Certainty != Certainty.Uncertain))
        {
            item.Add(new Span($" ({words.Say("certainty.uncertain")})"));
        }

        page.Item(0, item);
    }

    /// <summary>Writes when a part counts, if not always.</summary>
    public static void WriteWhen(Page page, PartDescription part, LawWords words)
    {
        if (part.When is { } when)
        {
            page.Formula(1, words.Say("law.when"), words.Lines(when));
        }
    }

    private static void WriteAll(Page page, ImmutableArray<ConditionDescription> conditions, VersionDescription version, LawWords words)
    {
        foreach (var condition in conditions)
        {
            WriteItem(page, condition, version, Spans.Of(condition.Text is { } text ? words.Say(text) : condition.Id), words);
            WriteWhen(page, condition, words);
            // What always holds is there for its text alone.
            if (condition.Requirement is { Term: not ValueTerm { Value.Boxed: true } } requirement)
            {
                page.Formula(1, words.Say("law.test"), words.Lines(requirement));
            }

            if (condition.Window is { } window)
            {
                page.Item(1, Window(window, words));
            }

            WriteJudgement(page, condition, words);
            if (condition.IfUnmet is { } risk && SharedRisk(version) is null && version.Risks.FirstOrDefault(r => r.Id == risk)?.Text is { } consequence)
            {
                page.Item(1, words.Say("law.ifUnmet", ("risk", words.Say(consequence))));
            }
        }
    }

    /// <summary>The risk that all of several duties share, to be told once.</summary>
    private static RiskDescription? SharedRisk(VersionDescription version) =>
        version.Duties.Length > 1 && version.Duties.Select(duty => duty.IfUnmet).Distinct().ToArray() is [{ } only]
            ? version.Risks.FirstOrDefault(risk => risk.Id == only)
            : null;

    private static void WriteJudgement(Page page, ConditionDescription condition, LawWords words)
    {
        if (condition.JudgedBy is { } party)
        {
            page.Item(1, condition.Decision is { } fact
                ? words.Fill("law.judgedOn", ("party", Spans.Of(words.PartyFirst(party))), ("fact", words.Name(fact)))
                : Spans.Of(words.Say("law.judged", ("party", words.PartyFirst(party)))));
        }

        if (condition.Evidence is { } evidence)
        {
            page.Item(1, words.Say("law.evidence", ("evidence", words.Say(evidence))));
        }
    }

    private static IReadOnlyList<Span> Window(WindowDescription window, LawWords words) => window switch
    {
        { Counts: not WindowCount.None, Used: { } used } => words.Fill(
            $"law.window.{FormatWords.Word(window.Counts)}.used", ("months", words.Sentence(window.Months!, "months")), ("used", words.Sentence(used, "months"))),
        { Counts: not WindowCount.None } => words.Fill($"law.window.{FormatWords.Word(window.Counts)}", ("months", words.Sentence(window.Months!, "months"))),
        { To: { } to } => words.Fill("law.window.to", ("from", words.Sentence(window.From!)), ("to", words.Sentence(to))),
        _ => words.Fill("law.window.long", ("from", words.Sentence(window.From!)), ("months", words.Sentence(window.Months!, "months"))),
    };
}
