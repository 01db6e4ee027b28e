using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>How far off a failed numeric or date comparison is.</summary>
internal static class Distances
{
    /// <summary>The distance of the comparison that makes the condition fail; null when none does.</summary>
    public static Distance? Of(ConditionFinding finding, Frame frame) =>
        finding.Value.IsFalse && finding.Condition.When is { } when ? Failing(when, frame) : null;

    private static Distance? Failing(Node node, Frame frame) => node switch
    {
        LogicNode { IsAnd: true } => node.Children.Where(child => child.Evaluate(frame).IsFalse).Select(child => Failing(child, frame)).FirstOrDefault(),
        LogicNode => node.Children.Select(child => Failing(child, frame)).FirstOrDefault(distance => distance is not null),
        ComparisonNode comparison => Between(comparison, frame),
        _ => null,
    };

    private static Distance? Between(ComparisonNode comparison, Frame frame)
    {
        var left = comparison.Left.Evaluate(frame);
        var right = comparison.Right.Evaluate(frame);
        var measurable = comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual);
        if (!measurable || !left.IsKnown || !right.IsKnown || left.Number == right.Number)
        {
            return null;
        }

        var unit = comparison.Left.Type == FactType.Date ? "days" : UnitOf(comparison);
        var value = Math.Abs(left.Number - right.Number);
        return new Distance(unit?.StartsWith("EUR", StringComparison.Ordinal) == true ? Money.Round(value) : value, unit);
    }

    private static string? UnitOf(Node node) =>
        node.Tree().Select(each => each is NameNode name ? name.Symbol.Unit : (each as TableNode)?.Symbol.Unit).FirstOrDefault(unit => unit is not null);
}
