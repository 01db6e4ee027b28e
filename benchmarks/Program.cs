using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using SubsidyNavigator.Benchmarks;

if (args is ["service", var urls, var rules])
{
    await ServiceUnderLoad.Run(urls, rules);
    return;
}

if (args is ["swaps", var address, var folder, var count])
{
    Environment.ExitCode = await RuleSwaps.Run(new Uri(address), folder, int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

if (args is ["fuzz", var target, var requests])
{
    Environment.ExitCode = await Fuzzing.Run(new Uri(target), int.Parse(requests, CultureInfo.InvariantCulture));
    return;
}

// In this process and in short iterations, so that all of it takes minutes: figures are orders of magnitude.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithIterationTime(TimeInterval.FromMilliseconds(200))
    .WithWarmupCount(3)
    .WithIterationCount(5);
BenchmarkSwitcher.FromAssembly(typeof(Repository).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
