using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>The checks of facts.json on a scenario; what is unknown passes.</summary>
internal static class FactChecks
{
    /// <summary>Adds the contradictions to what is wrong with the scenario.</summary>
    public static Result<Scenario> Check(ScenarioReading reading, CompiledRules rules)
    {
        var scenario = reading.Scenario;
        var frame = Evaluation.Timeless(rules, scenario).Placement[0];
        foreach (var check in rules.Checks.Where(check => check.Definition.IsError && check.Holds.Evaluate(frame).IsFalse))
        {
            var facts = check.Holds.Tree().OfType<FactNode>().Select(node => node.Symbol.Name).Distinct().Where(scenario.Facts.ContainsKey).ToList();
            var given = string.Join(", ", facts.Select(fact => $"{fact} = {scenario.Facts[fact]}"));
            reading.Problems.Add(ScenarioMessages.Contradiction(facts.Count > 0 ? reading.Places[facts[0]] : new Place(reading.File), check.Definition.Text.Nl, given));
        }

        return reading.Result;
    }

    /// <summary>Whether a scenario that was accepted is refused under changed rules.</summary>
    public static bool Refuse(CompiledRules rules, Scenario scenario)
    {
        var frame = Evaluation.Timeless(rules, scenario).Placement[0];
        return rules.Checks.Any(check => check.Definition.IsError && check.Holds.Evaluate(frame).IsFalse);
    }
}
