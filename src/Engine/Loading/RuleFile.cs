namespace SubsidyNavigator.Engine.Loading;

/// <summary>A rule file in memory.</summary>
/// <param name="Path">Below the rules directory, with <c>/</c>.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record RuleFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The facts.</summary>
    public const string Facts = "facts.json";

    /// <summary>The combinations.</summary>
    public const string Combinations = "combinations.json";

    /// <summary>The folder of parameters.</summary>
    public const string ParametersFolder = "parameters";

    /// <summary>The folder of variables.</summary>
    public const string VariablesFolder = "variables";

    private const string Ending = ".json";
    private const string TestsEnding = ".tests.json";

    /// <summary>The folder, empty at the top.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>The name within the folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether it holds the tests of a regulation.</summary>
    public bool IsTests => Name.EndsWith(TestsEnding, StringComparison.Ordinal) && Folder is not ("" or ParametersFolder or VariablesFolder);

    /// <summary>Id of the regulation that it holds, or whose tests it holds.</summary>
    public string Regulation => IsTests ? Name[..^TestsEnding.Length] : Name[..^Ending.Length];

    /// <summary>Where the regulation itself stands.</summary>
    public string RegulationPath => $"{Folder}/{Regulation}{Ending}";
}
