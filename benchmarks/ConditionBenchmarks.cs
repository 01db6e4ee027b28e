using BenchmarkDotNet.Attributes;
using RulesEngine.Models;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Tests.Properties;

namespace SubsidyNavigator.Benchmarks;

/// <summary>
/// All conditions of the versions that hold on the first day of the ADO example: our node trees against RulesEngine on the
/// exported rules. RulesEngine gets tables, variables, windows and figures of other days ready made; the node trees read tables and
/// other days themselves and keep the reasons of what is unknown.
/// </summary>
[MemoryDiagnoser]
public class ConditionBenchmarks
{
    private Frame _frame = null!;
    private Node[] _nodes = [];
    private (ParityWorkflow Workflow, RuleParameter[] Inputs)[] _workflows = [];

    /// <summary>Finds the conditions and readies the inputs, so that both sides only evaluate.</summary>
    [GlobalSetup]
    public void Read()
    {
        var book = Repository.Load();
        var evaluation = Evaluation.Of(book.Rules, Repository.Example(book, "ado-den-haag"));
        _frame = evaluation.Placement[0];
        var findings = book.Rules.Regulations
            .Select(regulation => evaluation.Find(regulation.Index, _frame))
            .Where(finding => finding.Version is not null)
            .ToDictionary(finding => finding.Version!);
        _nodes = [.. findings.Keys
            .SelectMany(version => version.Conditions.Concat(version.Duties))
            .SelectMany(condition => new[] { condition.If, condition.When })
            .OfType<Node>()];
        _workflows = [.. ParityWorkflow.All(book)
            .Where(workflow => findings.ContainsKey(workflow.Version))
            .Select(workflow => (workflow, workflow.Parameters(workflow.Values(findings[workflow.Version]))))];
    }

    /// <summary>The node trees.</summary>
    [Benchmark(Baseline = true)]
    public int Nodes()
    {
        var holding = 0;
        foreach (var node in _nodes)
        {
            holding += node.Evaluate(_frame).IsTrue ? 1 : 0;
        }

        _frame.World.Reads.Clear();
        return holding;
    }

    /// <summary>The same conditions through RulesEngine.</summary>
    [Benchmark]
    public async Task<int> RulesEngine()
    {
        var holding = 0;
        foreach (var (workflow, inputs) in _workflows)
        {
            holding += (await workflow.Execute(inputs)).Count(result => result.IsSuccess);
        }

        return holding;
    }
}
