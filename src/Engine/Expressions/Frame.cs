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
    private readonly Value?[] _facts;
    private readonly Value?[] _variables;
    private readonly FigureRead[]?[] _variableFigures;

    public Frame(World world, Segment segment, Bound bound)
    {
        World = world;
        Segment = segment;
        Bound = bound;
        _facts = new Value?[world.Rules.Facts.Count];
        _variables = new Value?[world.Rules.Variables.Count];
        _variableFigures = new FigureRead[]?[world.Rules.Variables.Count];
    }

    public World World { get; }

    public Segment Segment { get; }

    public Bound Bound { get; }

    /// <summary>The day whose law holds; null when the placement's time is not known.</summary>
    public DateOnly? LawDay => Segment.IsOtherDay ? Segment.From : World.Scenario.Peildatum ?? Segment.From;

    /// <summary>The scenario's value of a fact, or the first default that holds.</summary>
    public Value Fact(int fact)
    {
        if (_facts[fact] is { } known)
        {
            return known;
        }

        var given = World.Given(fact);
        var value = given.IsKnown ? given : World.Rules.Facts[fact].Default(this, given);
        _facts[fact] = value;
        return value;
    }

    /// <summary>The variable's formula of the day.</summary>
    public Value Variable(int variable)
    {
        if (_variables[variable] is { } known)
        {
            World.FiguresRead.AddRange(_variableFigures[variable] ?? []);
            return known;
        }

        var mark = World.FiguresRead.Count;
        var value = World.Rules.Variables[variable].Evaluate(this);
        _variables[variable] = value;
        _variableFigures[variable] = World.FiguresRead.Count > mark ? [.. World.FiguresRead.Skip(mark)] : null;
        return value;
    }

    /// <summary>A plain parameter's figure of the day.</summary>
    public Value Parameter(int parameter) => World.Rules.Parameters[parameter].Plain(this);

    /// <summary>A table's figure of the day.</summary>
    public Value TableRow(int parameter, ReadOnlySpan<Value> keys) => World.Rules.Parameters[parameter].Row(this, keys);

    /// <summary>One of the engine's own facts.</summary>
    public Value Time(TimeFact fact) => TimeFacts.Read(fact, this);
}
