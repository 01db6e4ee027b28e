using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Makes a checked comparison of hostile bytes: a base, and variants that say only what is different.</summary>
internal sealed class ComparisonReader
{
    private const string BaseName = "base";
    private const string VariantsName = "variants";
    private const string VariantName = "name";
    private const string ChangesName = "changes";

    private readonly ProblemList _problems;
    private readonly ScenarioPartReader _scenarios;
    private readonly Dictionary<string, int> _variants = new(StringComparer.Ordinal);

    private ComparisonReader(FactNames names, ProblemList problems)
    {
        _problems = problems;
        _scenarios = new ScenarioPartReader(names, problems);
    }

    /// <summary>Reads a comparison.</summary>
    /// <param name="utf8">The bytes of a JSON document.</param>
    /// <param name="file">Name used in problems.</param>
    /// <param name="names">The facts that a scenario may hold.</param>
    /// <param name="language">Language of the problems.</param>
    public static ComparisonReading Read(ReadOnlyMemory<byte> utf8, string file, FactNames names, Language language)
    {
        var problems = new ProblemList(language);
        var root = StrictJson.Read(utf8, file, new JsonReading(Limits.ScenarioBytes, language, PersonalDataCheck.Holds), problems);
        return new ComparisonReader(names, problems).Read(root, file);
    }

    private ComparisonReading Read(JsonPart? root, string file)
    {
        if (root is { Kind: not JsonKind.Object })
        {
            _problems.Add(ComparisonMessages.NotAnObject(root, _problems.Language));
            PersonalDataSearch.In(root, _problems);
            root = null;
        }

        var members = root is null ? [] : Members(root, BaseName, VariantsName);
        var said = members.TryGetValue(BaseName, out var first) ? ReadScenario(first, ScenarioMessages.NotAnObject) : new ScenarioPart();
        var scenario = said.Whole();
        var variants = members.TryGetValue(VariantsName, out var list) ? ReadVariants(list, scenario) : [];
        return new ComparisonReading(new ScenarioReading(file, scenario, said.Places, _problems), variants);
    }

    private ImmutableArray<VariantReading> ReadVariants(JsonPart list, Scenario scenario)
    {
        if (list.Kind != JsonKind.List)
        {
            if (!PersonalDataSearch.In(list, _problems))
            {
                _problems.Add(ComparisonMessages.NoList(list, _problems.Language));
            }

            return [];
        }

        var count = list.Items.Count();
        if (count == 0)
        {
            _problems.Add(ComparisonMessages.NoVariants(list.Place, _problems.Language));
        }
        else if (count > Limits.Variants)
        {
            _problems.Add(ComparisonMessages.TooManyVariants(list.Place, count, _problems.Language));
        }

        return [.. list.Items.Take(Limits.Variants).Select((item, index) => ReadVariant(item, index + 1, scenario)).OfType<VariantReading>()];
    }

    private VariantReading? ReadVariant(JsonPart item, int number, Scenario scenario)
    {
        if (item.Kind != JsonKind.Object)
        {
            if (!PersonalDataSearch.In(item, _problems))
            {
                _problems.Add(ComparisonMessages.NoVariant(item, _problems.Language));
            }

            return null;
        }

        var members = Members(item, VariantName, ChangesName);
        var name = members.TryGetValue(VariantName, out var named) ? ReadName(named, number) : "";
        if (!members.TryGetValue(ChangesName, out var changes))
        {
            return null;
        }

        var said = ReadScenario(changes, ComparisonMessages.NoChanges);
        return new VariantReading(new Variant(name, said.ChangeOf(scenario)), changes.Place, said.Places);
    }

    private ScenarioPart ReadScenario(JsonPart part, Func<JsonPart, Language, Problem> notAnObject)
    {
        if (part.Kind == JsonKind.Object)
        {
            return _scenarios.Read(part);
        }

        if (!PersonalDataSearch.In(part, _problems))
        {
            _problems.Add(notAnObject(part, _problems.Language));
        }

        return new ScenarioPart();
    }

    private string ReadName(JsonPart part, int number)
    {
        if (PersonalDataSearch.In(part, _problems))
        {
            return "";
        }

        if (part.Kind != JsonKind.Text)
        {
            _problems.Add(ScenarioMessages.WrongType(part, ScenarioMessages.TextExpected, "\"...\"", hint: null, _problems.Language));
            return "";
        }

        var name = part.Text;
        if (string.IsNullOrWhiteSpace(name))
        {
            _problems.Add(ComparisonMessages.EmptyName(part.Place, _problems.Language));
        }
        else if (name.Length > Limits.VariantNameLength)
        {
            _problems.Add(ScenarioMessages.TooLong(part.Place, name.Length, Limits.VariantNameLength, _problems.Language));
        }
        else if (!_variants.TryAdd(name, number))
        {
            _problems.Add(ComparisonMessages.DuplicateName(part.Place, name, _variants[name], _problems.Language));
        }

        return name;
    }

    /// <summary>The members of an object by name; adds a problem for each that is missing and each that does not belong.</summary>
    private Dictionary<string, JsonPart> Members(JsonPart parent, params string[] names)
    {
        var members = new Dictionary<string, JsonPart>(StringComparer.Ordinal);
        foreach (var (name, part) in parent.Members)
        {
            if (names.Contains(name, StringComparer.Ordinal))
            {
                members[name] = part;
            }
            else if (!PersonalDataSearch.InName(name, parent, part, _problems) && !PersonalDataSearch.In(part, _problems))
            {
                _problems.Add(ComparisonMessages.UnknownMember(part.Place, name, NearestName.Find(name, names), names, _problems.Language));
            }
        }

        foreach (var name in names.Where(name => !members.ContainsKey(name)))
        {
            _problems.Add(ComparisonMessages.MissingMember(parent.Place, name, _problems.Language));
        }

        return members;
    }
}
