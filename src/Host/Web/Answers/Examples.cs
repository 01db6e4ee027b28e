using SubsidyNavigator.Host.Web.Forms;

namespace SubsidyNavigator.Host.Web.Answers;

/// <summary>The examples that stand ready: files of <c>docs/examples/</c>, carried in the program.</summary>
internal static class Examples
{
    /// <summary>The bytes of an example; null when there is none of this name.</summary>
    public static byte[]? Read(string name)
    {
        if (!Doors.Current.Examples.Contains(name))
        {
            return null;
        }

        var assembly = typeof(Examples).Assembly;
        using var stream = assembly.GetManifestResourceStream($"SubsidyNavigator.Host.Examples.{name}.json")
            ?? assembly.GetManifestResourceStream($"SubsidyNavigator.Host.Api.Examples.{name}.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
