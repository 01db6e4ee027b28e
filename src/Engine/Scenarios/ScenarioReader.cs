using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Makes a checked scenario of hostile bytes, or says everything that is wrong with them.</summary>
internal sealed class ScenarioReader
{
    private const string PeildatumName = "peildatum";
    private const string NoteName = "note";
    private const string SchemaName = "$schema";

    private static readonly JsonReading Reading = new(Limits.ScenarioBytes, Language.Nl, PersonalDataCheck.Holds);

    private readonly ProblemList _problems = new(Language.Nl);
    private readonly Dictionary<string, FactValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly FactNames _names;
    private DateOnly? _peildatum;
    private string? _note;
    private string? _schema;

    private ScenarioReader(FactSheet facts) => _names = new FactNames(facts);

    /// <summary>Reads a scenario.</summary>
    /// <param name="utf8">The bytes of a JSON document.</param>
    /// <param name="file">Name used in problems.</param>
    /// <param name="facts">The facts that a scenario may hold.</param>
    public static ScenarioReading Read(ReadOnlyMemory<byte> utf8, string file, FactSheet facts)
    {
        var reader = new ScenarioReader(facts);
        if (StrictJson.Read(utf8, file, Reading, reader._problems) is { } root)
        {
            reader.ReadRoot(root);
        }

        var scenario = new Scenario(reader._values.ToImmutableDictionary(StringComparer.Ordinal), reader._peildatum, reader._note, reader._schema);
        return new ScenarioReading(file, scenario, reader._places, reader._problems);
    }

    private void ReadRoot(JsonPart root)
    {
        if (root.Kind != JsonKind.Object)
        {
            _problems.Add(ScenarioMessages.NotAnObject(root));
            return;
        }

        foreach (var (name, part) in root.Members)
        {
            if (HidesName(name, root, part))
            {
                continue;
            }

            switch (name)
            {
                case PeildatumName:
                    _peildatum = ReadDay(part);
                    break;
                case NoteName:
                    _note = ReadText(part);
                    break;
                case SchemaName:
                    _schema = ReadText(part);
                    break;
                default:
                    ReadGroup(name, part);
                    break;
            }
        }
    }

    private void ReadGroup(string group, JsonPart part)
    {
        if (!_names.Groups.Contains(group))
        {
            var nearest = NearestName.Find(group, [.. _names.Groups, PeildatumName, NoteName]);
            _problems.Add(ScenarioMessages.UnknownGroup(part.Place, group, _names.Named(group), nearest, _names.Groups));
            PersonalDataSearch.In(part, _problems);
        }
        else if (part.Kind == JsonKind.Object)
        {
            foreach (var (name, value) in part.Members)
            {
                if (!HidesName(name, part, value))
                {
                    ReadFact(group, name, value);
                }
            }
        }
        else if (part.Kind != JsonKind.Null && !PersonalDataSearch.In(part, _problems))
        {
            _problems.Add(ScenarioMessages.GroupIsNoObject(part, group));
        }
    }

    private void ReadFact(string group, string name, JsonPart part)
    {
        if (_names.Find(group, name) is not { } fact)
        {
            _problems.Add(ScenarioMessages.UnknownFact(part.Place, group, name, _names.Nearest(group, name)));
            PersonalDataSearch.In(part, _problems);
        }
        else if (part.Kind != JsonKind.Null && FactValueReader.Read(part, fact, _problems) is { } value)
        {
            _values[fact.Id] = value;
            _places[fact.Id] = part.Place;
        }
    }

    private DateOnly? ReadDay(JsonPart part) =>
        part.Kind == JsonKind.Null || PersonalDataSearch.In(part, _problems) ? null : DayReader.Read(part, _problems);

    private string? ReadText(JsonPart part)
    {
        if (part.Kind == JsonKind.Null || PersonalDataSearch.In(part, _problems))
        {
            return null;
        }

        if (part.Kind != JsonKind.Text)
        {
            _problems.Add(ScenarioMessages.WrongType(part, ScenarioMessages.TextExpected, "\"...\"", hint: null));
            return null;
        }

        if (part.Text.Length > Limits.NoteLength)
        {
            _problems.Add(ScenarioMessages.TooLong(part.Place, part.Text.Length, Limits.NoteLength));
        }

        return part.Text;
    }

    private bool HidesName(string name, JsonPart parent, JsonPart value)
    {
        if (!PersonalDataCheck.Holds(name))
        {
            return false;
        }

        _problems.Add(ScenarioMessages.PersonalDataInName(parent, value));
        return true;
    }
}
