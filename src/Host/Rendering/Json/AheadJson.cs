using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>What lies ahead: risks, actions, questions and open points.</summary>
internal static class AheadJson
{
    /// <summary>Writes <c>risks</c>; a likelihood is a word or a probability.</summary>
    public static void WriteRisks(JsonTextWriter json, IEnumerable<Risk> risks, Language language) =>
        json.Objects("risks", risks, risk =>
        {
            json.Text("id", risk.Id)
                .Text("regulation", risk.Regulation)
                .Text("text", risk.Text.In(language));
            if (risk.Probability is { } probability)
            {
                json.Number("likelihood", probability);
            }
            else
            {
                json.Word("likelihood", risk.Likelihood);
            }

            json.Amount("exposure", risk.Exposure)
                .Text("mitigation", risk.Mitigation?.In(language))
                .Sources(risk.Sources);
        });

    /// <summary>Writes <c>actions</c>.</summary>
    public static void WriteActions(JsonTextWriter json, IEnumerable<ActionItem> actions, Language language) =>
        json.Objects("actions", actions, action => json
            .Text("id", action.Id)
            .Text("regulation", action.Regulation)
            .Word("by", action.By)
            .Day("due", action.Due)
            .Text("text", action.Text.In(language))
            .Text("evidence", action.Evidence?.In(language))
            .Text("ifMissed", action.IfMissed)
            .Sources(action.Sources));

    /// <summary>Writes <c>questions</c>.</summary>
    public static void WriteQuestions(JsonTextWriter json, IEnumerable<Question> questions, Language language) =>
        json.Objects("questions", questions, question => json
            .Text("fact", question.Fact.Id)
            .Text("text", question.Text.In(language))
            .Word("judgedBy", question.JudgedBy)
            .Text("evidence", question.Evidence?.In(language))
            .Names("affects", question.Affects)
            .Amount("atStake", question.AtStake));

    /// <summary>Writes <c>openPoints</c>.</summary>
    public static void WriteOpenPoints(JsonTextWriter json, IEnumerable<OpenPoint> points, ProgramTexts texts) =>
        json.Objects("openPoints", points, point => json
            .Text("text", OpenPointText.Of(point, texts))
            .Text("parameter", point.Parameter)
            .Names("affects", point.Affects)
            .Sources(point.Sources)
            .Word<OpenPointKind>("kind", point.Kind)
            .Day("day", point.Day)
            .Text("key", point.Key));
}
