using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads a directory of rule files into memory; nothing else in the engine touches the disk.</summary>
/// <remarks>
/// Taken are <c>*.json</c> at the top and one folder down; names that begin with a dot (an editor's own files) and the
/// folder <c>schema</c> are skipped.
/// </remarks>
internal sealed class RuleFiles
{
    private const string SchemaFolder = "schema";

    private readonly ProblemList _problems = new(Language.En);
    private readonly List<RuleFile> _files = [];
    private readonly string[] _roots;
    private long _bytes;

    private RuleFiles(params string[] roots) => _roots = [.. roots.Select(Path.TrimEndingDirectorySeparator)];

    /// <summary>All rule files under <paramref name="directory"/>, in ordinal order of their paths.</summary>
    public static Result<IReadOnlyList<RuleFile>> Read(string directory)
    {
        var root = new DirectoryInfo(directory);
        if (!root.Exists)
        {
            return new Result<IReadOnlyList<RuleFile>>([RuleFileMessages.MissingDirectory(directory)]);
        }

        var reader = new RuleFiles(root.FullName, root.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root.FullName);
        reader.Guard(directory, () => reader.ReadFolder(root, ""));
        return reader._problems.Count > 0
            ? new Result<IReadOnlyList<RuleFile>>(reader._problems.InOrder())
            : new Result<IReadOnlyList<RuleFile>>(reader._files.OrderBy(f => f.Path, StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>SHA-256 over path, length and bytes of every file, lower-case hexadecimal; the same for CRLF and LF.</summary>
    public static string Hash(IEnumerable<RuleFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var path = Encoding.UTF8.GetBytes(file.Path);
            var content = WithLineFeeds(file.Bytes.Span);
            BinaryPrimitives.WriteInt32LittleEndian(length, path.Length);
            hash.AppendData(length);
            hash.AppendData(path);
            BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
            hash.AppendData(length);
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ReadOnlySpan<byte> WithLineFeeds(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)'\r'))
        {
            return bytes;
        }

        var kept = new byte[bytes.Length];
        var count = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] != '\r' || index + 1 == bytes.Length || bytes[index + 1] != '\n')
            {
                kept[count++] = bytes[index];
            }
        }

        return kept.AsSpan(0, count);
    }

    /// <summary>Paths of files that only one of two sets has, or that differ between them.</summary>
    public static IReadOnlySet<string> Differing(IReadOnlyList<RuleFile> files, IReadOnlyList<RuleFile> others)
    {
        var known = others.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var same = files.Where(file => known.TryGetValue(file.Path, out var other) && other.Bytes.Span.SequenceEqual(file.Bytes.Span)).Select(file => file.Path);
        return files.Concat(others).Select(file => file.Path).Except(same, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }

    private void ReadFolder(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var path = prefix + entry.Name;
            if (entry.Name.StartsWith('.') || path == SchemaFolder)
            {
                continue;
            }

            if (!IsInside(entry))
            {
                _problems.Add(RuleFileMessages.LinkOutside(path));
            }
            else if (entry is DirectoryInfo below)
            {
                ReadBelow(below, path, isTop: prefix.Length == 0);
            }
            else if (entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                Guard(path, () => ReadFile(path, entry.FullName));
            }
        }
    }

    private void ReadBelow(DirectoryInfo folder, string path, bool isTop)
    {
        if (isTop)
        {
            Guard(path, () => ReadFolder(folder, path + "/"));
        }
        else
        {
            _problems.Add(RuleFileMessages.FolderTooDeep(path));
        }
    }

    private void ReadFile(string path, string fullName)
    {
        using var stream = new FileStream(fullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (_files.Count >= Limits.RuleFiles || _bytes + stream.Length > Limits.RuleSetBytes)
        {
            _problems.Add(RuleFileMessages.TooMuch(path));
        }
        else if (stream.Length > Limits.RuleFileBytes)
        {
            _problems.Add(RuleFileMessages.TooLarge(path));
        }
        else
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            _bytes += bytes.Length;
            _files.Add(new RuleFile(path, bytes));
        }
    }

    private bool IsInside(FileSystemInfo entry) =>
        entry.LinkTarget is null
        || (entry.ResolveLinkTarget(returnFinalTarget: true) is { } target
            && _roots.Any(root => target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)));

    private void Guard(string path, Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(RuleFileMessages.Unreadable(path));
        }
    }
}
