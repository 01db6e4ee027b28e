using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Batches;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Batches;

public sealed class CsvColumnsTests
{
    private static readonly ProgramTexts s_texts = ProgramTexts.In(Language.En);

    [Theory]
    [InlineData("jongere.uitkering,plaatsing.maanden,jongere.doelgroepregister,plaatsing.start", "bijstand,4.5,TRUE,2026-02-01",
        """{"jongere":{"uitkering":"bijstand","doelgroepregister":true},"plaatsing":{"maanden":4.5,"start":"2026-02-01"}}""")]
    [InlineData("id;peildatum;plaatsing.maanden", " plek 1 ;2026-01-01;", """{"note":"plek 1","peildatum":"2026-01-01","plaatsing":{"maanden":null}}""")]
    [InlineData("\uFEFFid,plaatsing.maanden", "\"a, \"\"b\"\"\",\"6\"", """{"note":"a, \u0022b\u0022","plaatsing":{"maanden":6}}""")]
    [InlineData("plaatsing.maanden;plaatsing.uurloon", "4,5;007", """{"plaatsing":{"maanden":"4,5","uurloon":"007"}}""")]
    [InlineData("jongere.doelgroepregister", "ja", """{"jongere":{"doelgroepregister":"ja"}}""")]
    public void A_row_becomes_a_scenario(string header, string row, string json) =>
        Assert.Equal(json, SomeLines.Text(Columns(header).Scenario(SomeLines.Line(row, 2)).Bytes));

    [Theory]
    [InlineData("a", "wrong-cells")]
    [InlineData("a;1;2", "wrong-cells")]
    [InlineData("\"a;1", "malformed")]
    [InlineData("\"a\"b;1", "malformed")]
    public void A_row_that_does_not_fit_is_refused(string row, string code)
    {
        var input = Columns("id;plaatsing.maanden").Scenario(SomeLines.Line(row, 7));

        Assert.Equal((code, 7), (input.Refusal?.Code, input.Refusal?.Where.Line));
    }

    [Fact]
    public void A_row_in_another_encoding_is_refused()
    {
        var input = Columns("id;plaatsing.maanden").Scenario(new BatchInput(2, new byte[] { 0xE9, (byte)';', (byte)'1' }));

        Assert.Equal("not-utf8", input.Refusal?.Code);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" ;; ", true)]
    [InlineData(";0", false)]
    public void A_row_without_anything_is_empty(string row, bool isEmpty) =>
        Assert.Equal(isEmpty, Columns("id;plaatsing.maanden").IsEmpty(SomeLines.Line(row)));

    [Theory]
    [InlineData("jongere.uitkerng", "unknown-fact")]
    [InlineData("maanden", "unknown-group")]
    [InlineData("jongere.uitkering,jongere.uitkering", "duplicate-key")]
    [InlineData("111222333", "personal-data")]
    [InlineData("\"id", "malformed")]
    public void A_header_with_a_wrong_name_is_refused(string header, string code)
    {
        var problem = Assert.Single(CsvColumns.Read(SomeLines.Line(header), "in.csv", SomeLines.Book, s_texts).Problems);

        Assert.Equal((code, "in.csv", 1), (problem.Code, problem.Where.File, problem.Where.Line));
        Assert.DoesNotContain("111222333", problem.ToString(), StringComparison.Ordinal);
    }

    private static CsvColumns Columns(string header)
    {
        var result = CsvColumns.Read(SomeLines.Line(header), "in.csv", SomeLines.Book, s_texts);
        return result.TryGetValue(out var columns) ? columns : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}
