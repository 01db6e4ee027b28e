using System.Text.Json.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Schemas;

/// <summary>A member as a file writes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record WrittenMember(string Name, bool IsRequired, Func<RecordSchemas, JsonObject> Schema);

/// <summary>Where a rule file writes something in another shape than the record holds it.</summary>
internal static class WrittenShapes
{
    /// <summary>Members that stand beside those of a record, by the property they follow.</summary>
    /// <param name="property">The property.</param>
    public delegate IEnumerable<WrittenMember> Members(string property);

    private const string Kebab = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private const string Full = @"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$";

    /// <summary>The members that stand for a property; none when the file does not write it; null when it is written as it is held.</summary>
    public static WrittenMember[]? Of(Type type, string property) => (type.Name, property) switch
    {
        // The folder and the file name say these.
        (nameof(Regulation), nameof(Regulation.Family)) or (nameof(RuleTest), nameof(RuleTest.Regulation)) => [],
        (_, nameof(DatedVersion.From)) when IsDated(type) => [new("from", true, DayOrOpen)],
        (_, nameof(DatedVersion.To)) when IsDated(type) => [new("to", true, DayOrOpen)],
        (_, nameof(DatedVersion.Announced)) => [new("status", false, _ => new JsonObject { ["const"] = "announced" })],
        (nameof(RegulationVersion), nameof(DatedVersion.Sources)) => [new("sources", true, Sources)],
        (nameof(RegulationVersion), nameof(RegulationVersion.Duties)) => [new("duties", false, Duties)],
        (nameof(CoveredLaw), nameof(CoveredLaw.Sources)) => [new("sources", true, Sources)],
        (nameof(FactSheet), nameof(FactSheet.Facts)) => [new("facts", true, builder => RecordSchemas.ListOf(builder.Reference("fact", () => builder.Record(typeof(FactDefinition)))))],
        (nameof(FactDefinition), nameof(FactDefinition.Min) or nameof(FactDefinition.Max)) => [new(property.ToLowerInvariant(), false, _ => RecordSchemas.AnyOf(RecordSchemas.Plain("number"), RecordSchemas.Day()))],
        (nameof(FactCheck), nameof(FactCheck.IsError)) => [new("severity", true, _ => new JsonObject { ["enum"] = new JsonArray("error", "warning") })],
        (nameof(Parameter), nameof(Parameter.Type)) => [new("type", true, _ => RecordSchemas.Words(typeof(FactType), nameof(FactType.Text)))],
        (nameof(ParameterVersion), nameof(ParameterVersion.Value)) => [new("value", false, _ => RecordSchemas.Plain("number", "string", "boolean", "null"))],
        (nameof(ParameterVersion), nameof(ParameterVersion.Between)) => [new("between", false, _ => TwoNumbers())],
        (nameof(ParameterVersion), nameof(ParameterVersion.Rows)) => [new("rows", false, builder => builder.Reference("rows", Rows))],
        (nameof(Variable), nameof(Variable.Choices)) => [new("choices", false, Choices)],
        (nameof(Variable), nameof(Variable.ChoicesOf)) => [],
        (nameof(Combination), nameof(Combination.Among)) => [new("among", true, _ => new JsonObject { ["type"] = "array", ["minItems"] = 2, ["uniqueItems"] = true, ["items"] = RecordSchemas.Pattern(Kebab) })],
        (nameof(Condition), nameof(Condition.IfUnmet)) => [],
        (nameof(Window), nameof(Window.Counts)) => [new("counts", false, _ => RecordSchemas.Words(typeof(WindowCount), nameof(WindowCount.None)))],
        (nameof(Cap), nameof(Cap.Per)) => [new("per", true, _ => Stretch())],
        (nameof(BenefitRule), nameof(Consequence.Id)) => [new("id", false, _ => RecordSchemas.Pattern(Kebab))],
        (nameof(BenefitRule) or nameof(ActionRule) or nameof(RiskRule), nameof(Consequence.Text)) => [new("text", true, builder => builder.Reference(typeof(LocalText)))],
        (nameof(CashFlowRule), nameof(CashFlowRule.To)) => [new("to", true, _ => RecordSchemas.AnyOf(PartyOrFact(), RecordSchemas.Plain("null")))],
        (nameof(CashFlowRule), nameof(CashFlowRule.From)) => [new("from", true, _ => PartyOrFact())],
        (nameof(CreditRule), nameof(CreditRule.To)) => [new("to", true, _ => PartyOrFact())],
        (nameof(ActionRule), nameof(ActionRule.By)) => [new("by", true, _ => PartyOrFact())],
        (nameof(RiskRule), nameof(RiskRule.Likelihood)) => [new("likelihood", true, Likelihood)],
        (nameof(RiskRule), nameof(RiskRule.Exposure)) => [new("exposure", false, Exposure)],
        (nameof(RiskRule), nameof(RiskRule.LosesFlow) or nameof(RiskRule.LosesPer)) => [],
        (nameof(RiskRule), nameof(RiskRule.Mitigation)) => [new("mitigation", true, builder => builder.Reference(typeof(LocalText)))],
        (nameof(RuleTest), nameof(RuleTest.ScenarioJson)) => [new("scenario", true, _ => new JsonObject { ["$ref"] = "scenario.schema.json" })],
        (nameof(RuleTest), nameof(RuleTest.ExpectJson)) => [new("expect", true, _ => RecordSchemas.Plain("object"))],
        (nameof(Source), nameof(Source.Url)) => [new("url", true, _ => RecordSchemas.Pattern("^https://"))],
        _ => null,
    };

    /// <summary>The form of a record's <c>id</c>.</summary>
    public static string IdForm(Type type) => type.Name switch
    {
        nameof(FactDefinition) or nameof(Parameter) or nameof(Variable) => Full,
        nameof(Choice) => "^[a-z0-9_]+$",
        nameof(FormStep) => "^.+$",
        _ => Kebab,
    };

    /// <summary>An expression; a number or a yes or no counts as its own text.</summary>
    public static JsonObject Expression() => new()
    {
        ["description"] = "An expression over facts, parameters and variables; see docs/rule-format.md, sections 3 and 10.",
        ["type"] = new JsonArray("string", "number", "boolean"),
        ["maxLength"] = Limits.ExpressionLength,
    };

    private static bool IsDated(Type type) => type.IsAssignableTo(typeof(DatedVersion));

    private static JsonObject DayOrOpen(RecordSchemas builder) => RecordSchemas.AnyOf(RecordSchemas.Day(), RecordSchemas.Plain("null"));

    private static JsonObject Sources(RecordSchemas builder) => RecordSchemas.ListOf(builder.Reference(typeof(Source)));

    private static JsonObject Duties(RecordSchemas builder) => RecordSchemas.ListOf(builder.Reference("duty", () => builder.Record(
        typeof(Condition),
        property => property == nameof(Condition.IfUnmet) ? [new("ifUnmet", true, _ => RecordSchemas.Pattern(Kebab))] : [])));

    private static JsonObject Choices(RecordSchemas builder) => RecordSchemas.AnyOf(
        RecordSchemas.Plain("string"),
        RecordSchemas.ListOf(RecordSchemas.AnyOf(RecordSchemas.Plain("string"), builder.Reference(typeof(Choice)))));

    private static JsonObject TwoNumbers() => new() { ["type"] = "array", ["minItems"] = 2, ["maxItems"] = 2, ["items"] = RecordSchemas.Plain("number") };

    private static JsonObject Rows() => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["additionalProperties"] = RecordSchemas.AnyOf(RecordSchemas.Plain("number", "string", "boolean"), new JsonObject { ["$ref"] = "#/definitions/rows" }),
    };

    private static JsonObject PartyOrFact() => RecordSchemas.AnyOf(RecordSchemas.Words(typeof(Party)), RecordSchemas.Pattern(Full));

    private static JsonObject Stretch() => RecordSchemas.Words(typeof(CapPer), nameof(CapPer.Segment));

    private static JsonObject Likelihood(RecordSchemas builder) => RecordSchemas.AnyOf(
        RecordSchemas.Words(typeof(RiskLevel)),
        new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
        new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = builder.Reference("expression", Expression) });

    private static JsonObject Exposure(RecordSchemas builder) => RecordSchemas.AnyOf(
        builder.Reference("expression", Expression),
        new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["losesFlow"] = RecordSchemas.Pattern(Kebab), ["per"] = Stretch() },
            ["required"] = new JsonArray("losesFlow"),
            ["additionalProperties"] = false,
        });
}
