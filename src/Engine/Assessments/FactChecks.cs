using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>The checks of facts.json on a scenario; what is unknown passes.</summary>
internal static class FactChecks
{
    public static Result<Scenario> Check(Scenario scenario, CompiledRules rules, string file)
    {
        var frame = Evaluation.Of(rules, scenario).Placement[0];
        var problems = rules.Checks
            .Where(check => check.Definition.IsError && check.Holds.Evaluate(frame).IsFalse)
            .Select(check => new Problem("contradiction", new Place(file, 0, PathOf(check, scenario)), check.Definition.Text.Nl, Given(check, scenario)));
        return problems.ToArray() is { Length: > 0 } found ? new Result<Scenario>([.. found]) : new Result<Scenario>(scenario);
    }

    private static IEnumerable<string> FactsOf(CompiledCheck check, Scenario scenario) =>
        check.Holds.Tree().OfType<FactNode>().Select(node => node.Symbol.Name).Distinct().Where(scenario.Facts.ContainsKey);

    private static string PathOf(CompiledCheck check, Scenario scenario) =>
        FactsOf(check, scenario).FirstOrDefault() is { } fact ? "/" + fact.Replace('.', '/') : "";

    private static string Given(CompiledCheck check, Scenario scenario) =>
        "Gegeven: " + string.Join(", ", FactsOf(check, scenario).Select(fact => $"{fact} = {scenario.Facts[fact]}")) + ".";
}
