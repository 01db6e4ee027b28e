using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>The facts that a scenario may hold, in the order of asking: enough to build a form.</summary>
internal static class FactsJson
{
    /// <summary>The JSON text of <c>/v1/facts</c>.</summary>
    public static string Render(RuleBook book, ProgramTexts texts)
    {
        var language = texts.Language;
        return JsonText.Of(json => json
            .Text("rules", book.Hash)
            .Objects("steps", book.Steps, step => json.Text("id", step.Id).Text("title", step.Title.In(language)))
            .Objects("facts", book.Describe().Facts, fact => WriteFact(json, fact, language)));
    }

    private static void WriteFact(JsonTextWriter json, FactDescription description, Language language)
    {
        var fact = description.Definition;
        json.Text("id", fact.Id)
            .Word<FactType>("type", fact.Type)
            .Text("unit", fact.Unit)
            .Bound("min", fact.Min, fact.Type)
            .Bound("max", fact.Max, fact.Type)
            .Objects("choices", fact.Choices, choice => json
                .Text("id", choice.Id)
                .Text("title", choice.Title.In(language))
                .Text("hint", choice.Hint?.In(language)))
            .Text("question", fact.Question.In(language))
            .Text("hint", fact.Hint?.In(language))
            .Text("why", fact.Why?.In(language))
            .Text("step", fact.Step)
            .Flag("core", fact.Core)
            .Word("decidedBy", fact.DecidedBy)
            .Flag("reading", fact.Reading)
            .Objects("defaults", description.Defaults, each => json
                .Text("when", each.When?.Written)
                .Text("value", each.Value.Written)
                .Text("because", each.Because.In(language)))
            .Text("group", fact.Group)
            .Text("name", fact.Name)
            .Flag("whole", fact.Whole)
            .Text("suggestions", fact.Suggestions)
            .Text("label", fact.Label?.In(language))
            .Flag("changeable", fact.Changeable);
    }

    /// <summary>A bound in the fact's own type: a day for a day.</summary>
    private static JsonTextWriter Bound(this JsonTextWriter json, string name, decimal? bound, FactType type) =>
        type == FactType.Date ? json.Day(name, bound is { } day ? DateOnly.FromDayNumber((int)day) : null) : json.Number(name, bound);
}
