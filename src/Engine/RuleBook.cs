using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Checks;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Engine.Schemas;
using SubsidyNavigator.Engine.Testing;
using SubsidyNavigator.Engine.Testing.Coverage;
using SubsidyNavigator.Engine.Testing.Mutations;

namespace SubsidyNavigator.Engine;

/// <summary>The law as data: checked, compiled once, immutable, safe to share between threads.</summary>
public sealed class RuleBook
{
    private static readonly string EngineVersion = typeof(RuleBook).Assembly.GetName().Version!.ToString(3);

    private readonly RuleSet _set;
    private readonly FactNames _names;
    private readonly Lazy<LawDescriber> _describer;
    private readonly Lazy<LawDescription> _law;
    private readonly IReadOnlyList<RuleFile> _files;

    private RuleBook(IReadOnlyList<RuleFile> files, RuleSet set, CompiledRules rules, bool hasTests)
    {
        Hash = RuleFiles.Hash(files);
        HasTests = hasTests;
        _files = files;
        _set = set;
        _names = new FactNames(set.Facts);
        Rules = rules;
        _describer = new(() => new LawDescriber(rules));
        _law = new(() => _describer.Value.Everything());
        Facts = set.Facts.Facts;
        Steps = set.Facts.Steps;
        Counts = new RuleBookCounts(
            set.Regulations.Length,
            set.Regulations.Sum(regulation => regulation.Covers.Length),
            set.Regulations.Sum(regulation => regulation.Versions.Length),
            set.Regulations.Sum(regulation => regulation.Versions.Sum(version => version.Conditions.Length + version.Duties.Length)),
            set.Parameters.Length,
            set.Variables.Length,
            set.Facts.Facts.Length,
            set.Tests.Length);
    }

    /// <summary>SHA-256 of all rule files, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Every fact that a scenario may hold, in the order of asking.</summary>
    public ImmutableArray<FactDefinition> Facts { get; }

    /// <summary>Steps of the form in which the facts are asked.</summary>
    public ImmutableArray<FormStep> Steps { get; }

    /// <summary>How much the book holds.</summary>
    public RuleBookCounts Counts { get; }

    internal CompiledRules Rules { get; }

    /// <summary>Whether the tests beside the rules were read; without them the book answers, but cannot be checked or tested.</summary>
    public bool HasTests { get; }

    internal ImmutableArray<RuleTest> Tests => Tested.Tests;

    /// <summary>The rules with their tests.</summary>
    /// <exception cref="InvalidOperationException">The tests were not read.</exception>
    private RuleSet Tested => HasTests ? _set : throw new InvalidOperationException($"The tests were left out; ask {nameof(WithTests)}() first.");

    /// <summary>Begins, in the background, what the first load of a process has to wait for; a program calls it before it knows which rules.</summary>
    /// <remarks>Only a help: what it does not do, the load does.</remarks>
    public static void Prepare() => Task.Run(ParsedTexts.WarmUp);

    /// <summary>Reads, checks and compiles all rule files under <paramref name="directory"/>.</summary>
    /// <returns>The rule book, or every problem found in the files.</returns>
    public static Result<RuleBook> Load(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var files = ReadFiles(directory);
        return files.TryGetValue(out var read) ? Of(read) : new Result<RuleBook>(files.Problems);
    }

    /// <summary>
    /// As <see cref="Load"/>, but leaves the tests beside the rules for <see cref="WithTests"/>: they are most of the text,
    /// and a service that starts needs none of them for its first answer. The hash covers them all the same.
    /// </summary>
    /// <returns>A rule book that answers; or every problem found in the rules, their tests left out.</returns>
    public static Result<RuleBook> LoadWithoutTests(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var files = ReadFiles(directory);
        return files.TryGetValue(out var read) ? Of(read, RuleSetReader.ReadWithoutTests(read), hasTests: false) : new Result<RuleBook>(files.Problems);
    }

    /// <summary>This book with the tests beside the rules, of the files as they were when it was loaded.</summary>
    /// <returns>The book; or every problem found in the tests' files.</returns>
    public Result<RuleBook> WithTests()
    {
        if (HasTests)
        {
            return new Result<RuleBook>(this);
        }

        var (tests, problems) = RuleSetReader.ReadTests(_files);
        return problems.IsEmpty
            ? new Result<RuleBook>(new RuleBook(_files, _set with { Tests = tests }, Rules, hasTests: true))
            : new Result<RuleBook>(problems);
    }

    /// <summary>Reads a scenario from the bytes of a JSON document.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="file">Name used in problems.</param>
    /// <param name="language">Language of the problems.</param>
    public Result<Scenario> Read(ReadOnlyMemory<byte> utf8, string file, Language language = Language.Nl)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FactChecks.Check(ScenarioReader.Read(utf8, file, _names, language), Rules);
    }

    /// <summary>Reads a scenario and its variants from the bytes of a JSON document.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="file">Name used in problems.</param>
    /// <param name="language">Language of the problems.</param>
    public Result<ComparisonRequest> ReadComparison(ReadOnlyMemory<byte> utf8, string file, Language language = Language.Nl)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FactChecks.Check(ComparisonReader.Read(utf8, file, _names, language), Rules);
    }

    /// <summary>Assesses one scenario; the same scenario always gives the same answer.</summary>
    public Assessment Assess(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var receipt = new Receipt(Hash, EngineVersion, CanonicalScenario.Hash(scenario));
        return AssessmentBuilder.Build(Evaluation.Of(Rules, scenario), receipt);
    }

    /// <summary>Assesses a scenario and its variants, and what each variant changes for every party.</summary>
    public Comparison Assess(ComparisonRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var first = Assess(request.Base);
        return new Comparison
        {
            Receipt = new Receipt(Hash, EngineVersion, CanonicalComparison.Hash(request)),
            Base = first,
            Variants = [.. request.Variants.Select(variant => Comparison.Compare(variant.Name, Assess(variant.Scenario), first))],
        };
    }

    /// <summary>What deserves mending in these rules although they load; each finding says what to do about it.</summary>
    public ImmutableArray<Problem> Check() => RuleCheck.Of(Tested, Rules);

    /// <summary>Ids of all regulations.</summary>
    public ImmutableArray<string> Regulations => [.. _set.Regulations.Select(regulation => regulation.Id)];

    /// <summary>The id that somebody probably meant; null when none is near.</summary>
    public string? NearestRegulation(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return NearestName.Find(id, Regulations);
    }

    /// <summary>All law of the book, described for readers; made at the first call.</summary>
    public LawDescription Describe() => _law.Value;

    /// <summary>One regulation, described for readers.</summary>
    /// <param name="regulation">Its id.</param>
    /// <param name="day">Only what holds on this day; null: all periods.</param>
    /// <returns>The description; null when there is no such regulation.</returns>
    public RegulationDescription? Describe(string regulation, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        return _describer.Value.Regulation(regulation, day);
    }

    /// <summary>What differs in the law between two days.</summary>
    /// <exception cref="ArgumentException"><paramref name="after"/> is not after <paramref name="before"/>.</exception>
    public LawChanges Compare(DateOnly before, DateOnly after)
    {
        if (after <= before)
        {
            throw new ArgumentException($"{after:O} does not come after {before:O}.", nameof(after));
        }

        return LawComparison.Compare(Describe(), (id, day) => Describe(id, day)!, before, after);
    }

    /// <summary>What begins, changes or ends on each day of a stretch on which anything does; what reads it is not told.</summary>
    /// <param name="after">The day before the stretch.</param>
    /// <param name="until">Its last day.</param>
    public ImmutableArray<LawChanges> DaysOfChange(DateOnly after, DateOnly until) => LawDays.Find(Describe(), after, until);

    /// <summary>The tests that stand beside a regulation, in their order; none when there is no such regulation, or no test could be read.</summary>
    public ImmutableArray<TestDescription> TestsOf(string regulation)
    {
        var tests = WithTests().TryGetValue(out var tested) ? tested.Tests : [];
        return [.. tests.Where(test => test.Regulation == regulation).Select(test => new TestDescription(test.Name, test.Source))];
    }

    /// <summary>The id of a parameter that somebody probably meant; null when none is near.</summary>
    /// <param name="path">As it stands in an address.</param>
    public string? NearestParameter(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return NearestName.Find(path, _set.Parameters.Select(parameter => FormatWords.InPaths(parameter.Id)));
    }

    /// <summary>The id of a regulation or smaller law that somebody probably meant; null when none is near.</summary>
    public string? NearestLaw(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return NearestName.Find(given, _set.Regulations.Select(r => r.Id).Concat(_set.Regulations.SelectMany(r => r.Covers).Select(c => c.Id)));
    }

    /// <summary>Runs the tests that stand beside the rules.</summary>
    /// <param name="regulations">Ids of the regulations whose tests run; none: all.</param>
    public ImmutableArray<RuleTestResult> Test(params IReadOnlyCollection<string> regulations)
    {
        ArgumentNullException.ThrowIfNull(regulations);
        return RuleTestRunner.Run(this, [.. Tests.Where(test => regulations.Count == 0 || regulations.Contains(test.Regulation))]);
    }

    /// <summary>Runs, on the calling thread alone, the tests that can come out otherwise than in an earlier rule book.</summary>
    /// <remarks>For a service: it leaves the other processors, and the threads that answer requests, to who asks.</remarks>
    /// <param name="earlier">A rule book whose tests all passed; null: all tests run.</param>
    public ImmutableArray<RuleTestResult> TestAside(RuleBook? earlier)
    {
        var touched = earlier is null ? null : TestScope.Touched(this, RuleFiles.Differing(_files, earlier._files));
        return RuleTestRunner.RunOneByOne(this, [.. Tests.Where(test => touched is null || touched.Contains(test.Regulation))]);
    }

    /// <summary>What the tests beside the rules have seen of them, and what not.</summary>
    /// <param name="regulations">Ids of the regulations looked at; none: all.</param>
    public CoverageReport Cover(params IReadOnlyCollection<string> regulations)
    {
        ArgumentNullException.ThrowIfNull(regulations);
        return CoverageFinder.Find(this, regulations.Count > 0 ? regulations : Regulations);
    }

    /// <summary>Which small changes to the rules the tests beside them notice.</summary>
    /// <param name="regulations">Ids of the regulations to change, with the figures and variables that they alone read; none, and no files: everything.</param>
    /// <param name="files">Files of parameters or variables to change whole: <c>parameters/some-topic</c>.</param>
    /// <param name="progress">Told how many of how many changes are done.</param>
    public MutationReport Mutate(IReadOnlyCollection<string> regulations, IReadOnlyCollection<string> files, IProgress<(int Done, int All)>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(regulations);
        ArgumentNullException.ThrowIfNull(files);
        return MutationRun.Of(this, MutationScope.Of(Rules, regulations, files), progress);
    }

    /// <summary>Files of parameters and variables, without their ending.</summary>
    public ImmutableArray<string> FigureFiles => [.. _set.Parameters.Select(parameter => parameter.Place.File)
        .Concat(_set.Variables.Select(variable => variable.Place.File)).Distinct().Select(file => file[..^".json".Length])];

    /// <summary>The conditions as RulesEngine workflows, one a version.</summary>
    public string Export() => WorkflowExport.Json(Rules);

    /// <summary>The JSON Schema of a scenario with the facts of this book.</summary>
    public JsonObject ScenarioSchema() => Engine.Schemas.ScenarioSchema.Of(_set.Facts);

    /// <summary>JSON Schemas of the rule files and of the scenario, by file name.</summary>
    /// <param name="describe">Gives the descriptions of members.</param>
    public ImmutableSortedDictionary<string, string> Schemas(Description describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        return RuleSchemas.Of(_set.Facts, describe);
    }

    /// <summary>A rule book of files already read.</summary>
    internal static Result<RuleBook> Of(IReadOnlyList<RuleFile> files) => Of(files, RuleSetReader.Read(files), hasTests: true);

    private static Result<IReadOnlyList<RuleFile>> ReadFiles(string directory)
    {
        // The parser's first text takes long, and all that comes before it needs no parser.
        Prepare();
        return RuleFiles.Read(directory);
    }

    private static Result<RuleBook> Of(IReadOnlyList<RuleFile> files, Result<RuleSet> set, bool hasTests)
    {
        if (!set.TryGetValue(out var read))
        {
            return new Result<RuleBook>(set.Problems);
        }

        var compiled = RuleBookBuilder.Build(read);
        return compiled.TryGetValue(out var rules)
            ? new Result<RuleBook>(new RuleBook(files, read, rules, hasTests))
            : new Result<RuleBook>(compiled.Problems);
    }
}
