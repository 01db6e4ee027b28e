namespace SubsidyNavigator.Host.Tests.Commands;

/// <summary>A folder for one test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("subsidynavigator-");

    public string Path => _directory.FullName;

    /// <summary>Writes a file, with the folders in its name, and gives its full name.</summary>
    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
