namespace SubsidyNavigator.Engine.Loading;

/// <summary>A rule file in memory.</summary>
/// <param name="Path">Below the rules directory, with <c>/</c>.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record RuleFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The folder, empty at the top.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>The name within the folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
