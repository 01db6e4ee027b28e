using System.Security.Cryptography;
using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Web;

/// <summary>What others made and the pages use is what its SOURCE.txt says it is, with its licence beside it.</summary>
public sealed class VendoredFilesTests
{
    private const string Source = "SOURCE.txt";

    private static readonly string s_vendor = Path.Combine(HostProcess.Root, "src", "Host", "Web", "wwwroot", "vendor");

    [Fact]
    public void Every_named_file_is_the_one_that_was_taken()
    {
        var named = Named();

        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.Equal(file.Sha256, Sha256(file.Path)));
    }

    [Fact]
    public void Every_style_and_script_is_named()
    {
        var named = Named().Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

        var files = Directory.EnumerateFiles(s_vendor, "*", SearchOption.AllDirectories).Where(IsServed).ToArray();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(file, named));
    }

    [Fact]
    public void Every_named_file_says_its_version()
    {
        Assert.All(Named(), file => Assert.Contains($"-{file.Version}.", Path.GetFileName(file.Path), StringComparison.Ordinal));
    }

    [Fact]
    public void A_licence_stands_beside_every_source()
    {
        Assert.All(Sources(), source => Assert.NotEmpty(Directory.GetFiles(Path.GetDirectoryName(source)!, "LICENSE*")));
    }

    private static bool IsServed(string file) => Path.GetExtension(file) is ".css" or ".js";

    private static string[] Sources() => Directory.GetFiles(s_vendor, Source, SearchOption.AllDirectories);

    /// <summary>The lines "file | package | version | sha256" below the line that says so.</summary>
    private static Vendored[] Named() =>
    [
        .. from source in Sources()
           from line in File.ReadLines(source)
           let cells = line.Split(" | ")
           where cells.Length == 4 && cells[0] != "file"
           select new Vendored(Path.Combine(Path.GetDirectoryName(source)!, cells[0]), cells[2], cells[3]),
    ];

    private static string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private sealed record Vendored(string Path, string Version, string Sha256);
}
