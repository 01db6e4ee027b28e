using BenchmarkDotNet.Attributes;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Benchmarks;

/// <summary>The whole answer to each example.</summary>
[MemoryDiagnoser]
public class AssessBenchmarks
{
    private RuleBook _book = null!;
    private Scenario _scenario = null!;

    /// <summary>The examples.</summary>
    public static IEnumerable<string> Names => Repository.Examples;

    /// <summary>The example assessed.</summary>
    [ParamsSource(nameof(Names))]
    public string Example { get; set; } = "";

    /// <summary>Reads rules and scenario.</summary>
    [GlobalSetup]
    public void Read()
    {
        _book = Repository.Load();
        _scenario = Repository.Example(_book, Example);
    }

    /// <summary>Scenario in, answer out.</summary>
    [Benchmark]
    public Assessment Assess() => _book.Assess(_scenario);
}
