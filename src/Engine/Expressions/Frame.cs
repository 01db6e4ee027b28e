using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>Which end of a figure that is known within bounds is read.</summary>
internal enum Bound
{
    /// <summary>Neither: the figure is unknown.</summary>
    None,

    /// <summary>The lowest.</summary>
    Low,

    /// <summary>The highest.</summary>
    High,
}

/// <summary>What an expression reads: all names as they stand in one segment, each computed once.</summary>
internal sealed class Frame
{
    private Computed?[]? _facts;
    private Computed?[]? _variables;

    public Frame(World world, Segment segment, Bound bound)
    {
        World = world;
        Segment = segment;
        Bound = bound;
    }

    public World World { get; }

    public Segment Segment { get; }

    public Bound Bound { get; }

    /// <summary>The day whose law holds; null when the placement's time is not known.</summary>
    public DateOnly? LawDay => Segment.IsOtherDay ? Segment.From : World.Scenario.Peildatum ?? Segment.From;

    /// <summary>The scenario's value of a fact, or the first default that holds.</summary>
    public Value Fact(int fact)
    {
        ref readonly var given = ref World.Given(fact);
        if (given.IsKnown || World.Rules.Facts[fact].Defaults.IsEmpty)
        {
            return given;
        }

        _facts ??= new Computed?[World.Rules.Facts.Count];
        if (_facts[fact] is { } computed)
        {
            return computed.Replay(World);
        }

        var mark = World.Reads.Count;
        var value = World.Rules.Facts[fact].Default(this, given);
        _facts[fact] = new Computed(value, World, mark);
        return value;
    }

    /// <summary>The variable's formula of the day.</summary>
    public Value Variable(int variable)
    {
        _variables ??= new Computed?[World.Rules.Variables.Count];
        if (_variables[variable] is { } computed)
        {
            return computed.Replay(World);
        }

        var mark = World.Reads.Count;
        var value = World.Rules.Variables[variable].Evaluate(this);
        _variables[variable] = new Computed(value, World, mark);
        return value;
    }

    /// <summary>A plain parameter's figure of the day.</summary>
    public Value Parameter(int parameter) => World.Rules.Parameters[parameter].Plain(this);

    /// <summary>A table's figure of the day.</summary>
    public Value TableRow(int parameter, Value[] keys) => World.Rules.Parameters[parameter].Row(this, keys);

    /// <summary>One of the engine's own facts.</summary>
    public Value Time(TimeFact fact) => TimeFacts.Read(fact, this);

    /// <summary>A value computed before, with what was read on the way.</summary>
    private sealed class Computed
    {
        private readonly Value _value;
        private readonly Read[]? _reads;

        public Computed(in Value value, World world, int mark)
        {
            _value = value;
            _reads = world.ReadsSince(mark);
        }

        public Value Replay(World world)
        {
            if (_reads is not null)
            {
                world.Reads.AddRange(_reads);
            }

            return _value;
        }
    }
}
