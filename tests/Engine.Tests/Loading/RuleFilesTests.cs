using SubsidyNavigator.Engine.Loading;

namespace SubsidyNavigator.Engine.Tests.Loading;

public sealed class RuleFilesTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("rules-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void Rule_files_are_read_in_ordinal_order()
    {
        Write("facts.json", "{}");
        Write("b/x.json", "1");
        Write("B/x.json", "2");
        Write("a/x.tests.json", "3");

        Assert.Equal(["B/x.json", "a/x.tests.json", "b/x.json", "facts.json"], Read().Select(f => f.Path));
    }

    [Fact]
    public void Schemas_hidden_files_and_other_files_are_skipped()
    {
        Write("schema/rule.json", "{}");
        Write(".hidden/x.json", "{}");
        Write("a/.x.json", "{}");
        Write("a/README.md", "text");
        Write("facts.json", "{}");

        Assert.Equal("facts.json", Assert.Single(Read()).Path);
    }

    [Fact]
    public void A_missing_directory_is_a_problem()
    {
        Expect.Problem(RuleFiles.Read(Path.Combine(_directory.FullName, "none")), "missing-directory", 0, "");
    }

    [Fact]
    public void A_file_that_is_too_large_is_a_problem()
    {
        Write("facts.json", new string(' ', Limits.RuleFileBytes + 1));

        Expect.Problem(RuleFiles.Read(_directory.FullName), "too-large", 0, "");
    }

    [Fact]
    public void A_folder_in_a_folder_is_a_problem()
    {
        Write("a/b/x.json", "{}");

        Expect.Problem(RuleFiles.Read(_directory.FullName), "unknown-file", 0, "");
    }

    [Fact]
    public void A_link_may_stay_inside_the_directory_and_never_leads_out()
    {
        var outside = Path.GetTempFileName();
        Write("a/x.json", "{}");
        File.CreateSymbolicLink(Path.Combine(_directory.FullName, "facts.json"), Path.Combine(_directory.FullName, "a", "x.json"));
        Assert.Equal(2, Read().Count);

        File.CreateSymbolicLink(Path.Combine(_directory.FullName, "a", "y.json"), outside);

        Assert.Equal("a/y.json", Expect.Problem(RuleFiles.Read(_directory.FullName), "link-outside", 0, "").Where.File);
        File.Delete(outside);
    }

    [Fact]
    public void A_link_to_a_folder_outside_is_refused()
    {
        Directory.CreateSymbolicLink(Path.Combine(_directory.FullName, "a"), Path.GetTempPath());

        Expect.Problem(RuleFiles.Read(_directory.FullName), "link-outside", 0, "");
    }

    [Fact]
    public void The_hash_does_not_depend_on_order_or_line_ends()
    {
        var first = Some.File("a.json", "{\n}\n");
        var second = Some.File("b.json", "{}");

        Assert.Equal(RuleFiles.Hash([first, second]), RuleFiles.Hash([second, Some.File("a.json", "{\r\n}\r\n")]));
    }

    [Fact]
    public void The_hash_depends_on_every_byte_and_name()
    {
        var hashes = new[]
        {
            RuleFiles.Hash([Some.File("a.json", "{}")]),
            RuleFiles.Hash([Some.File("b.json", "{}")]),
            RuleFiles.Hash([Some.File("a.json", "{ }")]),
            RuleFiles.Hash([Some.File("a.json", "{\r}")]),
            RuleFiles.Hash([Some.File("a.json", "{"), Some.File("b.json", "}")]),
        };

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    private IReadOnlyList<RuleFile> Read()
    {
        var result = RuleFiles.Read(_directory.FullName);
        Assert.Empty(result.Problems);
        Assert.True(result.TryGetValue(out var files));
        return files;
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_directory.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
