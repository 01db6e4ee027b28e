using System.Security.Cryptography;
using System.Text;

namespace SubsidyNavigator.Host.RuleBooks;

/// <summary>Whether anything in a folder of rules changed: names, sizes and times of all its files, as one text.</summary>
/// <remarks>Looking is cheap and works on every file system; notices of change do not come from all of them.</remarks>
internal static class RuleFolderStamp
{
    /// <summary>The stamp; another one after any change. A folder that cannot be read has one of its own.</summary>
    public static string Of(string folder)
    {
        var text = new StringBuilder();
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
            {
                text.Append(file.FullName).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file went away while we looked, or the folder is gone: not quiet yet, or a problem that loading will name.
            return "unreadable";
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
