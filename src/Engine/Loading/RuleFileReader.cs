using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Makes rules of one rule file; files know nothing of each other here, so that they can be read side by side.</summary>
internal sealed class RuleFileReader
{
    private static readonly JsonReading Reading = new(Limits.RuleFileBytes, Language.En);

    private RuleFileReader()
    {
    }

    /// <summary>What is wrong in the file.</summary>
    public ProblemList Problems { get; } = new(Language.En);

    /// <summary>The facts; null in every other file.</summary>
    public FactSheet? Facts { get; private set; }

    /// <summary>Its parameters.</summary>
    public ImmutableArray<Parameter> Parameters { get; private set; } = [];

    /// <summary>Its variables.</summary>
    public ImmutableArray<Variable> Variables { get; private set; } = [];

    /// <summary>Its combinations.</summary>
    public ImmutableArray<Combination> Combinations { get; private set; } = [];

    /// <summary>The regulation; null in every other file.</summary>
    public Regulation? Regulation { get; private set; }

    /// <summary>Its tests.</summary>
    public ImmutableArray<RuleTest> Tests { get; private set; } = [];

    /// <summary>Reads <paramref name="file"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="paths">Paths of all rule files.</param>
    public static RuleFileReader Read(RuleFile file, IReadOnlySet<string> paths)
    {
        var reader = new RuleFileReader();
        if (file.Folder.Length == 0 && file.Name is not (RuleFile.Facts or RuleFile.Combinations))
        {
            reader.Problems.Add(RuleFileMessages.UnknownFile(file.Path));
        }
        else if (StrictJson.Read(file.Bytes, file.Path, Reading, reader.Problems) is { } root)
        {
            reader.Read(file, root, paths);
        }

        return reader;
    }

    private void Read(RuleFile file, JsonPart root, IReadOnlySet<string> paths)
    {
        switch (file)
        {
            case { Folder: "", Name: RuleFile.Facts }:
                Facts = FactSheetReader.Read(root, Problems);
                break;
            case { Folder: "" }:
                Combinations = List(root, "combinations", part => CombinationReader.Read(part, Problems));
                break;
            case { Folder: RuleFile.ParametersFolder }:
                Parameters = List(root, "parameters", part => ParameterReader.Read(part, Problems));
                break;
            case { Folder: RuleFile.VariablesFolder }:
                Variables = List(root, "variables", part => VariableReader.Read(part, Problems));
                break;
            case var _ when !RuleName.IsKebab(file.Folder):
                Problems.Add(RuleFileMessages.BadFolder(file.Path));
                break;
            case { IsTests: true }:
                if (!paths.Contains(file.RegulationPath))
                {
                    Problems.Add(RuleMessages.UnknownRegulation(root.Place, file.Regulation));
                }

                Tests = RuleTestReader.Read(root, file.Regulation, Problems);
                break;
            default:
                Regulation = RegulationReader.Read(root, file.Folder, file.Regulation, Problems);
                break;
        }
    }

    private ImmutableArray<T> List<T>(JsonPart root, string name, Func<JsonPart, T?> read)
        where T : class =>
        RuleObject.Open(root, Problems, "$schema", name)?.Need(name) is { } list ? RuleValue.List(list, Problems, read) : [];
}
