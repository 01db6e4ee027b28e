using System.Collections.Immutable;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.RuleBooks;

/// <summary>The rule book in force: one reference, replaced whole. A request takes it once and keeps it to its end.</summary>
internal sealed class RuleBookStore
{
    private volatile RulesState _state = new(null, null);

    /// <summary>What is in force, and what was refused since; both of the same moment.</summary>
    public RulesState State => _state;

    /// <summary>The rule book in force; null when there is no valid one yet.</summary>
    public RuleBookInForce? Current => _state.InForce;

    /// <summary>Puts <paramref name="book"/> in force.</summary>
    public void Accept(RuleBook book, DateTimeOffset at) => _state = new RulesState(new RuleBookInForce(book, at), null);

    /// <summary>Puts the same rules in place of themselves, now with the tests beside them.</summary>
    public void Replace(RuleBook tested) => _state = _state with { InForce = _state.InForce! with { Book = tested } };

    /// <summary>Keeps what is in force and remembers that newer rules were refused.</summary>
    public void Refuse(RefusedRules refused) => _state = _state with { Refused = refused };

    /// <summary>The rules are again those in force: nothing is refused any more.</summary>
    public void Forgive() => _state = _state with { Refused = null };
}

/// <summary>What is in force and what was refused since.</summary>
/// <param name="InForce">The rule book in force.</param>
/// <param name="Refused">Newer rules that were refused.</param>
internal sealed record RulesState(RuleBookInForce? InForce, RefusedRules? Refused);

/// <summary>A rule book and since when it answers.</summary>
/// <param name="Book">The rule book.</param>
/// <param name="LoadedAt">When it came into force.</param>
internal sealed record RuleBookInForce(RuleBook Book, DateTimeOffset LoadedAt);

/// <summary>Rules that were refused: how much is wrong, without a word of what stands in them.</summary>
/// <param name="At">When.</param>
/// <param name="Problems">How many problems.</param>
/// <param name="Codes">Their codes, each once, in order of the alphabet.</param>
internal sealed record RefusedRules(DateTimeOffset At, int Problems, ImmutableArray<string> Codes);
