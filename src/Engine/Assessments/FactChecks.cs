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
        AddTo(reading, rules);
        return reading.Result;
    }

    /// <summary>Adds the contradictions, those of a variant where it differs from the base: what is wrong in the base is told there only.</summary>
    public static Result<ComparisonRequest> Check(ComparisonReading reading, CompiledRules rules)
    {
        var inBase = AddTo(reading.Base, rules);
        foreach (var variant in reading.Variants)
        {
            var scenario = variant.Variant.Scenario;
            foreach (var check in Failing(rules, scenario))
            {
                var changed = FactsOf(check).FirstOrDefault(variant.Places.ContainsKey);
                if (changed is not null || !inBase.Contains(check))
                {
                    // Without a changed fact it is a default that changed with others.
                    Add(check, scenario, changed is null ? variant.Changes : variant.Places[changed], reading.Problems);
                }
            }
        }

        return reading.Result;
    }

    /// <summary>Whether a scenario that was accepted is refused under changed rules.</summary>
    public static bool Refuse(CompiledRules rules, Scenario scenario) => Failing(rules, scenario).Any();

    private static HashSet<CompiledCheck> AddTo(ScenarioReading reading, CompiledRules rules)
    {
        var failing = Failing(rules, reading.Scenario).ToList();
        foreach (var check in failing)
        {
            var first = FactsOf(check).FirstOrDefault(reading.Scenario.Facts.ContainsKey);
            Add(check, reading.Scenario, first is null ? new Place(reading.File) : reading.Places[first], reading.Problems);
        }

        return [.. failing];
    }

    private static IEnumerable<CompiledCheck> Failing(CompiledRules rules, Scenario scenario)
    {
        var frame = Evaluation.Timeless(rules, scenario).Placement[0];
        return rules.Checks.Where(check => check.Definition.IsError && check.Holds.Evaluate(frame).IsFalse);
    }

    private static void Add(CompiledCheck check, Scenario scenario, Place place, ProblemList problems)
    {
        var given = FactsOf(check).Where(scenario.Facts.ContainsKey).Select(fact => $"{fact} = {scenario.Facts[fact]}");
        problems.Add(ScenarioMessages.Contradiction(place, check.Definition.Text, string.Join(", ", given), problems.Language));
    }

    private static IEnumerable<string> FactsOf(CompiledCheck check) =>
        check.Holds.Tree().OfType<FactNode>().Select(node => node.Symbol.Name).Distinct();
}
