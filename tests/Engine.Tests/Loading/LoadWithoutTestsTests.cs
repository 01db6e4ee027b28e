namespace SubsidyNavigator.Engine.Tests.Loading;

public sealed class LoadWithoutTestsTests : IDisposable
{
    private const string Tests =
        """{ "tests": [ { "name": "It applies.", "source": "Worked out by hand.", "scenario": { "job": { "start": "2026-01-01", "months": 1 } }, "expect": { "status": "applies" } } ] }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rules-");

    public LoadWithoutTestsTests()
    {
        Write("facts.json", Some.FactsJson);
        var regulation = Some.Regulation();
        Write(regulation.Path, System.Text.Encoding.UTF8.GetString(regulation.Bytes.Span));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_book_without_its_tests_is_the_same_book_under_the_same_hash()
    {
        Write("family/some-scheme.tests.json", Tests);

        var (whole, bare) = (Good(RuleBook.Load(_folder.FullName)), Good(RuleBook.LoadWithoutTests(_folder.FullName)));

        Assert.Equal(whole.Hash, bare.Hash);
        Assert.Equal(whole.Export(), bare.Export());
        Assert.Equal((true, false), (whole.HasTests, bare.HasTests));
        Assert.Equal(whole.Counts with { Tests = 0 }, bare.Counts);
    }

    [Fact]
    public void The_tests_can_be_asked_for_later()
    {
        Write("family/some-scheme.tests.json", Tests);

        var (whole, later) = (Good(RuleBook.Load(_folder.FullName)), Good(Good(RuleBook.LoadWithoutTests(_folder.FullName)).WithTests()));

        Assert.Equal((whole.Hash, whole.Counts), (later.Hash, later.Counts));
        Assert.Equal(whole.Test().Select(result => result.Place), later.Test().Select(result => result.Place));
        Assert.Equal(whole.Check().AsEnumerable(), later.Check());
    }

    [Fact]
    public void A_broken_test_stops_no_answer_and_is_reported_with_the_tests()
    {
        Write("family/some-scheme.tests.json", "{");
        Write("other/nothing.tests.json", Tests);

        var whole = RuleBook.Load(_folder.FullName);
        var later = Good(RuleBook.LoadWithoutTests(_folder.FullName)).WithTests();

        Assert.Equal(["family/some-scheme.tests.json", "other/nothing.tests.json"], whole.Problems.Select(problem => problem.Where.File));
        Assert.Equal(whole.Problems.AsEnumerable(), later.Problems);
    }

    [Fact]
    public void A_book_whose_tests_were_left_out_cannot_be_checked_or_tested()
    {
        var bare = Good(RuleBook.LoadWithoutTests(_folder.FullName));

        Assert.Throws<InvalidOperationException>(() => bare.Check());
        Assert.Throws<InvalidOperationException>(() => bare.Test());
        Assert.Throws<InvalidOperationException>(() => bare.Cover());
    }

    private static RuleBook Good(Result<RuleBook> result) =>
        result.TryGetValue(out var book) ? book : throw new InvalidOperationException(string.Join('\n', result.Problems));

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
