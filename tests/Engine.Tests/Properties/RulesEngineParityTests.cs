using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>The exported conditions, run by RulesEngine on known inputs, say what this engine says.</summary>
public sealed class RulesEngineParityTests
{
    private const int Placements = 200;
    private const int VariationsPerPlacement = 50;
    private const decimal LowestShareCompared = 0.6m;
    private const int Seed = 4;

    private static readonly CompiledRules Rules = RealRules.Book.Rules;

    [Fact]
    public async Task RulesEngine_gives_the_same_outcome_for_every_condition_with_known_inputs()
    {
        var workflows = ParityWorkflow.All(RealRules.Book).ToDictionary(workflow => workflow.Version);
        var never = WorkflowExport.Conditions(Rules).Select(Name).ToHashSet();
        var differences = new List<string>();
        int compared = 0, skipped = 0;
        var generator = new ScenarioGenerator(Seed);
        for (var i = 0; i < Placements; i++)
        {
            var evaluation = Evaluation.Of(Rules, generator.Complete());
            for (var variation = 0; variation < VariationsPerPlacement; variation++)
            {
                var frame = evaluation.Placement[generator.Random.Next(evaluation.Placement.Length)];
                foreach (var finding in Rules.Regulations.Select(regulation => evaluation.Find(regulation.Index, frame)))
                {
                    if (finding.Version is not { } version || finding.VersionUnknown || !workflows.TryGetValue(version, out var workflow))
                    {
                        continue;
                    }

                    var results = await workflow.Run(finding);
                    skipped += finding.Conditions.Length + finding.Duties.Length - results.Count;
                    foreach (var (outcome, result) in results)
                    {
                        if (!outcome.Value.IsKnown)
                        {
                            skipped++;
                            continue;
                        }

                        compared++;
                        never.Remove($"{workflow.Name}/{outcome.Condition.Definition.Id}");
                        if (result.IsSuccess != outcome.Value.IsTrue)
                        {
                            differences.Add($"{workflow.Name}/{outcome.Condition.Definition.Id}: {outcome.Value.Truth} here, {result.IsSuccess} there {result.ExceptionMessage}");
                        }
                    }
                }

                evaluation = evaluation.Changed(generator.Varied(evaluation.Scenario));
            }
        }

        Assert.Empty(differences.Distinct());
        Assert.True(compared >= LowestShareCompared * (compared + skipped), $"Only {compared} of {compared + skipped} were compared.");
        Assert.Empty(never.Except(WithBounds()));
    }

    [Fact]
    public async Task The_export_is_what_RulesEngine_reads_and_every_workflow_of_it_compiles()
    {
        var workflows = ParityWorkflow.All(RealRules.Book);

        Assert.Equal(workflows.Select(workflow => workflow.Name), ParityWorkflow.Read(RealRules.Book.Export()).Select(workflow => workflow.WorkflowName));
        foreach (var workflow in workflows)
        {
            var results = await workflow.Execute(workflow.Parameters([]));

            Assert.NotEmpty(results);
            Assert.All(results, result => Assert.DoesNotContain("parsing", result.ExceptionMessage ?? "", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>A figure known within bounds only is no one value to hand over.</summary>
    private static IEnumerable<string> WithBounds() => WorkflowExport.Conditions(Rules)
        .Where(condition => condition.Condition.Nodes.SelectMany(node => node.Tree()).OfType<ParameterNode>()
            .Any(node => Rules.Parameters[node.Symbol.Index].Definition.Versions.Any(version => version.Between is not null)))
        .Select(Name);

    private static string Name(ExportedCondition condition) => $"{WorkflowExport.Name(condition)}/{condition.Condition.Definition.Id}";
}
