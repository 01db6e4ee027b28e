using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>The checked facts of one placement. A fact that is not here is unknown, never "no".</summary>
public sealed record Scenario
{
    internal Scenario(ImmutableDictionary<string, FactValue> facts, DateOnly? peildatum, string? note, string? schema)
    {
        Facts = facts;
        Peildatum = peildatum;
        Note = note;
        Schema = schema;
    }

    /// <summary>Known facts by id (<c>group.name</c>).</summary>
    public ImmutableDictionary<string, FactValue> Facts { get; init; }

    /// <summary>The date whose rules are used; null: each segment's own date.</summary>
    public DateOnly? Peildatum { get; init; }

    /// <summary>The user's own note; echoed, never evaluated.</summary>
    public string? Note { get; init; }

    /// <summary>The JSON Schema the file names; echoed, never evaluated.</summary>
    public string? Schema { get; init; }

    /// <summary>The same scenario with one fact given another value, or made unknown by null.</summary>
    internal Scenario With(string fact, FactValue? value) =>
        this with { Facts = value is { } known ? Facts.SetItem(fact, known) : Facts.Remove(fact) };
}
