using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Makes rules of rule files, or says everything that is wrong in them.</summary>
/// <remarks>What needs expressions, or names of other files, is checked later.</remarks>
internal static class RuleSetReader
{
    /// <summary>Reads <paramref name="files"/>.</summary>
    public static Result<RuleSet> Read(IReadOnlyList<RuleFile> files) => Read(files, _ => true);

    /// <summary>Reads <paramref name="files"/> except the tests, which no answer needs.</summary>
    public static Result<RuleSet> ReadWithoutTests(IReadOnlyList<RuleFile> files) => Read(files, file => !file.IsTests);

    /// <summary>Reads the tests among <paramref name="files"/>.</summary>
    /// <returns>The tests, or every problem in their files.</returns>
    public static (ImmutableArray<RuleTest> Tests, ImmutableArray<Problem> Problems) ReadTests(IReadOnlyList<RuleFile> files)
    {
        var problems = new ProblemList(Language.En);
        var read = ReadEach(files, file => file.IsTests, problems);
        return ([.. read.SelectMany(file => file.Tests)], problems.InOrder());
    }

    private static Result<RuleSet> Read(IReadOnlyList<RuleFile> files, Func<RuleFile, bool> wanted)
    {
        var problems = new ProblemList(Language.En);
        if (!files.Any(f => f.Path == RuleFile.Facts))
        {
            problems.Add(RuleFileMessages.MissingFacts(RuleFile.Facts));
        }

        var read = ReadEach(files, wanted, problems);
        var facts = read.Select(file => file.Facts).FirstOrDefault(each => each is not null);
        ImmutableArray<Parameter> parameters = [.. read.SelectMany(file => file.Parameters)];
        ImmutableArray<Variable> variables = [.. read.SelectMany(file => file.Variables)];
        ImmutableArray<Combination> combinations = [.. read.SelectMany(file => file.Combinations)];
        ImmutableArray<Regulation> regulations = [.. read.Select(file => file.Regulation).OfType<Regulation>()];

        var named = (facts?.Facts ?? []).Select(f => (f.Id, f.Place))
            .Concat(parameters.Select(p => (p.Id, p.Place)))
            .Concat(variables.Select(v => (v.Id, v.Place)));
        Duplicates.Check(named, n => n.Id, n => n.Place, problems);
        Duplicates.CheckPaths(parameters, problems);
        Duplicates.Check(facts?.Checks ?? [], c => c.Id, c => c.Place, problems);
        Duplicates.Check(combinations, c => c.Id, c => c.Place, problems);
        var laws = regulations.Select(r => (r.Id, r.Place))
            .Concat(regulations.SelectMany(r => r.Covers).Select(c => (c.Id, c.Place)));
        Duplicates.Check(laws, l => l.Id, l => l.Place, problems);

        return facts is null || problems.Count > 0
            ? new Result<RuleSet>(problems.InOrder())
            : new Result<RuleSet>(new RuleSet(facts, parameters, variables, combinations, regulations, [.. read.SelectMany(file => file.Tests)]));
    }

    /// <summary>Reads on all processors; what comes of it stands in the order of the files.</summary>
    private static RuleFileReader[] ReadEach(IReadOnlyList<RuleFile> files, Func<RuleFile, bool> wanted, ProblemList problems)
    {
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var chosen = files.Where(wanted).ToArray();
        var read = new RuleFileReader[chosen.Length];
        Parallel.For(0, chosen.Length, index => read[index] = RuleFileReader.Read(chosen[index], paths));
        foreach (var file in read)
        {
            problems.AddAll(file.Problems);
        }

        return read;
    }
}
