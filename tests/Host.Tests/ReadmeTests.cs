using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests;

public sealed class ReadmeTests
{
    private const string Run = "dotnet run --project src/Host -- ";
    private const string Begin = "<!-- example -->";
    private const string End = "<!-- /example -->";

    private static readonly string s_readme = File.ReadAllText(Path.Combine(HostProcess.Root, "README.md"));

    [Fact]
    public async Task The_example_is_what_the_first_command_answers()
    {
        var command = s_readme.Split('\n').First(line => line.StartsWith(Run, StringComparison.Ordinal))[Run.Length..];

        var outcome = await HostProcess.Run(command.Split(' '));

        var answer = outcome.Output.Split('\n').ToHashSet(StringComparer.Ordinal);
        Assert.Equal(0, outcome.Code);
        Assert.All(Example(), line => Assert.Contains(line, answer));
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = s_readme.Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(HostProcess.Root, link)), link));
    }

    private static string[] Example()
    {
        var from = s_readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = s_readme.IndexOf(End, StringComparison.Ordinal);
        return [.. s_readme[from..to].Split('\n').Where(line => line.Length > 0 && !line.StartsWith("```", StringComparison.Ordinal))];
    }
}
