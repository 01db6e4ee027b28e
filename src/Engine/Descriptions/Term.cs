using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A part of a formula, with the titles that people know its names by; who shows it adds words for the operations.</summary>
public abstract record Term;

/// <summary>A value written in the formula.</summary>
/// <param name="Value">The value.</param>
/// <param name="Unit">Unit of what it is compared with or added to; null when not known.</param>
/// <param name="Title">Title of a choice; null for anything else.</param>
public sealed record ValueTerm(FactValue Value, string? Unit = null, LocalText? Title = null) : Term;

/// <summary>What a name in a formula stands for.</summary>
public enum NameKind
{
    /// <summary>A fact of the scenario.</summary>
    Fact,

    /// <summary>A legal figure.</summary>
    Parameter,

    /// <summary>A formula of its own.</summary>
    Variable,

    /// <summary>One of the engine's own facts about time; it has no title.</summary>
    Time,

    /// <summary>Whether a regulation applies.</summary>
    Regulation,
}

/// <summary>A name in a formula.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Id">As <c>group.name</c>; of <see cref="NameKind.Time"/> the name alone, of a regulation its own id.</param>
/// <param name="Title">Its title; of a fact its label, else its question; null for <see cref="NameKind.Time"/>.</param>
/// <param name="Type">Type of its value.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="IsQuestion">Whether the title is a question.</param>
public sealed record NameTerm(NameKind Kind, string Id, LocalText? Title, FactType Type, string? Unit = null, bool IsQuestion = false) : Term;

/// <summary>A row of a table of figures.</summary>
/// <param name="Table">The table.</param>
/// <param name="Keys">What picks the row.</param>
public sealed record RowTerm(NameTerm Table, ImmutableArray<Term> Keys) : Term;

/// <summary>An operation on other terms.</summary>
/// <param name="Operation">Which.</param>
/// <param name="Operands">In the order of the formula; "and" and "or" have all of their chain.</param>
public sealed record OperationTerm(Operation Operation, ImmutableArray<Term> Operands) : Term;

/// <summary>An expression of the rules: as written, and as terms.</summary>
/// <param name="Written">The exact text in the rule file.</param>
/// <param name="Term">Its meaning.</param>
public sealed record Formula(string Written, Term Term);
