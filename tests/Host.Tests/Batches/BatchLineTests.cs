using Newtonsoft.Json.Linq;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Batches;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Batches;

public sealed class BatchLineTests
{
    [Fact]
    public void A_scenario_gets_its_assessment_on_one_line()
    {
        var (json, text, answer) = Answer("""{"note":"\u2028","jongere":{"uitkering":"bijstand"}}""");

        Assert.StartsWith("""{"line":3,"assessment":{"receipt":""", text, StringComparison.Ordinal);
        Assert.EndsWith("}}\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Count(c => c == '\n'));
        Assert.Equal("bijstand", (string?)json.SelectToken("assessment.scenario.jongere.uitkering"));
        Assert.False(answer.IsProblem);
    }

    [Theory]
    [InlineData("", "invalid-json", "empty", "#")]
    [InlineData(" \t", "invalid-json", "empty", "#")]
    [InlineData("[1", "invalid-json", "truncated", "#/0")]
    [InlineData("[]", "invalid-scenario", "not-an-object", "#")]
    [InlineData("""{"jongere":{"uitkering":"wajong2015"}}""", "invalid-scenario", "unknown-choice", "#/jongere/uitkering")]
    [InlineData("""{"note":"111222333"}""", "personal-data", "personal-data", "#/note")]
    public void A_bad_line_gets_its_problem_with_the_line_of_the_batch(string line, string type, string code, string place)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var (json, text, answer) = Answer(line, language);

            Assert.True(answer.IsProblem);
            Assert.Null(answer.Fault);
            Assert.StartsWith($$$"""{"line":3,"problem":{"type":"/problemen/{{{type}}}",""", text, StringComparison.Ordinal);
            var error = Assert.Single(json.SelectTokens("problem.errors[*]"));
            Assert.Equal((code, place, 3), ((string?)error["code"], (string?)error["pointer"], (int?)error["line"]));
            Assert.DoesNotContain("111222333", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_line_that_is_too_long_says_how_long_it_may_be()
    {
        var answer = BatchLine.Answer(new BatchInput(2, default) { IsTooLong = true }, SomeLines.Book, ProgramTexts.In(Language.Nl));

        var json = JObject.Parse(SomeLines.Text(answer.Bytes));
        Assert.Equal((413, "/problemen/too-large"), ((int?)json.SelectToken("problem.status"), (string?)json.SelectToken("problem.type")));
        Assert.Contains("256 KiB", (string?)json.SelectToken("problem.detail"), StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_mistake_is_told_without_its_inside_and_kept_for_the_log()
    {
        var answer = BatchLine.Answer(SomeLines.Line("{}"), book: null!, ProgramTexts.In(Language.Nl));

        Assert.IsType<NullReferenceException>(answer.Fault);
        Assert.Equal("/problemen/internal-error", (string?)JObject.Parse(SomeLines.Text(answer.Bytes)).SelectToken("problem.type"));
        Assert.DoesNotContain("Exception", SomeLines.Text(answer.Bytes), StringComparison.Ordinal);
    }

    private static (JObject Json, string Text, BatchAnswer Answer) Answer(string line, Language language = Language.Nl)
    {
        var answer = BatchLine.Answer(SomeLines.Line(line, number: 3), SomeLines.Book, ProgramTexts.In(language));
        var text = SomeLines.Text(answer.Bytes);
        return (JObject.Parse(text), text, answer);
    }
}
