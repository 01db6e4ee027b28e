using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads the rows of a table, nested as deep as there are keys.</summary>
internal sealed class RowReader
{
    private static readonly RowKey ElseKey = new() { Written = RowKeyReader.Else, IsElse = true };

    private readonly FactType _type;
    private readonly int _keys;
    private readonly ProblemList _problems;
    private readonly ImmutableArray<TableRow>.Builder _rows = ImmutableArray.CreateBuilder<TableRow>();

    private RowReader(FactType type, int keys, ProblemList problems)
    {
        _type = type;
        _keys = keys;
        _problems = problems;
    }

    /// <summary>The rows, each with all its keys. An <c>else</c> may hold a figure at any depth: it then covers all deeper keys.</summary>
    public static ImmutableArray<TableRow> Read(JsonPart rows, FactType type, int keys, ProblemList problems)
    {
        var reader = new RowReader(type, keys, problems);
        reader.ReadLevel(rows, []);
        return reader._rows.ToImmutable();
    }

    private void ReadLevel(JsonPart level, ImmutableArray<RowKey> above)
    {
        if (level.Kind != JsonKind.Object)
        {
            var missing = _keys - above.Length;
            _problems.Add(RuleMessages.WrongType(level, missing == 1 ? "rows by key" : $"rows by key, {missing} keys deep"));
            return;
        }

        var read = new List<(RowKey Key, Place Place)>();
        foreach (var (written, part) in level.Members)
        {
            if (RowKeyReader.Read(written) is not { } key)
            {
                _problems.Add(RuleMessages.BadRowKey(part.Place, written));
                continue;
            }

            read.Add((key, part.Place));
            ReadRow(part, [.. above, key]);
        }

        if (!level.Members.Any())
        {
            _problems.Add(RuleMessages.EmptyList(level.Place));
        }

        RowCheck.Check(read, level.Place, _problems);
    }

    private void ReadRow(JsonPart part, ImmutableArray<RowKey> keys)
    {
        if (keys.Length < _keys && !(keys[^1].IsElse && part.Kind != JsonKind.Object))
        {
            ReadLevel(part, keys);
            return;
        }

        var all = keys.AddRange(Enumerable.Repeat(ElseKey, _keys - keys.Length));
        _rows.Add(new TableRow(all, LiteralReader.Read(part, _type, _problems), part.Place));
    }
}
