using Xunit;

namespace SubsidyNavigator.Host.Tests.Commands;

public sealed class ArgumentTests
{
    [Fact]
    public async Task Help_shows_what_is_possible()
    {
        var outcome = await HostProcess.Run("--help");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("assess <FILE>", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assess", "FILE ontbreekt.")]
    [InlineData("assess a.json b.json", "'b.json' hoort hier niet.")]
    [InlineData("assess a.json --format xml", "--format heeft één van deze waarden nodig: json, text.")]
    [InlineData("assess a.json --lang de", "--lang heeft één van deze waarden nodig: en, nl.")]
    [InlineData("assess a.json --rules", "--rules heeft één waarde nodig.")]
    [InlineData("rules", "Na 'rules' ontbreekt de opdracht: check, test, coverage, show, diff, handbook, export, schema.")]
    [InlineData("onzin", "'onzin' hoort hier niet.")]
    public async Task Wrong_arguments_are_wrong_input(string arguments, string message)
    {
        var outcome = await HostProcess.Run(arguments.Split(' '));

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Equal([message, "Zet --help achter de opdracht om te zien wat er kan.", ""], outcome.Error.ReplaceLineEndings("\n").Split('\n'));
    }
}
