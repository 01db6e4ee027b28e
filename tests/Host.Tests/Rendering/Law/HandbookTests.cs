using System.Text.RegularExpressions;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering.Law.Handbook;
using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Rendering.Law;

/// <summary>The handbook of the repository's rules.</summary>
public sealed partial class HandbookTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_files = new(() =>
        RuleBook.Load(Path.Combine(HostProcess.Root, "rules")).TryGetValue(out var book)
            ? HandbookFiles.Of(book.Describe())
            : throw new InvalidOperationException("The rules of the repository do not load."));

    [Fact]
    public void Every_link_leads_to_a_page_and_a_spot_that_exist()
    {
        var files = s_files.Value;
        var broken = from file in files
                     from Match link in Link().Matches(file.Value)
                     let address = link.Groups[1].Value
                     where !address.StartsWith("https://", StringComparison.Ordinal)
                     where !Exists(files, file.Key, address)
                     select $"{file.Key}: {address}";

        Assert.Empty(broken);
    }

    [Fact]
    public void No_page_shows_an_expression_outside_the_folded_text()
    {
        var wrong = from file in s_files.Value
                    let text = Folded().Replace(file.Value, "")
                    from Match match in Expression().Matches(text)
                    select $"{file.Key}: {match.Value}";

        Assert.Empty(wrong.Take(10));
    }

    [Fact]
    public void Both_languages_have_the_same_pages()
    {
        var dutch = s_files.Value.Keys.Where(path => !path.StartsWith("en/", StringComparison.Ordinal));
        var english = s_files.Value.Keys.Where(path => path.StartsWith("en/", StringComparison.Ordinal)).Select(path => path["en/".Length..]);

        Assert.Equal(dutch.Order(), english.Order());
    }

    [Theory]
    [InlineData("Wat houdt de uitkering in stand?", "regulations/proefplaatsing-uwv.md")]
    [InlineData("Wat verlaagt mijn loonkosten?", "regulations/loonkostensubsidie.md")]
    [InlineData("Wat telt mee voor SROI?", "regulations/sroi-rotterdam.md")]
    [InlineData("Wat kost het mij?", "regulations/werkgeverslasten.md")]
    [InlineData("Wat moet ik regelen?", "regulations/minimumloon.md")]
    [InlineData("Wat kan er misgaan?", "regulations/verkapte-dienstbetrekking.md")]
    public void Each_question_leads_to_the_regulations_that_answer_it(string question, string regulation)
    {
        var sections = s_files.Value["questions.md"].Split("\n## ");

        Assert.Contains($"({regulation})", Assert.Single(sections, section => section.StartsWith(question, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_is_current_until_somebody_changes_it()
    {
        using var folder = new TemporaryFolder();
        var written = await HostProcess.Run("rules", "handbook", "--out", folder.Path);
        var current = await HostProcess.Run("rules", "handbook", "--out", folder.Path, "--check");
        File.AppendAllText(Path.Combine(folder.Path, "questions.md"), "?");
        var stale = await HostProcess.Run("rules", "handbook", "--out", folder.Path, "--check");

        Assert.Equal((0, 0, 3), (written.Code, current.Code, stale.Code));
        Assert.Contains("questions.md", stale.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_handbook_in_the_repository_is_current()
    {
        var folder = Path.Combine(HostProcess.Root, "docs", "law");
        if (!Directory.Exists(folder))
        {
            // The repository may do without one; a handbook that is there must agree with the rules.
            return;
        }

        var there = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

        Assert.Equal(s_files.Value.Keys.Order(StringComparer.Ordinal), there.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(s_files.Value.Where(file => there[file.Key] != file.Value).Select(file => file.Key));
    }

    private static bool Exists(IReadOnlyDictionary<string, string> files, string from, string address)
    {
        var parts = address.Split('#', 2);
        var path = parts[0].Length == 0
            ? from
            : Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(from)!, parts[0])).Replace('\\', '/');
        return files.TryGetValue(path, out var text) && (parts.Length == 1 || text.Contains($"<a id=\"{parts[1]}\"></a>", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<!\\)\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<details>.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Folded();

    [GeneratedRegex(@"\bCalc\.\w+|\b(jongere|plaatsing|opdracht|organisatie|tijd|geldt)\.(?!md\b)[a-z_]+|&amp;&amp;|\\\|\\\||==")]
    private static partial Regex Expression();
}
