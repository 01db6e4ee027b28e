using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>Who pays whom, and what counts towards an obligation.</summary>
internal static class MoneyPart
{
    private const string Euro = "EUR";
    private const int LongestAbbreviation = 4;

    /// <summary>Writes the two lists, each only when there is something in it.</summary>
    public static void Write(Page page, VersionDescription version, LawWords words)
    {
        if (!version.CashFlows.IsEmpty)
        {
            page.Heading(3, words.Say("law.money"));
            foreach (var flow in version.CashFlows)
            {
                WriteFlow(page, flow, version, words);
            }
        }

        if (!version.Credits.IsEmpty)
        {
            page.Heading(3, words.Say("law.credits"));
            page.Paragraph(words.Say("credits.noMoney"));
            foreach (var credit in version.Credits)
            {
                WriteCredit(page, credit, version, words);
            }
        }
    }

    private static void WriteFlow(Page page, CashFlowDescription flow, VersionDescription version, LawWords words)
    {
        var text = words.Fill(
            "law.flow",
            ("from", words.Party(flow.From)),
            ("to", words.Party(flow.To)),
            ("kind", Spans.Of(words.Say("kind." + FormatWords.Word(flow.Kind)))));
        ConditionPart.WriteItem(page, flow, version, Joined(Capital(text), flow.Text is { } more ? words.Say(more) : ""), words);
        ConditionPart.WriteWhen(page, flow, words);
        page.Formula(1, words.Say("law.amount." + FormatWords.Word(flow.Per)), words.Lines(flow.Amount, Euro));
        WriteCap(page, flow.Cap, Euro, words);
        WriteDay(page, "law.on.day", flow.On, words);
        WriteDay(page, "law.paid", flow.Paid, words);
        if (flow.Per is Per.Month or Per.Year && flow.Proration != Proration.CalendarDays)
        {
            page.Item(1, words.Say("law.proration." + FormatWords.Word(flow.Proration)));
        }
    }

    private static void WriteCredit(Page page, CreditDescription credit, VersionDescription version, LawWords words)
    {
        var unit = credit.Unit ?? Euro;
        var text = words.Fill("law.credit", ("scheme", Spans.Of(Scheme(credit.Scheme))), ("to", words.Party(credit.To)));
        ConditionPart.WriteItem(page, credit, version, Joined(Capital(text), credit.Text is { } more ? words.Say(more) : ""), words);
        ConditionPart.WriteWhen(page, credit, words);
        page.Formula(1, words.Say("law.value." + FormatWords.Word(credit.Per)), words.Lines(credit.Value, unit));
        WriteCap(page, credit.Cap, unit, words);
        WriteAmount(page, "law.obligation", credit.Obligation, unit, words);
        WriteAmount(page, "law.delivered", credit.Delivered, unit, words);
    }

    /// <summary>A scheme by its name; a short one is an abbreviation.</summary>
    public static string Scheme(string scheme) => scheme.Length <= LongestAbbreviation ? scheme.ToUpperInvariant() : Titles.OfName(scheme);

    private static void WriteCap(Page page, CapDescription? cap, string unit, LawWords words)
    {
        if (cap is not null)
        {
            page.Formula(1, words.Say("law.cap." + FormatWords.Word(cap.Per)), words.Lines(cap.Amount, unit));
        }
    }

    private static void WriteAmount(Page page, string key, Formula? amount, string unit, LawWords words)
    {
        if (amount is not null)
        {
            page.Formula(1, words.Say(key), words.Lines(amount, unit));
        }
    }

    private static void WriteDay(Page page, string key, Formula? day, LawWords words)
    {
        if (day is not null)
        {
            page.Formula(1, words.Say(key), words.Lines(day));
        }
    }

    private static IReadOnlyList<Span> Joined(IReadOnlyList<Span> first, string more) => more.Length == 0 ? first : [.. first, new Span(" " + more)];

    private static IReadOnlyList<Span> Capital(IReadOnlyList<Span> text) => [text[0] with { Text = Titles.Capital(text[0].Text) }, .. text.Skip(1)];
}
