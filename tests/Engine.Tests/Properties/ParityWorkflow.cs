using System.Linq.Dynamic.Core;
using System.Text.Json;
using RulesEngine.HelperFunctions;
using RulesEngine.Models;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>The exported conditions of one version with the types of their inputs, made once, and run by RulesEngine itself.</summary>
internal sealed class ParityWorkflow
{
    private readonly IReadOnlyList<ExportedCondition> _conditions;
    private readonly RulesEngine.RulesEngine _engine;
    private readonly List<(string Group, Type Type, List<ExportInput> Members)> _groups;

    private ParityWorkflow(IReadOnlyList<ExportedCondition> conditions, RulesEngine.RulesEngine engine)
    {
        _conditions = conditions;
        _engine = engine;
        _groups = [.. conditions
            .SelectMany(condition => condition.Inputs)
            .DistinctBy(input => input.Name)
            .GroupBy(input => input.Name.Split('.')[0])
            .Select(group => (group.Key, TypeOf(group), group.ToList()))];
    }

    public string Name => WorkflowExport.Name(_conditions[0]);

    public CompiledVersion Version => _conditions[0].Version;

    /// <summary>Settings under which nothing but the expressions runs.</summary>
    private static ReSettings Settings => new()
    {
        IsExpressionCaseSensitive = true,
        AutoRegisterInputType = false,
        CustomTypes = [typeof(Calc)],
        EnableScopedParams = false,
        AutoExecuteActions = false,
        EnableFormattedErrorMessage = false,
        CacheConfig = new MemCacheConfig { SizeLimit = 10_000 },
    };

    /// <summary>The export as RulesEngine reads it.</summary>
    public static Workflow[] Read(string export) => JsonSerializer.Deserialize<Workflow[]>(export)!;

    /// <summary>One workflow for each version that has conditions.</summary>
    public static List<ParityWorkflow> All(RuleBook book)
    {
        var exported = WorkflowExport.Conditions(book.Rules).GroupBy(condition => condition.Version).Select(version => version.ToList()).ToList();
        var engine = new RulesEngine.RulesEngine(Read(book.Export()), Settings);
        return [.. exported.Select(conditions => new ParityWorkflow(conditions, engine))];
    }

    /// <summary>What RulesEngine says of each condition whose inputs are all known.</summary>
    public async Task<List<(ConditionFinding Finding, RuleResultTree Result)>> Run(Finding finding)
    {
        var outcomes = finding.Conditions.Concat(finding.Duties).ToDictionary(outcome => outcome.Condition);
        var values = Values(finding);
        var results = (await Execute(Parameters(values))).ToDictionary(result => result.Rule.RuleName);
        return [.. _conditions
            .Where(condition => condition.Inputs.All(input => values[input.Name].IsKnown) && outcomes.ContainsKey(condition.Condition))
            .Select(condition => (outcomes[condition.Condition], results[condition.Condition.Definition.Id]))];
    }

    /// <summary>What RulesEngine makes of all conditions; one that does not compile says so.</summary>
    public async Task<List<RuleResultTree>> Execute(RuleParameter[] parameters) => await _engine.ExecuteAllRulesAsync(Name, parameters);

    /// <summary>The inputs as they stand in the finding's segment.</summary>
    public Dictionary<string, Value> Values(Finding finding)
    {
        var outcomes = finding.Conditions.Concat(finding.Duties).ToDictionary(outcome => outcome.Condition);
        var values = new Dictionary<string, Value>();
        foreach (var condition in _conditions)
        {
            foreach (var input in condition.Inputs)
            {
                values[input.Name] = IsWindow(condition, input) ? Window(outcomes.GetValueOrDefault(condition.Condition), finding.Frame) : input.Read(finding.Frame);
            }
        }

        return values;
    }

    /// <summary>One parameter a group; a value that is not known is replaced by one of its type.</summary>
    public RuleParameter[] Parameters(Dictionary<string, Value> values) =>
        [.. _groups.Select(group => new RuleParameter(group.Group, Filled(group.Type, group.Members, values)))];

    private static bool IsWindow(ExportedCondition condition, ExportInput input) =>
        condition.Condition.When is null && input.Name == $"{WorkflowExport.InputGroup}.venster_{condition.Condition.Definition.Id.Replace('-', '_')}";

    /// <summary>The window's own outcome: where a guard lets the condition hold, "no", so that only the guard can make it true.</summary>
    private static Value Window(ConditionFinding? outcome, Frame frame) =>
        outcome is null ? Value.Unknown((Trace?)null)
        : outcome.Condition.If is { } guard && guard.Evaluate(frame).IsFalse ? Value.Of(false)
        : outcome.Value;

    private static Type TypeOf(IEnumerable<ExportInput> inputs) =>
        DynamicClassFactory.CreateType([.. inputs.Select(input => new DynamicProperty(input.Name.Split('.', 2)[1], TypeOf(input.Type)))]);

    private static Type TypeOf(FactType type) => type switch
    {
        FactType.Bool => typeof(bool),
        FactType.Number => typeof(decimal),
        FactType.Date => typeof(DateOnly),
        FactType.Choice or FactType.Text => typeof(string),
    };

    private static DynamicClass Filled(Type type, List<ExportInput> members, Dictionary<string, Value> values)
    {
        var filled = (DynamicClass)Activator.CreateInstance(type)!;
        foreach (var member in members)
        {
            filled.SetDynamicPropertyValue(member.Name.Split('.', 2)[1], values.GetValueOrDefault(member.Name).As(member.Type)?.Boxed ?? SomeValue(member.Type));
        }

        return filled;
    }

    /// <summary>In place of what is not known; conditions that read it are not compared.</summary>
    private static object SomeValue(FactType type) => type switch
    {
        FactType.Bool => false,
        FactType.Number => 1m,
        FactType.Date => new DateOnly(2020, 1, 1),
        FactType.Choice or FactType.Text => "",
    };
}
