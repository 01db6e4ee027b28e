using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>What an expression can ask beyond its own day. One evaluation of one scenario; not shared between threads.</summary>
internal abstract class World(CompiledRules rules, Scenario scenario, Value[] given, bool tracesReads)
{

    public CompiledRules Rules { get; } = rules;

    public Scenario Scenario { get; } = scenario;

    /// <summary>The placement in time; null when its start or length is not known.</summary>
    public Timeline? Timeline { get; protected set; }

    /// <summary>What the expression under way has read, for whoever wants to trace it.</summary>
    public List<Read> Reads { get; } = [];

    /// <summary>Whether what is read is kept; a trial needs the outcome only.</summary>
    public bool TracesReads { get; } = tracesReads;

    /// <summary>What the scenario itself says of each fact, by the fact's number.</summary>
    protected Value[] AllGiven { get; } = given;

    /// <summary>What the scenario itself says of a fact.</summary>
    public ref readonly Value Given(int fact) => ref AllGiven[fact];

    /// <summary>Whether a regulation applies in <paramref name="frame"/>.</summary>
    public abstract Value Applies(int regulation, Frame frame);

    /// <summary>The frame of another day.</summary>
    public abstract Frame At(DateOnly day, Frame from);

    /// <summary>The sum of a monthly quantity over the placement, or over the part of it that lies in <paramref name="year"/>.</summary>
    public abstract Value SumOver(Node quantity, Period? year, Frame from);

    /// <summary>What a scenario says of each fact.</summary>
    protected static Value[] GivenIn(Scenario scenario, CompiledRules rules)
    {
        var given = new Value[rules.Facts.Count];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = rules.Facts[i].Unknown;
        }

        foreach (var (id, value) in scenario.Facts)
        {
            if (rules.Symbols.Find(id) is { Kind: SymbolKind.Fact } fact)
            {
                given[fact.Index] = Value.Of(value);
            }
        }

        return given;
    }

    /// <summary>What was read since <paramref name="mark"/>; null when nothing was.</summary>
    public Read[]? ReadsSince(int mark)
    {
        if (Reads.Count == mark)
        {
            return null;
        }

        var read = new Read[Reads.Count - mark];
        Reads.CopyTo(mark, read, 0, read.Length);
        return read;
    }

    /// <summary>Takes off what was read since <paramref name="mark"/>; null when nothing was.</summary>
    public Read[]? TakeReads(int mark)
    {
        var taken = ReadsSince(mark);
        DropReads(mark);
        return taken;
    }

    /// <summary>Forgets what was read since <paramref name="mark"/>.</summary>
    public void DropReads(int mark) => Reads.RemoveRange(mark, Reads.Count - mark);
}
