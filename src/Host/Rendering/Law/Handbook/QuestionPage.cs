using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law.Handbook;

/// <summary>All regulations by the question they answer, from the consequences of their last version.</summary>
internal static class QuestionPage
{
    /// <summary>The page.</summary>
    public static Page Of(LawDescription law, LawWords words)
    {
        var page = new Page();
        page.Heading(1, words.Say("handbook.questions"));
        page.Paragraph(words.Say("handbook.questions.intro"));
        Write(page, law, "keep", version => version.Benefit.Where(effect => effect.Effect != BenefitEffect.No).Select(effect => Effect(effect, words)), words);
        Write(page, law, "save", version => version.CashFlows.Where(flow => Is(flow.To, Party.Organisatie)).Select(flow => Flow(flow, words)), words);
        foreach (var scheme in law.Regulations.SelectMany(regulation => regulation.Versions[^1].Credits).Select(credit => credit.Scheme).Distinct().Order(StringComparer.Ordinal))
        {
            Write(page, law, "count", version => version.Credits.Where(credit => credit.Scheme == scheme).Select(credit => Credit(credit, words)), words, MoneyPart.Scheme(scheme));
        }

        Write(page, law, "cost", version => version.CashFlows.Where(flow => Is(flow.From, Party.Organisatie)).Select(flow => Flow(flow, words)), words);
        Write(page, law, "arrange", version => version.Duties.Select(duty => Text(duty, words)).Concat(version.Actions.Select(action => Action(action, words))), words);
        Write(page, law, "risk", version => version.Risks.Select(risk => Text(risk, words)), words);
        return page;
    }

    private static void Write(
        Page page, LawDescription law, string question, Func<VersionDescription, IEnumerable<string>> answers, LawWords words, string scheme = "")
    {
        page.Heading(2, words.Say("handbook.question." + question, ("scheme", scheme)), scheme.Length == 0 ? question : $"{question}-{scheme.ToLowerInvariant()}");
        foreach (var regulation in law.Regulations)
        {
            var version = regulation.Versions[^1];
            string[] found = [.. answers(version).Distinct()];
            if (found.Length == 0)
            {
                continue;
            }

            var until = version.To is null && !version.Announced ? "" : $" ({words.Period(version)})";
            page.Item(0, [words.Name(regulation.Name), new Span(until)]);
            foreach (var answer in found)
            {
                page.Item(1, answer);
            }
        }
    }

    private static bool Is(PartyDescription? party, Party wanted) => party is not null && (party.Party == wanted || party.ChosenBy is not null);

    private static string Effect(BenefitDescription effect, LawWords words) =>
        $"{words.Say("law.benefit." + FormatWords.Word(effect.Effect))} {Text(effect, words)}".TrimEnd();

    private static string Flow(CashFlowDescription flow, LawWords words)
    {
        var kind = Titles.Capital(words.Say("kind." + FormatWords.Word(flow.Kind)));
        return flow.Text is { } text ? $"{kind}: {words.Say(text)}" : kind + ".";
    }

    private static string Credit(CreditDescription credit, LawWords words) => credit.Text is { } text
        ? words.Say(text)
        : $"{words.Say("law.value." + FormatWords.Word(credit.Per))} {Spans.Plain(words.Sentence(credit.Value, credit.Unit))}.";

    private static string Action(ActionDescription action, LawWords words) =>
        $"{Titles.Capital(Spans.Plain(words.Label(action.By)))}: {Text(action, words)}";

    private static string Text(PartDescription part, LawWords words) => part.Text is { } text ? words.Say(text) : part.Id;
}
