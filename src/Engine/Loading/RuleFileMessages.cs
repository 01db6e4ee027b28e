namespace SubsidyNavigator.Engine.Loading;

/// <summary>The texts of everything that can be wrong with rule files as files.</summary>
internal static class RuleFileMessages
{
    public static Problem MissingDirectory(string directory) => new("missing-directory", new Place(directory),
        "There is no such directory.", "Name the directory that holds facts.json.");

    public static Problem MissingFacts(string path) => new("missing-file", new Place(path),
        "The rules have no facts.json.", "Name the directory that holds facts.json.");

    public static Problem LinkOutside(string path) => new("link-outside", new Place(path),
        "This link does not lead to anything within the rules directory.", "Put the file itself here.");

    public static Problem FolderTooDeep(string path) => new("unknown-file", new Place(path),
        "Rule files lie at the top or one folder down, not deeper.", "Move its files to <family>/.");

    public static Problem UnknownFile(string path) => new("unknown-file", new Place(path),
        "At the top there are only facts.json and combinations.json.", "Move it to parameters/, variables/ or <family>/.");

    public static Problem BadFolder(string path) => new("unknown-file", new Place(path),
        "A folder's name is the family: small letters, digits, hyphens.", "Rename the folder.");

    public static Problem TooMuch(string path) => new("too-many-files", new Place(path),
        $"There are more than {Limits.RuleFiles} rule files, or more than {Limits.RuleSetBytes / 1024 / 1024} MiB of them.");

    public static Problem TooLarge(string path) => new("too-large", new Place(path),
        $"The file is larger than {Limits.RuleFileBytes / 1024} KiB.", "Divide it over more files.");

    public static Problem Unreadable(string path) => new("unreadable-file", new Place(path),
        "The file cannot be read.", "Check that it exists and may be read.");
}
