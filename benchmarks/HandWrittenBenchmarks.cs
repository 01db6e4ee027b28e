using BenchmarkDotNet.Attributes;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Benchmarks;

/// <summary>
/// What the generality costs: three conditions and one formula as somebody would write them in C# for one moment in time, against
/// the node trees. Only here may law stand in C#: it is the thing measured, and nothing reads it.
/// </summary>
[MemoryDiagnoser]
public class HandWrittenBenchmarks
{
    private const decimal MinimumWage = 1594.20m;

    private static readonly string[] Ids = ["in-dienst", "doelgroep", "verklaring-op-tijd"];

    private readonly DateOnly _start = new(2018, 10, 1);
    private readonly DateOnly _statement = new(2018, 10, 8);
    private readonly string _form = "dienstverband";
    private readonly string _benefit = "wajong_2010";
    private readonly decimal _wage = 9.33m * 32 * 52 / 12;

    private Frame _frame = null!;
    private Node[] _conditions = [];
    private Node _formula = null!;

    /// <summary>Reads the rules and finds the same three conditions and the formula.</summary>
    [GlobalSetup]
    public void Read()
    {
        var book = Repository.Load();
        var evaluation = Evaluation.Of(book.Rules, Repository.Example(book, "ado-den-haag"));
        _frame = evaluation.Placement[0];
        var version = evaluation.Find(book.Rules.Regulations.Single(regulation => regulation.Definition.Id == "lkv-banenafspraak").Index, _frame).Version!;
        _conditions = [.. Ids.Select(id => version.Conditions.Single(condition => condition.Definition.Id == id).When!)];
        var u = book.Rules.Variables.Single(variable => variable.Definition.Id == "wajong.u_werkregeling");
        _formula = u.Formulas.Last();
    }

    /// <summary>Conditions in C#.</summary>
    [Benchmark]
    public bool ConditionsByHand() =>
        _form is "dienstverband" or "leerwerkplek" or "detachering"
        && _benefit is "wajong_oud" or "wajong_2010" or "wajong_2015"
        && _statement >= _start.AddMonths(-1)
        && _statement <= _start.AddMonths(3);

    /// <summary>The same as node trees.</summary>
    [Benchmark]
    public bool ConditionsAsNodes()
    {
        var holds = true;
        foreach (var condition in _conditions)
        {
            holds &= condition.Evaluate(_frame).IsTrue;
        }

        _frame.World.Reads.Clear();
        return holds;
    }

    /// <summary>The formula in C#.</summary>
    [Benchmark]
    public decimal FormulaByHand() =>
        _wage < 0.20m * MinimumWage ? (0.70m * MinimumWage) - _wage
        : _wage < 0.80m * MinimumWage ? (0.50m * MinimumWage) - (0.5m * (_wage - (0.20m * MinimumWage)))
        : MinimumWage - _wage;

    /// <summary>The same as a node tree.</summary>
    [Benchmark]
    public decimal FormulaAsNodes()
    {
        var value = _formula.Evaluate(_frame);
        _frame.World.Reads.Clear();
        return value.Number;
    }

    /// <summary>The node tree on a fresh frame, the variables below it included.</summary>
    [Benchmark]
    public decimal FormulaAsNodesOnANewDay()
    {
        var frame = new Frame(_frame.World, _frame.Segment, _frame.Bound);
        var value = _formula.Evaluate(frame);
        _frame.World.Reads.Clear();
        return value.Number;
    }
}
