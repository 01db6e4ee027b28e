using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>Whether facts can exist with which expressions are all true.</summary>
/// <remarks>
/// Every name and every sum counts as free to take any value; it is tried at, below and above each value it is compared
/// with. So an answer "no" is certain, and "yes" may be too kind.
/// </remarks>
internal sealed class Satisfiability
{
    /// <summary>More steps than any honest set of conditions takes; beyond them the answer is "yes".</summary>
    private const int MostSteps = 200_000;

    private readonly Dictionary<string, List<Value>> _candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value> _chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Node[] _wanted;
    private int _steps;

    private Satisfiability(IEnumerable<Node> wanted)
    {
        _wanted = [.. wanted];
        foreach (var node in _wanted)
        {
            Collect(node);
        }
    }

    /// <summary>Whether all of <paramref name="wanted"/> can be true at once.</summary>
    public static bool CanAllHold(params IEnumerable<Node> wanted) => new Satisfiability(wanted).Search(0);

    private bool Search(int term)
    {
        var outcomes = _wanted.Select(Truth).ToArray();
        if (outcomes.Contains(false))
        {
            return false;
        }

        if (term == _candidates.Count || outcomes.All(outcome => outcome is true) || ++_steps > MostSteps)
        {
            return true;
        }

        var (name, values) = _candidates.ElementAt(term);
        foreach (var value in values)
        {
            _chosen[name] = value;
            if (Search(term + 1))
            {
                return true;
            }
        }

        _chosen.Remove(name);
        return false;
    }

    /// <summary>The outcome under the values chosen so far; null while it is open.</summary>
    private bool? Truth(Node node)
    {
        switch (node)
        {
            case ConstantNode constant:
                return constant.Value.IsTrue;
            case NotNode:
                return !Truth(node.Children[0]);
            case LogicNode { IsAnd: true }:
                return (Truth(node.Children[0]), Truth(node.Children[1])) switch
                {
                    (false, _) or (_, false) => false,
                    (true, true) => true,
                    _ => null,
                };
            case LogicNode:
                return (Truth(node.Children[0]), Truth(node.Children[1])) switch
                {
                    (true, _) or (_, true) => true,
                    (false, false) => false,
                    _ => null,
                };
            case ConditionalNode:
                return Truth(node.Children[0]) switch
                {
                    true => Truth(node.Children[1]),
                    false => Truth(node.Children[2]),
                    null => null,
                };
            case ComparisonNode comparison when Term(comparison) is { } term:
                return _chosen.TryGetValue(Name(term.Node), out var value) ? Holds(term.Operator, value, term.Constant) : null;
            case OneOfNode when node.Children.Skip(1).All(option => option is ConstantNode):
                return _chosen.TryGetValue(Name(node.Children[0]), out var one)
                    ? node.Children.Skip(1).Cast<ConstantNode>().Any(option => Value.Same(one, option.Value))
                    : null;
            default:
                return _chosen.TryGetValue(Name(node), out var free) ? free.IsTrue : null;
        }
    }

    private void Collect(Node node)
    {
        switch (node)
        {
            case ConstantNode:
                return;
            case NotNode or LogicNode or ConditionalNode:
                foreach (var child in node.Children)
                {
                    Collect(child);
                }

                return;
            case ComparisonNode comparison when Term(comparison) is { } term:
                Add(term.Node, term.Constant);
                return;
            case OneOfNode when node.Children.Skip(1).All(option => option is ConstantNode):
                foreach (var option in node.Children.Skip(1).Cast<ConstantNode>())
                {
                    Add(node.Children[0], option.Value);
                }

                return;
            default:
                _candidates[Name(node)] = [Value.Of(true), Value.Of(false)];
                return;
        }
    }

    private void Add(Node node, Value value)
    {
        var name = Name(node);
        if (!_candidates.TryGetValue(name, out var values))
        {
            _candidates[name] = values = node switch
            {
                NameNode { Symbol.Choices: { } choices } => [.. choices.Order(StringComparer.Ordinal).Select(Value.Of)],
                { Type: FactType.Text or FactType.Choice } => [Value.Of("?")],
                _ => [],
            };
        }

        Value[] more = node.Type switch
        {
            FactType.Number => [value, Value.Of(value.Number - Step(value.Number)), Value.Of(value.Number + Step(value.Number))],
            FactType.Date => [value, Value.Of(value.Day.AddDays(-1)), Value.Of(value.Day.AddDays(1))],
            _ => [value],
        };
        values.AddRange(more.Where(candidate => !values.Any(known => Value.Same(known, candidate))));
    }

    /// <summary>Small enough to fall between two figures of a law.</summary>
    private static decimal Step(decimal number) => number == decimal.Truncate(number) ? 1 : 0.0001m;

    /// <summary>A comparison of something with a constant, turned so that the constant stands right; null for any other.</summary>
    private static (Node Node, ComparisonOperator Operator, Value Constant)? Term(ComparisonNode comparison) => (comparison.Left, comparison.Right) switch
    {
        (ConstantNode, ConstantNode) => null,
        (_, ConstantNode right) => (comparison.Left, comparison.Operator, right.Value),
        (ConstantNode left, _) => (comparison.Right, Turned(comparison.Operator), left.Value),
        _ => null,
    };

    private static ComparisonOperator Turned(ComparisonOperator operation) => operation switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        ComparisonOperator.Equal or ComparisonOperator.NotEqual => operation,
    };

    private static bool Holds(ComparisonOperator operation, in Value left, in Value right) => operation switch
    {
        ComparisonOperator.Equal => Value.Same(left, right),
        ComparisonOperator.NotEqual => !Value.Same(left, right),
        ComparisonOperator.Less => left.Number < right.Number,
        ComparisonOperator.LessOrEqual => left.Number <= right.Number,
        ComparisonOperator.Greater => left.Number > right.Number,
        ComparisonOperator.GreaterOrEqual => left.Number >= right.Number,
    };

    private string Name(Node node) => _names.TryGetValue(node, out var known) ? known : _names[node] = ExpressionWriter.Plain(node);
}
