using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Host.Tests;

/// <summary>Makes valid objects; a test names only what matters to it.</summary>
internal static class Some
{
    public static readonly ImmutableArray<FactDefinition> Facts =
    [
        Fact("jongere.uitkering", FactType.Choice, "Welke uitkering?", "Which benefit?") with
        {
            Choices = [new Choice("wajong_2010", Text("Wajong 2010", "Wajong 2010"), Hint: null)],
        },
        Fact("plaatsing.start", FactType.Date, "Wat is de eerste dag?", "What is the first day?"),
        Fact("plaatsing.maanden", FactType.Number, "Hoeveel maanden?", "How many months?") with { Unit = "months" },
        Fact("jongere.loonwaarde", FactType.Number, "Hoeveel procent?", "What percentage?") with { Unit = "fraction" },
        Fact("jongere.doelgroepregister", FactType.Bool, "In het register?", "In the register?"),
    ];

    public static LocalText Text(string dutch, string english) => new(dutch, english);

    public static ImmutableArray<Source> Sources(string law, string? article = null, Certainty certainty = Certainty.Verified) =>
        [new Source(law, article, "https://voorbeeld.nl/wet", new DateOnly(2026, 11, 22), certainty, Note: null)];

    public static Scenario Scenario(string? note = null, params (string Fact, FactValue Value)[] facts) =>
        new(facts.ToImmutableDictionary(f => f.Fact, f => f.Value, StringComparer.Ordinal), peildatum: null, note, schema: null);

    /// <summary>An answer in which nothing came out.</summary>
    public static Assessment Assessment() => new()
    {
        Receipt = new Receipt(new string('a', 64), "0.1.0", new string('b', 64)),
        Complete = true,
        Scenario = Scenario(),
        Placement = new Period(new DateOnly(2019, 3, 1), new DateOnly(2019, 5, 31)),
        Assumptions = [],
        Benefit = new Benefit
        {
            Kept = null,
            Text = null,
            PerMonthBefore = null,
            PerMonthAfter = null,
            Months = [],
            Regulations = [],
        },
        Regulations = [],
        CashFlows = [],
        Totals = [],
        Credits = [],
        Risks = [],
        Actions = [],
        Questions = [],
        OpenPoints = [],
    };

    public static RegulationOutcome Regulation(string id, Status status, params ConditionOutcome[] conditions) => new()
    {
        Id = id,
        Title = Text("Regeling " + id, "Scheme " + id),
        Family = "familie",
        Authority = "UWV",
        Status = status,
        Force = Force.Entitlement,
        Periods = [new StatusPeriod(new DateOnly(2019, 3, 1), new DateOnly(2019, 5, 31), status, [])],
        Conditions = [.. conditions],
        Sources = Sources("Wet " + id, "1:2"),
        Announced = false,
        Change = [],
    };

    public static ConditionOutcome Condition(string id, Truth outcome) => new()
    {
        Id = id,
        Text = Text($"Voorwaarde {id}.", $"Condition {id}."),
        Outcome = outcome,
        IsDuty = false,
        IsUncertain = false,
        JudgedBy = null,
        Evidence = null,
        Values = [],
        Distance = null,
        Sources = [],
    };

    public static CashFlow CashFlow(string id, string regulation, params decimal[] months) => new()
    {
        Id = id,
        Regulation = regulation,
        Status = Status.Applies,
        From = Party.Organisatie,
        To = Party.Jongere,
        Kind = FlowKind.Loon,
        Certainty = Certainty.Verified,
        Text = null,
        Total = months.Sum(),
        Between = null,
        Months = [.. months.Select((amount, i) => new MonthAmount(new Month(2019, 3 + i), amount))],
        Paid = [.. months.Select((amount, i) => new Payment(new Month(2019, 3 + i).Last, amount))],
        Figures = [],
        Sources = Sources("Wet " + regulation, "7"),
    };

    public static PartyTotals Totals(Party party, decimal pays, decimal receives) => new()
    {
        Party = party,
        Pays = pays,
        Receives = receives,
        Net = receives - pays,
        PerMonth = (receives - pays) / 3,
        PeakPrefinancing = 0,
        PeakMonth = null,
        Without = [],
        Months = [],
    };

    public static Risk Risk(string id, string regulation, decimal? exposure) => new()
    {
        Id = id,
        Regulation = regulation,
        Text = Text($"Risico {id}.", $"Risk {id}."),
        Likelihood = RiskLevel.Medium,
        Probability = null,
        Exposure = exposure,
        Mitigation = Text("Doe iets.", "Do something."),
        Sources = Sources("Wet " + regulation),
    };

    public static ActionItem Action(string id, string regulation, DateOnly? due) => new()
    {
        Id = id,
        Regulation = regulation,
        By = Party.Organisatie,
        Due = due,
        Text = Text($"Actie {id}.", $"Action {id}."),
        Evidence = null,
        IfMissed = null,
        Sources = Sources("Wet " + regulation),
    };

    public static OpenPoint OpenPoint(OpenPointKind kind, string title) => new()
    {
        Kind = kind,
        Subject = "groep.cijfer",
        Parameter = "groep.cijfer",
        Title = Text(title, title),
        Text = null,
        Day = null,
        Key = null,
        Affects = [],
        Sources = [],
    };

    public static FactDefinition Fact(string id, FactType type, string dutch, string english) => new()
    {
        Id = id,
        Type = type,
        Question = Text(dutch, english),
        Place = new Place("facts.json"),
    };
}
