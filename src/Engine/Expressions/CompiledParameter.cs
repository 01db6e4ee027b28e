using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A parameter, ready to be read.</summary>
internal sealed class CompiledParameter(Parameter definition, int index, Node? anchor)
{
    private readonly Trace?[] _doubts = [.. definition.Versions.Select(version => Certainties.Doubts(
        definition.Id, version, Certainties.Of(version.Certainty, version.Sources, definition.Sources), version.From))];

    public Parameter Definition { get; } = definition;

    public Series<ParameterVersion> Series { get; } = new(anchor, definition.Versions);

    /// <summary>A plain figure.</summary>
    public Value Plain(Frame frame)
    {
        var picked = Series.Pick(frame);
        if (picked.IsUnknown)
        {
            return Value.Unknown(picked.Why);
        }

        if (picked.Index < 0)
        {
            return Missing(picked.Day, null);
        }

        var version = Definition.Versions[picked.Index];
        if (version.Value is { } value)
        {
            return Known(frame, picked, value);
        }

        return (version.Between, frame.Bound) switch
        {
            ({ } between, Bound.Low) => Known(frame, picked, Literal.Of(between.Low)),
            ({ } between, Bound.High) => Known(frame, picked, Literal.Of(between.High)),
            ({ }, Bound.None) => Value.Unknown(new Reason(ReasonKind.Bounds, Definition.Id, picked.Day)),
            _ => Missing(picked.Day, null),
        };
    }

    /// <summary>The figure of the row that fits <paramref name="keys"/>: exact keys and ranges before <c>else</c>.</summary>
    public Value Row(Frame frame, Value[] keys)
    {
        var picked = Series.Pick(frame);
        if (picked.IsUnknown)
        {
            return Value.Unknown(picked.Why);
        }

        if (picked.Index < 0)
        {
            return Missing(picked.Day, FigureRead.Written(keys));
        }

        IReadOnlyList<TableRow> rows = Definition.Versions[picked.Index].Rows;
        for (var i = 0; i < keys.Length; i++)
        {
            rows = Fitting(rows, i, keys[i]);
        }

        return rows.Count == 0 ? Missing(picked.Day, FigureRead.Written(keys)) : Known(frame, picked, rows[0].Value, keys, rows[0]);
    }

    private static List<TableRow> Fitting(IReadOnlyList<TableRow> rows, int column, Value key)
    {
        List<TableRow> exact = [], rest = [];
        foreach (var row in rows)
        {
            var written = row.Keys[column];
            if (written.IsElse)
            {
                rest.Add(row);
            }
            else if (key.Text is { } text ? written.Text == text : written.Covers(key.Number))
            {
                exact.Add(row);
            }
        }

        return exact.Count > 0 ? exact : rest;
    }

    private Value Missing(DateOnly? day, string? key) => Value.Unknown(new Reason(ReasonKind.NoFigure, Definition.Id, day, key));

    private Value Known(Frame frame, Picked picked, Literal value, Value[]? keys = null, TableRow? row = null)
    {
        if (frame.World.TracesReads)
        {
            frame.World.Reads.Add(new FigureRead(index, picked.Index, keys, row, value));
        }

        return Value.Of(value).With(Trace.Join(_doubts[picked.Index], picked.Why));
    }
}
