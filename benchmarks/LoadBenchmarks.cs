using BenchmarkDotNet.Attributes;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Benchmarks;

/// <summary>Reading, checking and compiling all rule files.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private readonly string _directory = Repository.Rules;

    /// <summary>From the files to a rule book.</summary>
    [Benchmark]
    public Result<RuleBook> Load() => RuleBook.Load(_directory);
}
