using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>The expression holds something outside the closed set.</summary>
internal sealed class NotInClosedSetException(string message, string? hint = null) : Exception(message)
{
    public string? Hint { get; } = hint;
}

/// <summary>
/// Parsed tree → nodes with three-valued logic. What has no case here cannot be said in a rule: members of CLR types,
/// constructors, casts and all calls but those of <see cref="Calc"/>.
/// </summary>
internal sealed class ThreeValuedRewriter(SymbolTable symbols)
{
    /// <exception cref="NotInClosedSetException">The tree holds something outside the closed set.</exception>
    public Node Rewrite(Expression expression) => expression switch
    {
        ConstantExpression constant => Constant(constant),
        MemberExpression { Expression: ParameterExpression group } member => Name(group, member),
        UnaryExpression { NodeType: ExpressionType.Not, Operand: var operand } when operand.Type == typeof(bool) => new NotNode(Rewrite(operand)),
        UnaryExpression { NodeType: ExpressionType.Negate, Operand: var operand } when operand.Type == typeof(decimal) => new NegateNode(Rewrite(operand)),
        BinaryExpression binary => Binary(binary),
        ConditionalExpression conditional => Conditional(conditional),
        MethodCallExpression call => Call(call),
        _ => throw new NotInClosedSetException($"An expression cannot hold {expression.NodeType} ({expression})."),
    };

    private static ConstantNode Constant(ConstantExpression constant) => constant.Value switch
    {
        decimal number => new ConstantNode(FactType.Number, Value.Of(number)),
        bool truth => new ConstantNode(FactType.Bool, Value.Of(truth)),
        string text => new ConstantNode(FactType.Text, Value.Of(text)),
        _ => throw new NotInClosedSetException($"An expression cannot hold the constant {constant}."),
    };

    private NameNode Name(ParameterExpression group, MemberExpression member)
    {
        var symbol = symbols.Find($"{group.Name}.{member.Member.Name}")
            ?? throw new NotInClosedSetException($"\"{member}\" is not a known name.");
        return symbol.Kind switch
        {
            SymbolKind.Fact => new FactNode(symbol),
            SymbolKind.Variable => new VariableNode(symbol),
            SymbolKind.Parameter => new ParameterNode(symbol),
            SymbolKind.Time => new TimeNode(symbol),
            SymbolKind.Applies => new AppliesNode(symbol),
            SymbolKind.Table => throw new NotInClosedSetException($"\"{symbol.Name}\" is a table.", $"Name the row: {symbol.Name}[...]."),
        };
    }

    private Node Binary(BinaryExpression binary)
    {
        if (binary.Left.Type != binary.Right.Type)
        {
            throw new NotInClosedSetException($"{binary} mixes {binary.Left.Type.Name} and {binary.Right.Type.Name}.");
        }

        var left = Rewrite(binary.Left);
        var right = Rewrite(binary.Right);
        return binary.NodeType switch
        {
            ExpressionType.AndAlso => new LogicNode(true, left, right),
            ExpressionType.OrElse => new LogicNode(false, left, right),
            ExpressionType.Add => Arithmetic(ArithmeticOperator.Add, left, right, binary),
            ExpressionType.Subtract => Arithmetic(ArithmeticOperator.Subtract, left, right, binary),
            ExpressionType.Multiply => Arithmetic(ArithmeticOperator.Multiply, left, right, binary),
            ExpressionType.Divide => Arithmetic(ArithmeticOperator.Divide, left, right, binary),
            ExpressionType.Equal => Equality(ComparisonOperator.Equal, left, right),
            ExpressionType.NotEqual => Equality(ComparisonOperator.NotEqual, left, right),
            ExpressionType.LessThan => Order(ComparisonOperator.Less, left, right, binary),
            ExpressionType.LessThanOrEqual => Order(ComparisonOperator.LessOrEqual, left, right, binary),
            ExpressionType.GreaterThan => Order(ComparisonOperator.Greater, left, right, binary),
            ExpressionType.GreaterThanOrEqual => Order(ComparisonOperator.GreaterOrEqual, left, right, binary),
            _ => throw new NotInClosedSetException($"The operator {binary.NodeType} has no meaning in an expression."),
        };
    }

    private static ArithmeticNode Arithmetic(ArithmeticOperator operation, Node left, Node right, BinaryExpression written) =>
        left.Type == FactType.Number
            ? new ArithmeticNode(operation, left, right)
            : throw new NotInClosedSetException($"{written} is no sum of numbers.");

    private static ComparisonNode Order(ComparisonOperator operation, Node left, Node right, BinaryExpression written) =>
        left.Type is FactType.Number or FactType.Date
            ? new ComparisonNode(operation, left, right)
            : throw new NotInClosedSetException($"{written} puts in order what has no order.");

    private static ComparisonNode Equality(ComparisonOperator operation, Node left, Node right)
    {
        CheckChoice(left, right);
        CheckChoice(right, left);
        return new ComparisonNode(operation, left, right);
    }

    private ConditionalNode Conditional(ConditionalExpression conditional)
    {
        var whenTrue = Rewrite(conditional.IfTrue);
        var whenFalse = Rewrite(conditional.IfFalse);
        return whenTrue.Type == whenFalse.Type
            ? new ConditionalNode(Rewrite(conditional.Test), whenTrue, whenFalse)
            : throw new NotInClosedSetException($"The two values of {conditional} are of different types.");
    }

    private Node Call(MethodCallExpression call)
    {
        if (call.Method.DeclaringType == typeof(Calc))
        {
            return CalcCall(call);
        }

        if (call.Method.DeclaringType == typeof(Enumerable) && call is { Method.Name: nameof(Enumerable.Contains), Arguments: [NewArrayExpression listed, var value] })
        {
            var options = listed.Expressions.Select(Rewrite).ToArray();
            var tested = Rewrite(value);
            foreach (var option in options)
            {
                CheckChoice(tested, option);
            }

            return new OneOfNode(tested, options);
        }

        if (call.Object is MemberExpression { Expression: ParameterExpression group } table
            && symbols.Find($"{group.Name}.{table.Member.Name}") is { Kind: SymbolKind.Table } symbol
            && call.Method.Name == "get_Item")
        {
            var keys = call.Arguments.Select(Rewrite).ToArray();
            if (keys.Length != symbol.Keys.Count)
            {
                throw new NotInClosedSetException($"\"{symbol.Name}\" has {symbol.Keys.Count} key(s), not {keys.Length}.");
            }

            for (var i = 0; i < keys.Length; i++)
            {
                CheckAmong(symbol.Keys[i], keys[i], $"a row of {symbol.Name}");
            }

            return new TableNode(symbol, keys);
        }

        throw new NotInClosedSetException($"An expression cannot call {call.Method.Name}.", "Only the functions of Calc can be called.");
    }

    private Node CalcCall(MethodCallExpression call)
    {
        var arguments = call.Arguments
            .SelectMany(argument => argument is NewArrayExpression listed ? listed.Expressions.AsEnumerable() : [argument])
            .Select(Rewrite)
            .ToArray();
        return call.Method.Name switch
        {
            nameof(Calc.On) => new OnNode(arguments[0], arguments[1]),
            nameof(Calc.OverYear) => Over(arguments[0], arguments.ElementAtOrDefault(1), false),
            nameof(Calc.OverPlacement) => Over(arguments[0], null, true),
            nameof(Calc.AtLeast) => new AtLeastNode(arguments[0], arguments[1..]),
            nameof(Calc.Min) or nameof(Calc.Max) when arguments.Length < 2 => throw new NotInClosedSetException($"Calc.{call.Method.Name} needs two or more numbers."),
            _ => Plain(call.Method, arguments),
        };
    }

    private static OverNode Over(Node quantity, Node? firstMonth, bool wholePlacement) =>
        quantity.Tree().Any(node => node is OverNode)
            ? throw new NotInClosedSetException("A sum over a year or placement cannot stand inside another.")
            : new OverNode(quantity, firstMonth, wholePlacement);

    private static Node Plain(MethodInfo method, Node[] arguments)
    {
        var function = CalcFunction.Find(method) ?? throw new NotInClosedSetException($"Calc.{method.Name} is not a function of rules.");
        var node = new CalcNode(function, arguments);
        // A day written out is a constant; so is every other call over constants.
        return method.Name == nameof(Calc.Date) && arguments.All(argument => argument is ConstantNode)
            ? new ConstantNode(FactType.Date, function.Call([.. arguments.Select(argument => ((ConstantNode)argument).Value)]))
            : node;
    }

    private static void CheckChoice(Node choice, Node option)
    {
        if (choice is NameNode name)
        {
            CheckAmong(name.Symbol.Choices, option, $"a value of {name.Symbol.Name}");
        }
    }

    private static void CheckAmong(FrozenSet<string>? allowed, Node option, string what)
    {
        if (allowed is not null && option is ConstantNode { Value.Text: { } text } && !allowed.Contains(text))
        {
            var nearest = NearestName.Find(text, allowed);
            throw new NotInClosedSetException(
                $"\"{text}\" is not {what}.",
                nearest is null ? $"Allowed: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}." : $"Did you mean \"{nearest}\"?");
        }
    }
}
