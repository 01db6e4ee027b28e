using System.Globalization;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Testing.Coverage;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>An expression with one spot changed.</summary>
/// <param name="Site">The node that is changed.</param>
/// <param name="Changed">The whole expression, changed.</param>
/// <param name="Kind">What is changed.</param>
/// <param name="Was">The spot as it stands.</param>
/// <param name="Becomes">The spot as it becomes.</param>
/// <param name="Equivalent">Why no test can notice it; null: one can.</param>
internal sealed record NodeMutant(Node Site, Node Changed, MutantKind Kind, string Was, string Becomes, NoDifference? Equivalent);

/// <summary>All small changes of an expression: comparisons, "and" and "or", numbers and days.</summary>
/// <param name="possibilities">What expressions can give.</param>
/// <param name="under">The circumstances in which the expression is looked at.</param>
internal sealed class NodeMutants(Possibilities possibilities, Circumstances under)
{
    /// <summary>The changes, in the order in which the expression is written.</summary>
    public IEnumerable<NodeMutant> Of(Node node)
    {
        foreach (var own in Own(node))
        {
            yield return own;
        }

        for (var i = 0; i < node.Children.Count; i++)
        {
            foreach (var below in Of(node.Children[i]))
            {
                var changed = NodeCopy.With(node, i, below.Changed);
                // A number says little without what it is part of.
                var alone = node.Children[i] is ConstantNode;
                yield return below with
                {
                    Changed = changed,
                    Was = alone ? ExpressionWriter.Plain(node) : below.Was,
                    Becomes = alone ? ExpressionWriter.Plain(changed) : below.Becomes,
                    Equivalent = below.Equivalent ?? (node is ComparisonNode ? SameOutcome(node, changed) : SameOnBorder(node, below, i)),
                };
            }
        }
    }

    private IEnumerable<NodeMutant> Own(Node node)
    {
        switch (node)
        {
            case ComparisonNode comparison:
                foreach (var (operation, kind) in Others(comparison.Operator))
                {
                    var changed = new ComparisonNode(operation, comparison.Left, comparison.Right);
                    yield return Mutant(node, changed, kind) with { Equivalent = SameOutcome(node, changed) };
                }

                break;
            case LogicNode logic:
                yield return Mutant(node, new LogicNode(!logic.IsAnd, logic.Children[0], logic.Children[1]), MutantKind.Logic);
                break;
            case ConstantNode { Type: FactType.Number, Value: { IsKnown: true, Number: var number } }:
                yield return Mutant(node, new ConstantNode(FactType.Number, Value.Of(Stepped(number))), MutantKind.Number);
                break;
            case ConstantNode { Type: FactType.Date, Value: { IsKnown: true, Day: var day } }:
                yield return Mutant(node, new ConstantNode(FactType.Date, Value.Of(day.AddDays(1))), MutantKind.Day);
                break;
            default:
                break;
        }
    }

    private static NodeMutant Mutant(Node site, Node changed, MutantKind kind) =>
        new(site, changed, kind, ExpressionWriter.Plain(site), ExpressionWriter.Plain(changed), null);

    private static IEnumerable<(ComparisonOperator Operator, MutantKind Kind)> Others(ComparisonOperator operation) => operation switch
    {
        ComparisonOperator.Equal => [(ComparisonOperator.NotEqual, MutantKind.Comparison)],
        ComparisonOperator.NotEqual => [(ComparisonOperator.Equal, MutantKind.Comparison)],
        ComparisonOperator.Less => [(ComparisonOperator.LessOrEqual, MutantKind.Border), (ComparisonOperator.GreaterOrEqual, MutantKind.Comparison)],
        ComparisonOperator.LessOrEqual => [(ComparisonOperator.Less, MutantKind.Border), (ComparisonOperator.Greater, MutantKind.Comparison)],
        ComparisonOperator.Greater => [(ComparisonOperator.GreaterOrEqual, MutantKind.Border), (ComparisonOperator.LessOrEqual, MutantKind.Comparison)],
        ComparisonOperator.GreaterOrEqual => [(ComparisonOperator.Greater, MutantKind.Border), (ComparisonOperator.Less, MutantKind.Comparison)],
    };

    /// <summary>The number a step of its last decimal up; down where a formula may not hold the higher one.</summary>
    private static decimal Stepped(decimal number) =>
        number + Step.OfLastDecimal(number) is var higher && higher <= Limits.Literal ? higher : number - Step.OfLastDecimal(number);

    /// <summary>A comparison that always comes out the same way, and still does.</summary>
    private NoDifference? SameOutcome(Node was, Node becomes)
    {
        var before = possibilities.Of(was, under) with { MayBeUnknown = false };
        var after = possibilities.Of(becomes, under) with { MayBeUnknown = false };
        return before.IsConstant && after.IsConstant && before.Low == after.Low ? NoDifference.SameOutcome : null;
    }

    /// <summary>In <c>a &lt; b ? a : b</c> and <c>a &lt; b ? b - a : 0</c> it does not matter to which branch equals go.</summary>
    private static NoDifference? SameOnBorder(Node node, NodeMutant below, int child)
    {
        if (node is not ConditionalNode || child != 0 || below.Kind != MutantKind.Border || below.Site is not ComparisonNode comparison || !ReferenceEquals(comparison, node.Children[0]))
        {
            return null;
        }

        var (left, right) = (ExpressionWriter.Plain(comparison.Left), ExpressionWriter.Plain(comparison.Right));
        var branches = node.Children.Skip(1).Select(branch => OnBorder(branch, left, right)).ToList();
        return branches[0] == branches[1] ? NoDifference.SameOnBorder : null;
    }

    /// <summary>What a branch gives where both sides are the same, written so that equals are equal.</summary>
    private static string OnBorder(Node branch, string left, string right)
    {
        var written = ExpressionWriter.Plain(branch);
        if (written == left || written == right)
        {
            return left;
        }

        return branch is ArithmeticNode { Operator: ArithmeticOperator.Subtract } difference
            && OnBorder(difference.Children[0], left, right) == left && OnBorder(difference.Children[1], left, right) == left
            ? 0m.ToString(CultureInfo.InvariantCulture)
            : written;
    }
}
