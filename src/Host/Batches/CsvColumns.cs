using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using CsvHelper;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Batches;

/// <summary>The columns of a table of scenarios, a fact each; makes the JSON of a scenario from a row, so that both are checked alike.</summary>
internal sealed partial class CsvColumns
{
    private const string IdColumn = "id";
    private const string NoteMember = "note";

    private static readonly byte[] s_mark = [0xEF, 0xBB, 0xBF];

    private readonly ImmutableArray<Column> _columns;
    private readonly ProgramTexts _texts;

    private CsvColumns(char separator, ImmutableArray<Column> columns, ProgramTexts texts)
    {
        Separator = separator;
        _columns = columns;
        _texts = texts;
    }

    /// <summary>What stands between cells: a semicolon when the header has one, else a comma.</summary>
    public char Separator { get; }

    /// <summary>Reads the header.</summary>
    /// <param name="header">The first line.</param>
    /// <param name="file">Name used in problems.</param>
    /// <param name="book">Knows the facts.</param>
    /// <param name="texts">In the language asked for.</param>
    public static Result<CsvColumns> Read(BatchInput header, string file, RuleBook book, ProgramTexts texts)
    {
        var bytes = header.Bytes.Span.StartsWith(s_mark) ? header.Bytes[s_mark.Length..] : header.Bytes;
        var separator = bytes.Span.Contains((byte)';') ? ';' : ',';
        if (!TrySplit(bytes, separator, out var names))
        {
            var problem = Utf8.IsValid(bytes.Span) ? BatchMessages.WrongQuotes(header.Number, texts) : BatchMessages.NotUtf8(header.Number, texts);
            return new Result<CsvColumns>([problem with { Where = problem.Where with { File = file } }]);
        }

        var types = book.Facts.ToDictionary(fact => fact.Id, fact => fact.Type, StringComparer.Ordinal);
        var columns = new CsvColumns(separator, [.. names.Select((name, index) => Column.Of(name, index, types))], texts);

        // A scenario in which every column is unknown has wrong names and nothing else.
        var scenario = book.Read(columns.Json(cells: null), file, texts.Language);
        return scenario.TryGetValue(out _) ? new Result<CsvColumns>(columns) : new Result<CsvColumns>(scenario.Problems);
    }

    /// <summary>Whether a row has nothing in any cell.</summary>
    public bool IsEmpty(BatchInput row) => !row.IsTooLong && !row.Bytes.Span.ContainsAnyExcept([(byte)Separator, .. " \t\r"u8]);

    /// <summary>A row as a scenario, or as a line with its problem.</summary>
    public BatchInput Scenario(BatchInput row)
    {
        if (row.IsTooLong)
        {
            return row;
        }

        if (!Utf8.IsValid(row.Bytes.Span))
        {
            return row with { Refusal = BatchMessages.NotUtf8(row.Number, _texts) };
        }

        if (!TrySplit(row.Bytes, Separator, out var cells))
        {
            return row with { Refusal = BatchMessages.WrongQuotes(row.Number, _texts) };
        }

        return cells.Length == _columns.Length
            ? row with { Bytes = Json(cells), Id = _columns.FirstOrDefault(column => column.IsId) is { } id ? cells[id.Index] : null }
            : row with { Refusal = BatchMessages.WrongCells(row.Number, cells.Length, _columns.Length, _texts) };
    }

    private static bool TrySplit(ReadOnlyMemory<byte> line, char separator, out string[] cells)
    {
        cells = [];
        if (!Utf8.IsValid(line.Span))
        {
            return false;
        }

        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            AllowLineBreaksInQuotes = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
            Encoding = Encoding.UTF8,
        };
        try
        {
            using var reader = CsvReader.Create(line, options);
            if (!reader.Read())
            {
                return false;
            }

            cells = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            return !reader.Read();
        }
        catch (CsvFormatException)
        {
            return false;
        }
    }

    /// <summary>A scenario as JSON; without cells every fact is null.</summary>
    private ReadOnlyMemory<byte> Json(string[]? cells)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            foreach (var group in _columns.GroupBy(column => column.Group))
            {
                if (group.Key is null)
                {
                    Write(json, group, cells);
                    continue;
                }

                json.WriteStartObject(group.Key);
                Write(json, group, cells);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Column> columns, string[]? cells)
    {
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Name);
            Write(json, column.Type, cells is null ? "" : cells[column.Index]);
        }
    }

    /// <summary>What does not look like the fact's type is written as a text: reading the scenario says what is wrong with it.</summary>
    private static void Write(Utf8JsonWriter json, FactType? type, string cell)
    {
        switch (type)
        {
            case var _ when cell.Length == 0:
                json.WriteNullValue();
                break;
            case FactType.Bool when bool.TryParse(cell, out var truth):
                json.WriteBooleanValue(truth);
                break;
            case FactType.Number when JsonNumber().IsMatch(cell):
                json.WriteRawValue(cell);
                break;
            default:
                json.WriteStringValue(cell);
                break;
        }
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z")]
    private static partial Regex JsonNumber();

    /// <summary>A column: a fact, or a member beside the groups.</summary>
    private sealed record Column(int Index, string? Group, string Name, FactType? Type, bool IsId)
    {
        public static Column Of(string name, int index, Dictionary<string, FactType> types)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            return name == IdColumn ? new Column(index, null, NoteMember, null, IsId: true)
                : dot < 0 ? new Column(index, null, name, null, IsId: false)
                : new Column(index, name[..dot], name[(dot + 1)..], types.TryGetValue(name, out var type) ? type : null, IsId: false);
        }
    }
}
