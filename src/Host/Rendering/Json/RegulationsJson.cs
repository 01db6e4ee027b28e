using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>What came out for every regulation and each of its conditions.</summary>
internal static class RegulationsJson
{
    /// <summary>Writes <c>regulations</c>.</summary>
    public static void Write(JsonTextWriter json, IEnumerable<RegulationOutcome> regulations, Language language) =>
        json.Objects("regulations", regulations, regulation => json
            .Text("id", regulation.Id)
            .Text("title", regulation.Title.In(language))
            .Text("family", regulation.Family)
            .Text("authority", regulation.Authority)
            .Word<Status>("status", regulation.Status)
            .Word<Force>("force", regulation.Force)
            .Objects("periods", regulation.Periods, period => json
                .Day("from", period.From)
                .Day("to", period.To)
                .Word<Status>("status", period.Status)
                .Names("because", period.Because))
            .Objects("conditions", regulation.Conditions, condition => WriteCondition(json, condition, language))
            .Sources(regulation.Sources)
            .Objects("change", regulation.Change, change => json
                .Text("fact", change.Fact)
                .Value("from", change.From)
                .Value("to", change.To)
                .Text("text", change.Text.In(language)))
            .Flag("announced", regulation.Announced));

    private static void WriteCondition(JsonTextWriter json, ConditionOutcome condition, Language language)
    {
        json.Text("id", condition.Id)
            .Text("text", condition.Text.In(language))
            .Word<Truth>("outcome", condition.Outcome)
            .Word("judgedBy", condition.JudgedBy)
            .Text("evidence", condition.Evidence?.In(language))
            .Object("values", () => WriteValues(json, condition));
        if (condition.Distance is { } distance)
        {
            json.Object("distance", () => json.Number("value", distance.Value).Text("unit", distance.Unit));
        }
        else
        {
            json.Text("distance", null);
        }

        json.Sources(condition.Sources)
            .Flag("uncertain", condition.IsUncertain)
            .Flag("duty", condition.IsDuty);
    }

    private static void WriteValues(JsonTextWriter json, ConditionOutcome condition)
    {
        foreach (var value in condition.Values)
        {
            json.Value(value.Name, value.Value);
        }
    }
}
