using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Host.Tests;

/// <summary>One made answer in which every part of the contract holds something.</summary>
internal static class SomeAnswer
{
    public static Assessment Full() => Some.Assessment() with
    {
        Scenario = Some.Scenario(
            "Proef bij de club",
            ("plaatsing.maanden", FactValue.Of(3.50m)),
            ("plaatsing.start", FactValue.Of(new DateOnly(2019, 3, 1))),
            ("jongere.doelgroepregister", FactValue.Of(true)),
            ("jongere.uitkering", FactValue.Of(FactType.Choice, "wajong_2010"))),
        Complete = false,
        Assumptions =
            [new Assumption("jongere.loonwaarde", FactValue.Of(0.55m), Some.Text("Zo staat het in de wet.", "The law says so."))],
        Benefit = Benefit(),
        Regulations =
        [
            Some.Regulation("uitkering", Status.Applies, Duty()),
            Some.Regulation("loon", Status.Applies),
            Some.Regulation("subsidie", Status.Applies) with { Announced = true },
            Some.Regulation("proef", Status.Possible, Judged(), Uncertain()),
            Some.Regulation("kapot", Status.Fault, Some.Condition("deling", Truth.Fault)),
            TooShort(),
            Some.Regulation("nieuw", Status.Not) with { Sources = [], Periods = [] },
        ],
        CashFlows = [Wage(), HolidayPay(), Subsidy(), Uncounted()],
        Totals = [Organisation(), Some.Totals(Party.Jongere, 0, 3000m), Some.Totals(Party.Fonds, 0, 0)],
        Credits = [Credit()],
        Risks =
        [
            Some.Risk("klein", "loon", 100m) with { Likelihood = null, Probability = 0.125m },
            Some.Risk("onbekend", "loon", null),
            Some.Risk("groot", "subsidie", 4500.5m),
        ],
        Actions =
        [
            Some.Action("advies", "loon", due: null),
            Some.Action("melden", "subsidie", new DateOnly(2019, 3, 8)) with
            {
                IfMissed = "groot",
                Evidence = Some.Text("De brief.", "The letter."),
            },
            Some.Action("aanvragen", "proef", new DateOnly(2019, 2, 14)) with { By = Party.Jongere },
        ],
        Questions = [Question()],
        OpenPoints =
        [
            Some.OpenPoint(OpenPointKind.NoFigure, "Minimumloon per maand") with { Day = new DateOnly(2027, 1, 1), Key = "21" },
            Some.OpenPoint(OpenPointKind.Uncertain, "Tweede punt") with { Text = Some.Text("Uitleg.", "Explanation.") },
        ],
    };

    private static Benefit Benefit() => new()
    {
        Kept = BenefitKept.Partly,
        Text = Some.Text("Een deel van het loon gaat eraf.", "A part of the wage is deducted."),
        PerMonthBefore = 1136.1m,
        PerMonthAfter = null,
        Months =
        [
            new BenefitMonth(new Month(2019, 3), 500m, 1000m, 0m, 1500m),
            new BenefitMonth(new Month(2019, 4), 500m, 1000m, 0m, 1500m),
            new BenefitMonth(new Month(2019, 5), null, 1000m, 0m, null),
        ],
        Regulations = ["uitkering"],
    };

    private static ConditionOutcome Duty() => Some.Condition("minimum", Truth.False) with
    {
        IsDuty = true,
        Distance = new Distance(0.410m, "EUR/hour"),
        Values = [new NamedValue("jongere.doelgroepregister", FactValue.Of(true)), new NamedValue("loon.per_uur", null)],
    };

    private static ConditionOutcome Judged() => Some.Condition("oordeel", Truth.Unknown) with
    {
        JudgedBy = Party.Gemeente,
        Evidence = Some.Text("Een plan.", "A plan."),
        Sources = Some.Sources("Verordening", "3"),
    };

    private static ConditionOutcome Uncertain() => Some.Condition("twijfel", Truth.True) with { IsUncertain = true };

    private static RegulationOutcome TooShort() =>
        Some.Regulation("kort", Status.Not, Some.Condition("duur", Truth.False) with { Distance = new Distance(2m, "months") }) with
        {
            Change = [new Change("plaatsing.maanden", FactValue.Of(4m), FactValue.Of(6m), Some.Facts[2].Question)],
        };

    private static CashFlow Wage() => Some.CashFlow("loon", "loon", 1000m, 1000m, 1000m) with
    {
        Text = Some.Text("Het loon van deze maand.", "The wage of this month."),
        Figures =
        [
            new Figure(
                "minimumloon.maand",
                Some.Text("Minimumloon per maand", "Minimum wage per month"),
                Key: null,
                new DateOnly(2018, 7, 1),
                FactValue.Of(1594.20m),
                "EUR/month",
                Some.Sources("WML", "8")),
        ],
    };

    private static CashFlow HolidayPay() => Some.CashFlow("vakantiebijslag", "loon", 80m, 80.01m, 79.99m) with
    {
        Paid = [new Payment(new DateOnly(2019, 5, 31), 240m)],
    };

    private static CashFlow Subsidy() => Some.CashFlow("subsidie", "subsidie", 505m, 505m) with
    {
        From = Party.Belastingdienst,
        To = Party.Organisatie,
        Kind = FlowKind.Subsidie,
        Paid = [new Payment(new DateOnly(2020, 9, 12), 505m), new Payment(new DateOnly(2021, 9, 12), 505m)],
    };

    private static CashFlow Uncounted() => Some.CashFlow("proef", "proef") with
    {
        Status = Status.Possible,
        From = null,
        To = Party.Organisatie,
        Certainty = Certainty.Uncertain,
        Total = null,
        Between = (100m, 250.5m),
    };

    private static PartyTotals Organisation() => Some.Totals(Party.Organisatie, 3240m, 1010m) with
    {
        PeakPrefinancing = 1010m,
        PeakMonth = new Month(2019, 4),
        Without = ["proef"],
        Months =
        [
            new PartyMonth(new Month(2019, 3), 1080m, 505m, -575m, 505m),
            new PartyMonth(new Month(2019, 4), 1080.01m, 505m, -575.01m, 1010m),
            new PartyMonth(new Month(2019, 5), 1079.99m, 0m, -1079.99m, 1010m),
            new PartyMonth(new Month(2019, 6), 0m, 0m, 0m, 1010m),
            new PartyMonth(new Month(2019, 7), 0m, 0m, 0m, 1010m),
        ],
    };

    private static Credit Credit() => new()
    {
        Id = "sroi",
        Regulation = "subsidie",
        Unit = "EUR",
        Scheme = "sroi",
        Status = Status.Possible,
        To = Party.Sponsor,
        Value = 12000m,
        Between = null,
        Obligation = 50000m,
        Delivered = null,
        Remaining = null,
        Text = null,
        Sources = Some.Sources("Beleid", certainty: Certainty.Uncertain),
    };

    private static Question Question() => new(
        Some.Facts[3],
        Some.Facts[3].Question,
        Party.Uwv,
        Some.Text("Het meetrapport.", "The report."),
        ["loon", "proef", "subsidie", "uitkering"],
        1234.5m);
}
