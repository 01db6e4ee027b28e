using System.Collections.Frozen;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>What a name in an expression stands for.</summary>
internal enum SymbolKind
{
    Fact,
    Variable,
    Parameter,
    Table,
    Time,
    Applies,
}

/// <summary>A name that expressions may use.</summary>
/// <param name="Name">As <c>group.name</c>.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Index">Its slot among its kind.</param>
/// <param name="Type">Its type.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="Choices">The allowed values; null when it is no choice.</param>
/// <param name="Keys">The keys of a table, a column each: the texts that its rows name; null where numbers or any text fit.</param>
internal sealed record Symbol(string Name, SymbolKind Kind, int Index, FactType Type, string? Unit, FrozenSet<string>? Choices, params IReadOnlyList<FrozenSet<string>?> Keys)
{
    /// <summary>Its type inside expressions, where choices and texts are the same.</summary>
    public FactType ValueType => Type == FactType.Choice ? FactType.Text : Type;

    public string Group => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    public string Member => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
