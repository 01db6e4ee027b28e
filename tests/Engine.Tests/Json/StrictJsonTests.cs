using System.Diagnostics;
using System.Text;
using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Tests.Json;

public sealed class StrictJsonTests
{
    private const int MaximumBytes = 1024 * 1024;

    [Fact]
    public void Values_keep_their_place_kind_and_exact_number()
    {
        var root = Read("{\n  \"a/b\": [\n    0.10,\n    12345678901234567890.5,\n    1e2 ],\n \"c~\": \"x\", \"d\": null, \"e\": true }", out _);

        Assert.NotNull(root);
        var items = root.Member("a/b")!.Items.ToArray();
        Assert.Equal([0.10m, 12345678901234567890.5m, 100m], items.Select(i => i.Number));
        Assert.Equal(new Place("file.json", 4, "/a~1b/1"), items[1].Place);
        Assert.Equal(new Place("file.json", 6, "/c~0"), root.Member("c~")!.Place);
        Assert.Equal(
            [JsonKind.List, JsonKind.Text, JsonKind.Null, JsonKind.Bool],
            root.Members.Select(m => m.Value.Kind));
    }

    [Fact]
    public void A_text_that_looks_like_a_date_stays_a_text()
    {
        var root = Read("""{ "day": "2019-04-01T00:00:00Z" }""", out _);

        Assert.Equal("2019-04-01T00:00:00Z", root!.Member("day")!.Text);
    }

    [Fact]
    public void Zero_has_no_sign()
    {
        var root = Read("[ -0, -0.0 ]", out _);

        Assert.Equal(["0", "0"], root!.Items.Select(i => i.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        var root = Read([0xEF, 0xBB, 0xBF, .. "{}"u8], out var problems);

        Assert.NotNull(root);
        Assert.Equal(0, problems.Count);
    }

    [Theory]
    [InlineData("", "empty", 0, "")]
    [InlineData(" \r\n\t", "empty", 0, "")]
    [InlineData("{\"a\": 1", "truncated", 1, "/a")]
    [InlineData("{\"a\":\n[1, ", "truncated", 2, "/a/0")]
    [InlineData("{\"a\": \"x", "truncated", 1, "/a")]
    [InlineData("{\"a\": tru", "truncated", 1, "/a")]
    [InlineData("{\n\"a\": 1,}", "malformed", 2, "/a")]
    [InlineData("{'a': 1}", "malformed", 1, "")]
    [InlineData("{a: 1}", "malformed", 1, "")]
    [InlineData("{\"a\" 1}", "malformed", 1, "")]
    [InlineData("{\"a\": NaN}", "malformed", 1, "/a")]
    [InlineData("{\"a\": -Infinity}", "malformed", 1, "/a")]
    [InlineData("{\"a\": 0x10}", "malformed", 1, "/a")]
    [InlineData("{\"a\": 012}", "malformed", 1, "/a")]
    [InlineData("{\"a\": 1 // no\n}", "malformed", 1, "/a")]
    [InlineData("{\"a\": 1} {}", "malformed", 1, "")]
    [InlineData("{\"a\": \"x\ny\"}", "malformed", 1, "/a")]
    [InlineData("{\"a\": \"\\x\"}", "malformed", 1, "/a")]
    [InlineData("{\"a\": [1}", "malformed", 1, "/a/0")]
    [InlineData("{\"a\": 1e400}", "number-out-of-range", 1, "/a")]
    [InlineData("{\"a\": 1e-400}", "number-out-of-range", 1, "/a")]
    [InlineData("{\"a\": 0.12345678901234567890123456789}", "number-out-of-range", 1, "/a")]
    [InlineData("{\"a\": 1e99999999999}", "number-out-of-range", 1, "/a")]
    [InlineData("{\"a\": \"\\ud800x\"}", "lone-surrogate", 1, "/a")]
    [InlineData("{\"a\": \"\\udc00\"}", "lone-surrogate", 1, "/a")]
    [InlineData("{\"\\ud800\": 1}", "lone-surrogate", 1, "/…")]
    public void What_is_not_plain_JSON_is_refused_with_its_place(string text, string code, int line, string path)
    {
        var root = Read(text, out var problems);

        Assert.Null(root);
        var problem = Assert.Single(problems.InOrder());
        Assert.Equal((code, line, path), (problem.Code, problem.Where.Line, problem.Where.Path));
    }

    [Theory]
    [InlineData("{\"a\": 1,}", "No valid JSON in column 9: found '}', expected a name between quotes.", "Remove the comma before it.")]
    [InlineData("[1,]", "No valid JSON in column 4: found ']', expected a value.", "Remove the comma before it.")]
    [InlineData("{\"a\": 0,35}", "No valid JSON in column 9: found '3', expected a name between quotes.", "Write a number with a point: 0.35.")]
    [InlineData("{'a': 1}", "No valid JSON in column 2: found ''', expected a name between quotes or '}'.", "Use double quotes.")]
    [InlineData("{\"a\": NaN}", "No valid JSON in column 7: found 'N', expected a value.", "Leave out what is not known, or write null.")]
    [InlineData("{\"a\": 1 // no", "No valid JSON in column 9: found '/', expected ',' or '}'.", "JSON has no comments.")]
    [InlineData("{\"a\" 1}", "No valid JSON in column 6: found '1', expected ':'.", null)]
    [InlineData("{\"a\": [1", "The file ends in column 9, where ',' or ']' should have come.", "The file is not complete; close every bracket and quote.")]
    public void The_message_says_what_was_found_and_what_belongs_there(string text, string message, string? hint)
    {
        Read(text, out var problems);

        var problem = Assert.Single(problems.InOrder());
        Assert.Equal((message, hint), (problem.Message, problem.Hint));
    }

    [Fact]
    public void Every_name_that_comes_twice_is_listed_at_its_second_place()
    {
        var root = Read("{\"a\": 1,\n\"b\": { \"c\": 1,\n\"c\": 2 },\n\"a\": 3 }", out var problems);

        Assert.NotNull(root);
        Assert.Equal(
            [("duplicate-key", 3, "/b/c"), ("duplicate-key", 4, "/a")],
            problems.InOrder().Select(p => (p.Code, p.Where.Line, p.Where.Path)));
    }

    [Fact]
    public void A_name_is_the_same_when_it_is_escaped()
    {
        Read("""{ "a": 1, "\u0061": 2 }""", out var problems);

        Assert.Equal("duplicate-key", Assert.Single(problems.InOrder()).Code);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, 0)]
    [InlineData(new byte[] { (byte)'{', 0, (byte)'}', 0 }, 0)]
    [InlineData(new byte[] { 0, (byte)'{', 0, (byte)'}' }, 0)]
    [InlineData(new byte[] { (byte)'"', (byte)'\n', 0xE9, (byte)'"' }, 2)]
    public void What_is_not_UTF_8_is_refused(byte[] bytes, int line)
    {
        var root = Read(bytes, out var problems);

        Assert.Null(root);
        var problem = Assert.Single(problems.InOrder());
        Assert.Equal(("not-utf8", line, "Save the file as UTF-8."), (problem.Code, problem.Where.Line, problem.Hint));
    }

    [Fact]
    public void A_pair_of_surrogates_is_a_character()
    {
        var root = Read("""["\ud83d\ude00"]""", out _);

        Assert.Equal("\U0001F600", root!.Items.Single().Text);
    }

    [Fact]
    public void Depth_has_a_limit()
    {
        var deepest = Read(new string('[', Limits.JsonDepth) + new string(']', Limits.JsonDepth), out _);
        var tooDeep = Read(new string('[', Limits.JsonDepth + 1), out var problems);

        Assert.NotNull(deepest);
        Assert.Null(tooDeep);
        Assert.Equal("too-deep", Assert.Single(problems.InOrder()).Code);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void A_very_deep_text_is_refused_at_once(int depth)
    {
        var watch = Stopwatch.StartNew();

        Read(new string('[', depth), out var problems);

        Assert.Equal("too-deep", Assert.Single(problems.InOrder()).Code);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_very_large_text_is_refused_at_once()
    {
        var bytes = new byte[10_000_000];
        var watch = Stopwatch.StartNew();

        Read(bytes, out var problems);

        Assert.Equal("too-large", Assert.Single(problems.InOrder()).Code);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Many_names_are_read_in_reasonable_time()
    {
        var text = "{" + string.Join(",\n", Enumerable.Range(0, 40_000).Select(i => $"\"name{i}\": {i}")) + ", \"name0\": 0 }";
        var watch = Stopwatch.StartNew();

        Read(text, out var problems);

        Assert.Equal(40_000, Assert.Single(problems.InOrder()).Where.Line);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_hidden_name_is_not_in_the_path()
    {
        var problems = new ProblemList(Language.En);

        StrictJson.Read(Some.Utf8("""{ "secret": { "a": 1, "a": 2 } }"""), "file.json", new(MaximumBytes, Language.En, n => n == "secret"), problems);

        Assert.Equal("/…/a", Assert.Single(problems.InOrder()).Where.Path);
    }

    private static JsonPart? Read(string text, out ProblemList problems) => Read(Encoding.UTF8.GetBytes(text), out problems);

    private static JsonPart? Read(byte[] bytes, out ProblemList problems)
    {
        problems = new ProblemList(Language.En);
        return StrictJson.Read(bytes, "file.json", new JsonReading(MaximumBytes, Language.En), problems);
    }
}
