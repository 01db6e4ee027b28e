using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Loading;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>For each fact the values at which some rule changes its mind, and those just beside them.</summary>
internal static class TellingValues
{
    private static readonly decimal[] Beside = [0m, 0.01m, -0.01m, 1m, -1m];

    /// <summary>Values by slot of the fact.</summary>
    public static ILookup<int, FactValue> Of(CompiledRules rules) =>
        AllNodes.Of(rules.Facts, rules.Parameters, rules.Variables, rules.Regulations)
            .SelectMany(root => root.Node.Tree())
            .SelectMany(node => InNode(node, rules))
            .Where(found => Fits(rules.Facts[found.Fact].Definition, found.Value))
            .Distinct()
            .ToLookup(found => found.Fact, found => found.Value);

    /// <summary>Whether a scenario may hold the value.</summary>
    public static bool Fits(FactDefinition fact, FactValue value) =>
        (fact.Min is not { } min || value.Number >= min)
        && (fact.Max is not { } max || value.Number <= max)
        && (!fact.Whole || decimal.Truncate(value.Number) == value.Number);

    private static IEnumerable<(int Fact, FactValue Value)> InNode(Node node, CompiledRules rules) => node switch
    {
        ComparisonNode { Left: FactNode fact, Right: ConstantNode constant } => Around(fact, constant),
        ComparisonNode { Left: ConstantNode constant, Right: FactNode fact } => Around(fact, constant),
        OneOfNode => node.Children[0] is FactNode fact ? node.Children.OfType<ConstantNode>().SelectMany(constant => Around(fact, constant)) : [],
        TableNode table => Keys(table, rules),
        _ => [],
    };

    private static IEnumerable<(int Fact, FactValue Value)> Around(FactNode fact, ConstantNode constant) =>
        fact.Symbol.Type is FactType.Number or FactType.Date
            ? Beside
                .Where(step => fact.Symbol.Type == FactType.Number || decimal.Truncate(step) == step)
                .Select(step => (fact.Symbol.Index, Shifted(fact.Symbol.Type, constant.Value, step)))
            : [(fact.Symbol.Index, constant.Value.As(fact.Symbol.Type)!.Value)];

    private static FactValue Shifted(FactType type, Value value, decimal step) =>
        type == FactType.Date ? FactValue.Of(value.Day.AddDays((int)step)) : FactValue.Of(value.Number + step);

    private static IEnumerable<(int Fact, FactValue Value)> Keys(TableNode table, CompiledRules rules) =>
        from row in rules.Parameters[table.Symbol.Index].Definition.Versions.SelectMany(version => version.Rows)
        from pair in table.Children.Zip(row.Keys)
        where pair.First is FactNode { Symbol.Type: FactType.Text or FactType.Choice } && pair.Second.Text is not null
        let symbol = ((FactNode)pair.First).Symbol
        select (symbol.Index, FactValue.Of(symbol.Type, pair.Second.Text!));
}
