using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>What an expression can ask beyond its own day. One evaluation of one scenario; not shared between threads.</summary>
internal abstract class World(CompiledRules rules, Scenario scenario)
{
    private readonly Value[] _scenarioFacts = [.. rules.Facts.Select(fact =>
        scenario.Facts.TryGetValue(fact.Definition.Id, out var value) ? Value.Of(value) : Value.Unknown(new Reason(ReasonKind.Fact, fact.Definition.Id)))];

    public CompiledRules Rules { get; } = rules;

    public Scenario Scenario { get; } = scenario;

    /// <summary>The placement in time; null when its start or length is not known.</summary>
    public Timeline? Timeline { get; protected set; }

    /// <summary>Figures read by the expression under way, for whoever wants to trace it.</summary>
    public List<FigureRead> FiguresRead { get; } = [];

    /// <summary>Defaults used so far.</summary>
    public HashSet<DefaultUse> DefaultsUsed { get; } = [];

    /// <summary>What the scenario itself says of a fact.</summary>
    public ref readonly Value Given(int fact) => ref _scenarioFacts[fact];

    /// <summary>Whether a regulation applies in <paramref name="frame"/>.</summary>
    public abstract Value Applies(int regulation, Frame frame);

    /// <summary>The frame of another day.</summary>
    public abstract Frame At(DateOnly day, Frame from);

    /// <summary>The sum of a monthly quantity over the placement, or over the part of it that lies in <paramref name="year"/>.</summary>
    public abstract Value SumOver(Node quantity, Period? year, Frame from);
}

/// <summary>A figure that an expression read.</summary>
internal readonly record struct FigureRead(int Parameter, int Version, string? Key, DateOnly? Day, Literal Value);

/// <summary>A default that stood in for a silent scenario.</summary>
internal readonly record struct DefaultUse(int Fact, int Default, FactValue Value);
