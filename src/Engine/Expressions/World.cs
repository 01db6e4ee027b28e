using SubsidyNavigator.Engine.Expressions.Nodes;
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

    /// <summary>What the expression under way has read, for whoever wants to trace it.</summary>
    public List<Read> Reads { get; } = [];

    /// <summary>What the scenario itself says of a fact.</summary>
    public ref readonly Value Given(int fact) => ref _scenarioFacts[fact];

    /// <summary>Whether a regulation applies in <paramref name="frame"/>.</summary>
    public abstract Value Applies(int regulation, Frame frame);

    /// <summary>The frame of another day.</summary>
    public abstract Frame At(DateOnly day, Frame from);

    /// <summary>The sum of a monthly quantity over the placement, or over the part of it that lies in <paramref name="year"/>.</summary>
    public abstract Value SumOver(Node quantity, Period? year, Frame from);

    /// <summary>Takes off what was read since <paramref name="mark"/>; null when nothing was.</summary>
    public Read[]? TakeReads(int mark)
    {
        if (Reads.Count == mark)
        {
            return null;
        }

        var taken = Reads.GetRange(mark, Reads.Count - mark).ToArray();
        Reads.RemoveRange(mark, taken.Length);
        return taken;
    }
}
