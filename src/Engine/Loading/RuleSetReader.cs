using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Makes rules of rule files, or says everything that is wrong in them.</summary>
/// <remarks>What needs expressions, or names of other files, is checked later.</remarks>
internal sealed class RuleSetReader
{
    private const string FactsFile = "facts.json";
    private const string CombinationsFile = "combinations.json";
    private const string ParametersFolder = "parameters";
    private const string VariablesFolder = "variables";
    private const string TestsEnding = ".tests.json";
    private const string Ending = ".json";

    private static readonly JsonReading Reading = new(Limits.RuleFileBytes, Language.En);

    private readonly ProblemList _problems = new(Language.En);
    private readonly List<Parameter> _parameters = [];
    private readonly List<Variable> _variables = [];
    private readonly List<Combination> _combinations = [];
    private readonly List<Regulation> _regulations = [];
    private readonly List<RuleTest> _tests = [];
    private FactSheet? _facts;

    private RuleSetReader()
    {
    }

    /// <summary>Reads <paramref name="files"/>.</summary>
    public static Result<RuleSet> Read(IReadOnlyList<RuleFile> files)
    {
        var reader = new RuleSetReader();
        if (!files.Any(f => f.Path == FactsFile))
        {
            reader._problems.Add(RuleFileMessages.MissingFacts(FactsFile));
        }

        foreach (var file in files)
        {
            reader.ReadFile(file, files);
        }

        return reader.Finish();
    }

    private void ReadFile(RuleFile file, IReadOnlyList<RuleFile> files)
    {
        if (file.Folder.Length == 0 && file.Name is not (FactsFile or CombinationsFile))
        {
            _problems.Add(RuleFileMessages.UnknownFile(file.Path));
            return;
        }

        if (StrictJson.Read(file.Bytes, file.Path, Reading, _problems) is not { } root)
        {
            return;
        }

        switch (file)
        {
            case { Folder: "", Name: FactsFile }:
                _facts = FactSheetReader.Read(root, _problems);
                break;
            case { Folder: "" }:
                ReadList(root, "combinations", part => CombinationReader.Read(part, _problems), _combinations);
                break;
            case { Folder: ParametersFolder }:
                ReadList(root, "parameters", part => ParameterReader.Read(part, _problems), _parameters);
                break;
            case { Folder: VariablesFolder }:
                ReadList(root, "variables", part => VariableReader.Read(part, _problems), _variables);
                break;
            default:
                ReadFamilyFile(file, root, files);
                break;
        }
    }

    private void ReadFamilyFile(RuleFile file, JsonPart root, IReadOnlyList<RuleFile> files)
    {
        if (!RuleName.IsKebab(file.Folder))
        {
            _problems.Add(RuleFileMessages.BadFolder(file.Path));
        }
        else if (file.Name.EndsWith(TestsEnding, StringComparison.Ordinal))
        {
            var regulation = file.Name[..^TestsEnding.Length];
            if (!files.Any(f => f.Path == $"{file.Folder}/{regulation}{Ending}"))
            {
                _problems.Add(RuleMessages.UnknownRegulation(root.Place, regulation));
            }

            _tests.AddRange(RuleTestReader.Read(root, regulation, _problems));
        }
        else if (RegulationReader.Read(root, file.Folder, file.Name[..^Ending.Length], _problems) is { } regulation)
        {
            _regulations.Add(regulation);
        }
    }

    private void ReadList<T>(JsonPart root, string name, Func<JsonPart, T?> read, List<T> into)
        where T : class
    {
        if (RuleObject.Open(root, _problems, "$schema", name)?.Need(name) is { } list)
        {
            into.AddRange(RuleValue.List(list, _problems, read));
        }
    }

    private Result<RuleSet> Finish()
    {
        var named = (_facts?.Facts ?? []).Select(f => (f.Id, f.Place))
            .Concat(_parameters.Select(p => (p.Id, p.Place)))
            .Concat(_variables.Select(v => (v.Id, v.Place)));
        Duplicates.Check(named, n => n.Id, n => n.Place, _problems);
        Duplicates.CheckPaths(_parameters, _problems);
        Duplicates.Check(_facts?.Checks ?? [], c => c.Id, c => c.Place, _problems);
        Duplicates.Check(_combinations, c => c.Id, c => c.Place, _problems);
        var laws = _regulations.Select(r => (r.Id, r.Place))
            .Concat(_regulations.SelectMany(r => r.Covers).Select(c => (c.Id, c.Place)));
        Duplicates.Check(laws, l => l.Id, l => l.Place, _problems);

        if (_facts is null || _problems.Count > 0)
        {
            return new Result<RuleSet>(_problems.InOrder());
        }

        var rules = new RuleSet(_facts, [.. _parameters], [.. _variables], [.. _combinations], [.. _regulations], [.. _tests]);
        return new Result<RuleSet>(rules);
    }
}
