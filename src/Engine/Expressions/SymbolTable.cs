using System.Collections.Frozen;
using System.Linq.Dynamic.Core;
using System.Linq.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>All names that expressions may use, and the typed groups the parser sees them in.</summary>
internal sealed class SymbolTable
{
    private readonly FrozenDictionary<string, Symbol> _byName;
    private readonly FrozenDictionary<string, ParameterExpression> _groups;

    public SymbolTable(IEnumerable<Symbol> symbols)
    {
        _byName = symbols.ToFrozenDictionary(symbol => symbol.Name, StringComparer.Ordinal);
        // Members in a fixed order: the factory gives the same type for the same shape, so reloads leak nothing.
        _groups = _byName.Values
            .GroupBy(symbol => symbol.Group, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => Expression.Parameter(
                    DynamicClassFactory.CreateType(
                        [.. group.OrderBy(symbol => symbol.Member, StringComparer.Ordinal).Select(symbol => new DynamicProperty(symbol.Member, ParserType(symbol)))],
                        createParameterCtor: false),
                    group.Key),
                StringComparer.Ordinal);
    }

    /// <summary>The texts parsed over these names.</summary>
    public ParsedTexts Parsed { get; } = new();

    public IEnumerable<string> Names => _byName.Keys;

    public IEnumerable<string> Groups => _groups.Keys;

    public Symbol? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The group as a parameter of the expression.</summary>
    public ParameterExpression Group(string name) => _groups[name];

    /// <summary>The type of a value as the parser sees it: never nullable, lifting comes after parsing.</summary>
    public static Type ParserType(FactType type) => type switch
    {
        FactType.Bool => typeof(bool),
        FactType.Number => typeof(decimal),
        FactType.Date => typeof(DateOnly),
        FactType.Choice or FactType.Text => typeof(string),
    };

    private static Type ParserType(Symbol symbol) => symbol.Kind == SymbolKind.Table
        ? typeof(Table<>).MakeGenericType(ParserType(symbol.Type))
        : ParserType(symbol.Type);
}
