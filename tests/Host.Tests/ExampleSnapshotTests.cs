using Snapshooter.Xunit;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Tests.Commands;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests;

/// <summary>The whole answer to each of docs/examples, as people get it. Names are those of class, method and parameter.</summary>
public sealed class ExampleSnapshotTests
{
    private static readonly Lazy<RuleBook> Book = new(() => Good(RuleBook.Load(Path.Combine(HostProcess.Root, "rules"))));

    public static TheoryData<string> Examples { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(HostProcess.Root, "docs", "examples");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Json(string example) =>
        Match(JsonRenderer.Render(Answer(example), Book.Value.Facts, ProgramTexts.In(Language.Nl)), nameof(Json), example);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Dutch(string example) => Match(Text(example, Language.Nl), nameof(Dutch), example);

    [Theory]
    [MemberData(nameof(Examples))]
    public void English(string example) => Match(Text(example, Language.En), nameof(English), example);

    private static void Match(string rendered, string method, string example) =>
        Snapshot.Match(rendered, $"{nameof(ExampleSnapshotTests)}.{method}_example={example}");

    private static string Text(string example, Language language) =>
        PlainText.Of(console => TextRenderer.Render(Answer(example), Book.Value.Facts, ProgramTexts.In(language), console));

    /// <summary>The answer without its hashes: those differ with every letter of a rule, also where no answer does.</summary>
    private static Assessment Answer(string example)
    {
        var file = Path.Combine(Folder, example + ".json");
        var scenario = Good(Book.Value.Read(File.ReadAllBytes(file), file));
        return Book.Value.Assess(scenario) with { Receipt = new Receipt("rules", "engine", "scenario") };
    }

    private static T Good<T>(Result<T> result)
        where T : class =>
        result.TryGetValue(out var value) ? value : throw new InvalidOperationException(string.Join('\n', result.Problems));
}
