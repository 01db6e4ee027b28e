using System.Text.Json.Nodes;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Rendering.Json;
using SubsidyNavigator.Host.Tests.Commands;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Api;

/// <summary>What the service says and what it says about itself agree, member by member.</summary>
public sealed class AnswersFitTests
{
    private static readonly ProgramTexts s_texts = ProgramTexts.In(Language.Nl);
    private static readonly DateOnly s_day = new(2026, 1, 1);

    public static TheoryData<string> Examples { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(HostProcess.Root, "docs", "examples");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_and_its_answer(string example)
    {
        var file = Path.Combine(Folder, example + ".json");
        var answer = LawInForce.Book.Assess(LawInForce.Good(LawInForce.Book.Read(File.ReadAllBytes(file), file)));

        Fits("Scenario", File.ReadAllText(file));
        Fits("Assessment", JsonRenderer.Render(answer, LawInForce.Book.Facts, s_texts));
    }

    [Fact]
    public void An_answer_in_which_everything_holds_something() =>
        Fits("Assessment", JsonRenderer.Render(SomeAnswer.Full() with { Scenario = Some.Scenario() }, Some.Facts, s_texts));

    [Fact]
    public void Facts() => Fits("Facts", FactsJson.Render(LawInForce.Book, s_texts));

    [Fact]
    public void Regulations()
    {
        Fits("RegulationList", RegulationListJson.Render(LawInForce.Book, null, null, s_texts));
        Fits("RegulationList", RegulationListJson.Render(LawInForce.Book, s_day, null, s_texts));
        Assert.All(LawInForce.Book.Regulations, id => Fits("Regulation", RegulationJson.Render(LawInForce.Book, id, null, s_texts)!));
        Assert.All(LawInForce.Book.Regulations, id => Fits("Regulation", RegulationJson.Render(LawInForce.Book, id, s_day, s_texts)!));
    }

    [Fact]
    public void Parameters() => Assert.All(
        LawInForce.Book.Describe().Parameters,
        parameter => Fits("Parameter", ParameterJson.Render(LawInForce.Book, ParameterJson.PathId(parameter.Id), s_texts)!));

    [Fact]
    public void Changes() => Fits("Changes", ChangesJson.Render(LawInForce.Book, new DateOnly(2016, 1, 1), new DateOnly(2030, 1, 1), s_texts));

    [Fact]
    public void Root() => Fits("Root", RootJson.Render(LawInForce.Book, s_texts, ApiDescription.Version));

    [Fact]
    public void Problems()
    {
        Problem[] errors = [new("unknown-fact", new Place("scenario", 3, "/job/x", 4), "Wat is dit?", "Iets anders?"), new("empty", new Place("scenario"), "Leeg.")];

        Fits("Problem", JsonText(ProblemDocument.Of([.. errors], s_texts)));
        Fits("Problem", JsonText(ProblemDocument.OfParameters([.. errors], s_texts)));
        Fits("Problem", JsonText(ProblemDocument.Of("busy", 503, s_texts)));
    }

    [Theory]
    [InlineData("""{ "plaatsing": { "loonwaarde": 1 } }""")]
    [InlineData("""{ "plaatsing": { "start": "1 januari" } }""")]
    [InlineData("""{ "plaatsing": { "maanden": "6" } }""")]
    [InlineData("""{ "jongere": { "uitkering": "wajong" } }""")]
    [InlineData("""{ "nope": {} }""")]
    public void What_the_service_would_refuse_does_not_fit(string scenario) =>
        Assert.NotEmpty(SchemaChecker.Check(JsonNode.Parse(scenario), ApiDescription.Component("schemas", "Scenario")));

    private static string JsonText(ProblemDocument problem)
    {
        using var text = new StringWriter();
        using (var json = new Newtonsoft.Json.JsonTextWriter(text))
        {
            ProblemJson.Write(json, problem, "https://voorbeeld.nl", new Uri("urn:uuid:3f1b7c1e-0d6f-4d58-9a57-2f5b4f0f9f11"));
        }

        return text.ToString();
    }

    private static void Fits(string schema, string answer) => Assert.Empty(SchemaChecker.Check(JsonNode.Parse(answer), ApiDescription.Component("schemas", schema)));
}
