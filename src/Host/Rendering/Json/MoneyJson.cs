using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>Money, and what counts towards obligations.</summary>
internal static class MoneyJson
{
    /// <summary>Writes <c>cashFlows</c>.</summary>
    public static void WriteCashFlows(JsonTextWriter json, IEnumerable<CashFlow> flows, Language language) =>
        json.Objects("cashFlows", flows, flow => json
            .Text("id", flow.Id)
            .Text("regulation", flow.Regulation)
            .Word<Status>("status", flow.Status)
            .Word("from", flow.From)
            .Word("to", flow.To)
            .Word<FlowKind>("kind", flow.Kind)
            .Word<Certainty>("certainty", flow.Certainty)
            .Amount("total", flow.Total)
            .Objects("months", flow.Months, month => json.Month("month", month.Month).Amount("amount", month.Amount))
            .Objects("paid", flow.Paid, payment => json.Day("date", payment.Date).Amount("amount", payment.Amount))
            .Text("text", flow.Text?.In(language))
            .Between(flow.Between)
            .Objects("figures", flow.Figures, figure => json
                .Text("parameter", figure.Parameter)
                .Text("title", figure.Title.In(language))
                .Text("key", figure.Key)
                .Day("from", figure.From)
                .Value("value", figure.Value)
                .Text("unit", figure.Unit)
                .Sources(figure.Sources))
            .Sources(flow.Sources));

    /// <summary>Writes <c>totals</c>.</summary>
    public static void WriteTotals(JsonTextWriter json, IEnumerable<PartyTotals> totals) =>
        json.Object("totals", () =>
        {
            foreach (var party in totals)
            {
                json.Object(FormatWords.Word(party.Party), () => json
                    .Amount("pays", party.Pays)
                    .Amount("receives", party.Receives)
                    .Amount("net", party.Net)
                    .Amount("perMonth", party.PerMonth)
                    .Amount("peakPrefinancing", party.PeakPrefinancing)
                    .Month("peakMonth", party.PeakMonth)
                    .Names("without", party.Without)
                    .Objects("months", party.Months, month => json
                        .Month("month", month.Month)
                        .Amount("pays", month.Pays)
                        .Amount("receives", month.Receives)
                        .Amount("net", month.Net)
                        .Amount("prefinanced", month.Prefinanced)));
            }
        });

    /// <summary>Writes <c>credits</c>.</summary>
    public static void WriteCredits(JsonTextWriter json, IEnumerable<Credit> credits, Language language) =>
        json.Objects("credits", credits, credit => json
            .Text("id", credit.Id)
            .Text("regulation", credit.Regulation)
            .Text("scheme", credit.Scheme)
            .Word<Status>("status", credit.Status)
            .Word("to", credit.To)
            .Amount("value", credit.Value)
            .Amount("obligation", credit.Obligation)
            .Amount("delivered", credit.Delivered)
            .Amount("remaining", credit.Remaining)
            .Text("text", credit.Text?.In(language))
            .Between(credit.Between)
            .Sources(credit.Sources)
            .Text("unit", credit.Unit));
}
