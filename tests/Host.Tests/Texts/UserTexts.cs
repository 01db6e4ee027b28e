using Newtonsoft.Json.Linq;
using SubsidyNavigator.Host.Tests.Commands;

namespace SubsidyNavigator.Host.Tests.Texts;

/// <summary>A Dutch text that a person reads, and where it stands; a title or label is no sentence.</summary>
internal sealed record UserText(string File, string Path, string Text, bool IsSentence)
{
    /// <summary>The folder that its file belongs to: the subject of a regulation, or one for all texts of the program.</summary>
    public string Folder => File.Split('/') is ["rules", var subject, ..] ? subject : "program";

    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Path}";
}

/// <summary>Gathers the Dutch texts of the repository. Tests of rules, schemas and the notes of sources are for developers.</summary>
internal static class UserTexts
{
    /// <summary>Pieces that a formula in words is put together from ("1 januari van het jaar van ..."), never a sentence of their own.</summary>
    private const string Pieces = "words.";

    private static readonly Lazy<IReadOnlyList<UserText>> s_all = new(() => [.. OfRules(), .. OfProgram()]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<UserText> All => s_all.Value;

    private static IEnumerable<UserText> OfRules() =>
        from file in Files("rules", "*.json", SearchOption.AllDirectories)
        where !file.EndsWith(".tests.json", StringComparison.Ordinal) && !file.StartsWith("rules/schema/", StringComparison.Ordinal)
        from value in Strings(file)
        where value.Parent is JProperty { Name: "nl" }
        select new UserText(file, value.Path, (string)value!, IsSentence: Owner(value) is not ("title" or "label"));

    private static IEnumerable<UserText> OfProgram() =>
        from file in Files("src/Host/Texts", "nl*.json", SearchOption.TopDirectoryOnly)
        from value in Strings(file)
        let key = ((JProperty)value.Parent!).Name
        select new UserText(file, key, (string)value!, IsSentence: !key.StartsWith(Pieces, StringComparison.Ordinal));

    private static string? Owner(JValue value) => (value.Parent?.Parent?.Parent as JProperty)?.Name;

    private static IEnumerable<JValue> Strings(string file) => JObject
        .Parse(File.ReadAllText(Path.Combine(HostProcess.Root, file)))
        .Descendants()
        .OfType<JValue>()
        .Where(value => value.Type == JTokenType.String);

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption depth) => Directory
        .EnumerateFiles(Path.Combine(HostProcess.Root, folder), pattern, depth)
        .Select(file => Path.GetRelativePath(HostProcess.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
