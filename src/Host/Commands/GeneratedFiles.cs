using System.CommandLine;
using System.Text;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>Files that a command makes from the rules: written, or compared with what is there.</summary>
internal static class GeneratedFiles
{
    /// <summary>The option that names the folder.</summary>
    public static Option<string> Folder(ProgramTexts texts) =>
        new("--out") { HelpName = "DIR", Description = texts.Get("help.generated.out"), Required = true };

    /// <summary>The option that compares only.</summary>
    public static Option<bool> Check(ProgramTexts texts) => new("--check") { Description = texts.Get("help.generated.check") };

    /// <summary>Writes the files that differ, or only says which do; what stands there besides is named and left alone.</summary>
    /// <param name="folder">Where they stand.</param>
    /// <param name="files">Content by path within the folder, with <c>/</c>.</param>
    /// <param name="isCheck">Compare only.</param>
    /// <param name="streams">For what differs or was written.</param>
    /// <param name="texts">In the language asked for.</param>
    /// <returns><see cref="ExitCode.WrongRules"/> when something differs.</returns>
    public static ExitCode Bring(string folder, IReadOnlyDictionary<string, string> files, bool isCheck, StandardStreams streams, ProgramTexts texts)
    {
        var differ = files.Where(file => !IsCurrent(Path.Combine(folder, file.Key), file.Value)).ToArray();
        foreach (var (path, content) in differ)
        {
            var file = Path.Combine(folder, path);
            if (isCheck)
            {
                streams.Say(texts.Get("generated.differs", ("file", file)));
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }

        var strays = Strays(folder, files).ToArray();
        foreach (var stray in strays)
        {
            streams.Say(texts.Get("generated.stray", ("file", Path.Combine(folder, stray))));
        }

        streams.Output.WriteLine(texts.Get("generated.summary", ("files", $"{files.Count}"), ("differ", $"{differ.Length}")));
        return isCheck && differ.Length + strays.Length > 0 ? ExitCode.WrongRules : ExitCode.Done;
    }

    private static bool IsCurrent(string file, string content) => File.Exists(file) && File.ReadAllText(file) == content;

    /// <summary>Files with the same endings that are made no more.</summary>
    private static IEnumerable<string> Strays(string folder, IReadOnlyDictionary<string, string> files)
    {
        var endings = files.Keys.Select(Path.GetExtension).ToHashSet(StringComparer.Ordinal);
        var there = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
        return there.Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => endings.Contains(Path.GetExtension(path)) && !files.ContainsKey(path))
            .Order(StringComparer.Ordinal);
    }
}
