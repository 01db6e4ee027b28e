using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RulesEngine.Models;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A condition as a RulesEngine rule, with what it takes as input.</summary>
internal sealed record ExportedCondition(CompiledRegulation Regulation, CompiledVersion Version, CompiledCondition Condition, string Expression, IReadOnlyCollection<ExportInput> Inputs);

/// <summary>The conditions as RulesEngine workflows: one workflow a version of a regulation, one rule a condition.</summary>
internal static class WorkflowExport
{
    /// <summary>Group of the input values that no name stands for.</summary>
    public const string InputGroup = "invoer";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every condition and duty; a guard is written out.</summary>
    public static IEnumerable<ExportedCondition> Conditions(CompiledRules rules) =>
        from regulation in rules.Regulations
        from version in regulation.Versions
        from condition in version.Conditions.Concat(version.Duties)
        select Export(regulation, version, condition);

    /// <summary>The workflows as JSON.</summary>
    public static string Json(CompiledRules rules)
    {
        var workflows = Conditions(rules)
            .GroupBy(condition => condition.Version)
            .Select(version => new Workflow
            {
                WorkflowName = Name(version.First()),
                Rules = version.Select(Rule).ToList(),
            });
        return JsonSerializer.Serialize(workflows, Layout).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The workflow's name: the regulation and the first day of its version.</summary>
    public static string Name(ExportedCondition condition) =>
        $"{condition.Regulation.Definition.Id}@{condition.Version.Definition.From?.ToString("O", CultureInfo.InvariantCulture) ?? "open"}";

    private static Rule Rule(ExportedCondition condition) => new()
    {
        RuleName = condition.Condition.Definition.Id,
        Expression = condition.Expression,
        RuleExpressionType = RuleExpressionType.LambdaExpression,
        Properties = new Dictionary<string, object>
        {
            ["text"] = condition.Condition.Definition.Text.Nl,
            ["inputs"] = condition.Inputs.ToDictionary(input => input.Name, input => $"{FormatWords.Word(input.Type)}: {input.Meaning}"),
            ["sources"] = condition.Condition.Sources.Select(source => $"{source.Law} {source.Article} {source.Url}").ToList(),
        },
    };

    private static ExportedCondition Export(CompiledRegulation regulation, CompiledVersion version, CompiledCondition condition)
    {
        var writer = new ExpressionWriter(InputGroup, condition.Definition.Id.Replace('-', '_'));
        var requirement = condition.When is { } when
            ? writer.Export(when)
            : writer.Input("venster", FactType.Bool, $"window of {condition.Definition.Id}", _ => Value.Unknown((Trace?)null));
        var expression = condition.If is { } guard ? $"!({writer.Export(guard)}) || {requirement}" : requirement;
        return new ExportedCondition(regulation, version, condition, expression, writer.Inputs);
    }
}
