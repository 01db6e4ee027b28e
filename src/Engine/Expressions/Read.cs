using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>Something an expression read on its way that a reader of the answer wants to see.</summary>
internal abstract class Read;

/// <summary>A legal figure that was read.</summary>
internal sealed class FigureRead(int parameter, int version, Value[]? keys, TableRow? row, Literal value) : Read
{
    public int Parameter { get; } = parameter;

    public int Version { get; } = version;

    public Literal Value { get; } = value;

    /// <summary>The row of the table; null for a plain figure.</summary>
    public TableRow? Row { get; } = row;

    /// <summary>The keys given; null for a plain figure.</summary>
    public string? Key => keys is null ? null : Written(keys);

    /// <summary>Keys as a reader sees them.</summary>
    public static string Written(ReadOnlySpan<Value> keys)
    {
        var parts = new string[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            parts[i] = keys[i].As(keys[i].Text is null ? FactType.Number : FactType.Text)!.Value.ToString();
        }

        return string.Join(", ", parts);
    }
}

/// <summary>A default that stood in for a silent scenario.</summary>
internal sealed class DefaultUse(int fact, int number, FactValue value) : Read
{
    public int Fact { get; } = fact;

    /// <summary>Its number among the fact's defaults.</summary>
    public int Number { get; } = number;

    public FactValue Value { get; } = value;
}
