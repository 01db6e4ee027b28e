using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A regulation, its versions ready to be evaluated.</summary>
internal sealed class CompiledRegulation(Regulation definition, int index)
{
    public Regulation Definition { get; } = definition;

    public int Index { get; } = index;

    public Series<RegulationVersion> Series { get; set; } = new(null, definition.Versions);

    /// <summary>In the order of the definition.</summary>
    public ImmutableArray<CompiledVersion> Versions { get; set; } = [];

    /// <summary>The rules that may let it lose to an earlier one, or to one that brings more.</summary>
    public List<CompiledCombination> Combinations { get; } = [];
}

/// <summary>A version with its expressions.</summary>
internal sealed record CompiledVersion(
    RegulationVersion Definition,
    ImmutableArray<CompiledCondition> Conditions,
    ImmutableArray<CompiledCondition> Duties,
    ImmutableArray<CompiledCashFlow> CashFlows,
    ImmutableArray<CompiledCredit> Credits,
    ImmutableArray<Compiled<BenefitRule>> Benefit,
    ImmutableArray<CompiledAction> Actions,
    ImmutableArray<CompiledRisk> Risks)
{
    /// <summary>All its expressions.</summary>
    public IEnumerable<Node> Nodes => Conditions.Concat(Duties).SelectMany(condition => condition.Nodes)
        .Concat(Of(CashFlows)).Concat(Of(Credits)).Concat(Of(Benefit)).Concat(Of(Actions)).Concat(Of(Risks));

    private static IEnumerable<Node> Of<T>(IEnumerable<Compiled<T>> consequences)
        where T : Consequence => consequences.SelectMany(consequence => consequence.Nodes.Concat(consequence.Amounts));
}

/// <summary>A condition or duty with its expressions.</summary>
internal sealed record CompiledCondition(Condition Definition, ImmutableArray<Source> Sources, Certainty Certainty)
{
    public Node? If { get; init; }

    /// <summary>The requirement, or the fact that carries a judgement; null for a window.</summary>
    public Node? When { get; init; }

    public Node? From { get; init; }

    public Node? To { get; init; }

    public Node? Months { get; init; }

    public Node? Used { get; init; }

    /// <summary>Whether it counts days or months of applying, and so depends on the other conditions.</summary>
    public bool Counts => Definition.Window is { Counts: not WindowCount.None };

    /// <summary>All its expressions.</summary>
    public IEnumerable<Node> Nodes => new[] { If, When, From, To, Months, Used }.OfType<Node>();
}

/// <summary>A consequence with its condition.</summary>
internal record Compiled<T>(T Rule, Node? When, ImmutableArray<Source> Sources, Certainty Certainty)
    where T : Consequence
{
    /// <summary>All its expressions that decide whether it holds or when.</summary>
    public virtual IEnumerable<Node> Nodes => When is null ? [] : [When];

    /// <summary>All its expressions that give amounts.</summary>
    public virtual IEnumerable<Node> Amounts => [];
}

/// <summary>A cash flow with its expressions.</summary>
internal sealed record CompiledCashFlow(CashFlowRule Rule, Node? When, ImmutableArray<Source> Sources, Certainty Certainty)
    : Compiled<CashFlowRule>(Rule, When, Sources, Certainty)
{
    public required Node Amount { get; init; }

    public Node? On { get; init; }

    public Node? Cap { get; init; }

    public Node? Paid { get; init; }

    public Node? From { get; init; }

    public Node? To { get; init; }

    public override IEnumerable<Node> Nodes => new[] { When, On, Paid, From, To }.OfType<Node>();

    public override IEnumerable<Node> Amounts => new[] { Amount, Cap }.OfType<Node>();
}

/// <summary>A credit with its expressions.</summary>
internal sealed record CompiledCredit(CreditRule Rule, Node? When, ImmutableArray<Source> Sources, Certainty Certainty)
    : Compiled<CreditRule>(Rule, When, Sources, Certainty)
{
    public required Node Value { get; init; }

    public Node? Cap { get; init; }

    public Node? Obligation { get; init; }

    public Node? Delivered { get; init; }

    public Node? To { get; init; }

    public override IEnumerable<Node> Nodes => new[] { When, To }.OfType<Node>();

    public override IEnumerable<Node> Amounts => new[] { Value, Cap, Obligation, Delivered }.OfType<Node>();
}

/// <summary>An action with its expressions.</summary>
internal sealed record CompiledAction(ActionRule Rule, Node? When, ImmutableArray<Source> Sources, Certainty Certainty)
    : Compiled<ActionRule>(Rule, When, Sources, Certainty)
{
    public Node? Due { get; init; }

    public Node? By { get; init; }

    public override IEnumerable<Node> Nodes => new[] { When, Due, By }.OfType<Node>();
}

/// <summary>A risk with its expressions.</summary>
internal sealed record CompiledRisk(RiskRule Rule, Node? When, ImmutableArray<Source> Sources, Certainty Certainty)
    : Compiled<RiskRule>(Rule, When, Sources, Certainty)
{
    public Node? Exposure { get; init; }

    /// <summary>One for each case of the likelihood; null: always.</summary>
    public ImmutableArray<Node?> Cases { get; init; } = [];

    public override IEnumerable<Node> Nodes => new[] { When }.Concat(Cases).OfType<Node>();

    public override IEnumerable<Node> Amounts => Exposure is null ? [] : [Exposure];
}

/// <summary>A combination rule between regulations.</summary>
internal sealed record CompiledCombination(Combination Definition, Series<CombinationVersion> Series, ImmutableArray<int> Among);
