using System.Collections.Immutable;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>The whole answer for one scenario: a pure function of scenario and rule book.</summary>
public sealed record Assessment
{
    /// <summary>With this anyone can reproduce the answer.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>False when anything could not be computed.</summary>
    public required bool Complete { get; init; }

    /// <summary>The scenario as read.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The placement; null when its start or length is not known.</summary>
    public required Period? Placement { get; init; }

    /// <summary>Every default that was used.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>What happens to the benefit.</summary>
    public required Benefit Benefit { get; init; }

    /// <summary>Every regulation, in the order of family and id.</summary>
    public required ImmutableArray<RegulationOutcome> Regulations { get; init; }

    /// <summary>Money, earned and paid.</summary>
    public required ImmutableArray<CashFlow> CashFlows { get; init; }

    /// <summary>Per party what it pays and receives.</summary>
    public required ImmutableArray<PartyTotals> Totals { get; init; }

    /// <summary>What counts towards obligations.</summary>
    public required ImmutableArray<Credit> Credits { get; init; }

    /// <summary>What can go wrong.</summary>
    public required ImmutableArray<Risk> Risks { get; init; }

    /// <summary>What to arrange, by date.</summary>
    public required ImmutableArray<ActionItem> Actions { get; init; }

    /// <summary>The unknown facts that decide something, most valuable first.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>Ids of the facts that a form need not ask, because of what is known; not part of the answer as JSON.</summary>
    public ImmutableArray<string> OffTopic { get; init; } = [];

    /// <summary>Ids of the facts of which it is not known yet whether a form must ask them; not part of the answer as JSON.</summary>
    public ImmutableArray<string> Waiting { get; init; } = [];

    /// <summary>Ids of the facts that matter because of what is known: their own condition for being asked holds; not part of the answer as JSON.</summary>
    public ImmutableArray<string> OnTopic { get; init; } = [];

    /// <summary>What the answer depends on and no user can answer.</summary>
    public required ImmutableArray<OpenPoint> OpenPoints { get; init; }
}

/// <summary>Hashes (SHA-256, lower-case hexadecimal) of what made the answer.</summary>
/// <param name="Rules">Of the rule files.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Scenario">Of the scenario's facts.</param>
public sealed record Receipt(string Rules, string Engine, string Scenario);

/// <summary>A default that was used because the scenario is silent.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">The value taken.</param>
/// <param name="Text">The reason.</param>
public sealed record Assumption(string Fact, FactValue Value, LocalText Text);
