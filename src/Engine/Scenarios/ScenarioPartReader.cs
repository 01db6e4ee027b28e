using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Reads the groups and facts of a scenario, or of a change to one, and says everything that is wrong with them.</summary>
internal sealed class ScenarioPartReader(FactNames names, ProblemList problems)
{
    private const string PeildatumName = "peildatum";
    private const string NoteName = "note";
    private const string SchemaName = "$schema";

    /// <summary>Reads an object.</summary>
    public ScenarioPart Read(JsonPart root)
    {
        var said = new ScenarioPart();
        foreach (var (name, part) in root.Members)
        {
            if (PersonalDataSearch.InName(name, root, part, problems))
            {
                continue;
            }

            switch (name)
            {
                case PeildatumName:
                    var day = ReadDay(part);
                    said.Say(scenario => scenario with { Peildatum = day });
                    break;
                case NoteName:
                    var note = ReadText(part);
                    said.Say(scenario => scenario with { Note = note });
                    break;
                case SchemaName:
                    var schema = ReadText(part);
                    said.Say(scenario => scenario with { Schema = schema });
                    break;
                default:
                    ReadGroup(name, part, said);
                    break;
            }
        }

        return said;
    }

    private void ReadGroup(string group, JsonPart part, ScenarioPart said)
    {
        if (!names.Groups.Contains(group))
        {
            var nearest = NearestName.Find(group, [.. names.Groups, PeildatumName, NoteName]);
            problems.Add(ScenarioMessages.UnknownGroup(part.Place, group, names.Named(group), nearest, names.Groups, problems.Language));
            PersonalDataSearch.In(part, problems);
        }
        else if (part.Kind == JsonKind.Object)
        {
            foreach (var (name, value) in part.Members)
            {
                if (!PersonalDataSearch.InName(name, part, value, problems))
                {
                    ReadFact(group, name, value, said);
                }
            }
        }
        else if (part.Kind == JsonKind.Null)
        {
            foreach (var fact in names.InGroup(group))
            {
                said.Say(fact.Id, null, part.Place);
            }
        }
        else if (!PersonalDataSearch.In(part, problems))
        {
            problems.Add(ScenarioMessages.GroupIsNoObject(part, group, problems.Language));
        }
    }

    private void ReadFact(string group, string name, JsonPart part, ScenarioPart said)
    {
        if (names.Find(group, name) is not { } fact)
        {
            problems.Add(ScenarioMessages.UnknownFact(part.Place, group, name, names.Nearest(group, name), problems.Language));
            PersonalDataSearch.In(part, problems);
        }
        else
        {
            said.Say(fact.Id, part.Kind == JsonKind.Null ? null : FactValueReader.Read(part, fact, problems), part.Place);
        }
    }

    private DateOnly? ReadDay(JsonPart part) =>
        part.Kind == JsonKind.Null || PersonalDataSearch.In(part, problems) ? null : DayReader.Read(part, problems);

    private string? ReadText(JsonPart part)
    {
        if (part.Kind == JsonKind.Null || PersonalDataSearch.In(part, problems))
        {
            return null;
        }

        if (part.Kind != JsonKind.Text)
        {
            problems.Add(ScenarioMessages.WrongType(part, ScenarioMessages.TextExpected, "\"...\"", hint: null, problems.Language));
            return null;
        }

        if (part.Text.Length > Limits.NoteLength)
        {
            problems.Add(ScenarioMessages.TooLong(part.Place, part.Text.Length, Limits.NoteLength, problems.Language));
        }

        return part.Text;
    }
}
