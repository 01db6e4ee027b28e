using System.Globalization;

namespace SubsidyNavigator.Host.Commands;

/// <summary>Names for scenarios from the names of their files: short, and each different.</summary>
internal static class VariantNames
{
    /// <summary>The file's own name; the whole path where two files share it; a number where it is the same file.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> files)
    {
        var names = files.Select(file => Path.GetFileNameWithoutExtension(file)).ToArray();
        var shared = names.CountBy(name => name, StringComparer.Ordinal).Where(each => each.Value > 1).Select(each => each.Key).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. files.Select((file, index) => Unused(shared.Contains(names[index]) ? file : names[index], used))];
    }

    private static string Unused(string name, HashSet<string> used)
    {
        var free = name;
        for (var number = 2; !used.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }

        return free;
    }
}
