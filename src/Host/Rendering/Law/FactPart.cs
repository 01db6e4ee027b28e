using SubsidyNavigator.Engine.Descriptions;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>What somebody must know to say whether a regulation applies: the questions, and what is taken without an answer.</summary>
internal static class FactPart
{
    /// <summary>Writes the questions in the order of asking; nothing when there are none.</summary>
    public static void Write(Page page, RegulationDescription regulation, LawWords words)
    {
        if (regulation.Facts.IsEmpty)
        {
            return;
        }

        page.Heading(2, words.Say("law.facts"));
        foreach (var fact in regulation.Facts)
        {
            page.Item(0, [new Span(words.Say(fact.Definition.Question))], Anchors.Of(fact.Definition.Id));
            if (fact.Definition.DecidedBy is { } party)
            {
                page.Item(1, words.Say("question.judged", ("party", words.PartyFirst(party))));
            }

            foreach (var each in fact.Defaults)
            {
                WriteDefault(page, each, fact, words);
            }
        }
    }

    private static void WriteDefault(Page page, DefaultDescription each, FactDescription fact, LawWords words)
    {
        var taken = each.Value.Term is ValueTerm { Value.Boxed: string id } && fact.Definition.Choices.FirstOrDefault(choice => choice.Id == id) is { } choice
            ? Spans.Of(words.Say(choice.Title))
            : words.Sentence(each.Value, fact.Definition.Unit);
        page.Item(1, each.When is { } when
            ? words.Fill("law.default.when", ("when", words.Sentence(when)), ("value", taken), ("because", Spans.Of(words.Say(each.Because))))
            : words.Fill("law.default", ("value", taken), ("because", Spans.Of(words.Say(each.Because)))));
    }
}
