using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>Node tree → terms with titles.</summary>
internal sealed class TermMaker(CompiledRules rules, KeyTitles keys)
{
    private const string Days = "days";
    private const string Months = "months";
    private const string Years = "years";

    /// <summary>The formula of an expression; null when there is none.</summary>
    public Formula? Formula(ExpressionText? written, Node? node) =>
        written is null || node is null ? null : new Formula(written.Text, Make(node));

    /// <summary>The terms of a node.</summary>
    public Term Make(Node node) => node switch
    {
        ConstantNode constant => new ValueTerm(constant.Value.As(constant.Type)!.Value),
        NameNode name => Name(name.Symbol),
        TableNode table => Row(table),
        LogicNode logic => Joined(logic.IsAnd ? Operation.And : Operation.Or, Make(logic.Children[0]), Make(logic.Children[1])),
        NotNode => Operation1(Operation.Not, node),
        NegateNode => Operation1(Operation.Negate, node),
        ConditionalNode => Conditional(node.Children),
        AtLeastNode => Plain(Operation.AtLeast, node.Children),
        ComparisonNode comparison => Comparison(Of(comparison.Operator), node.Children),
        OneOfNode => Comparison(Operation.OneOf, node.Children),
        ArithmeticNode sum => Arithmetic(sum),
        OnNode => Plain(Operation.On, node.Children),
        OverNode over => Plain(over.WholePlacement ? Operation.OverPlacement : Operation.OverYear, node.Children),
        CalcNode calc => Function(Enum.Parse<Operation>(calc.Function.Name[(calc.Function.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]), calc.Children),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>A name with its title.</summary>
    public NameTerm Name(Symbol symbol)
    {
        switch (symbol.Kind)
        {
            case SymbolKind.Fact:
                var fact = rules.Facts[symbol.Index].Definition;
                return new NameTerm(NameKind.Fact, fact.Id, fact.Label ?? fact.Question, fact.Type, fact.Unit, fact.Label is null);
            case SymbolKind.Variable:
                var variable = rules.Variables[symbol.Index].Definition;
                return new NameTerm(NameKind.Variable, variable.Id, variable.Title, variable.Type, variable.Unit);
            case SymbolKind.Parameter or SymbolKind.Table:
                var parameter = rules.Parameters[symbol.Index].Definition;
                return new NameTerm(NameKind.Parameter, parameter.Id, parameter.Title, parameter.Type, parameter.Unit);
            case SymbolKind.Applies:
                var regulation = rules.Regulations[symbol.Index].Definition;
                return new NameTerm(NameKind.Regulation, regulation.Id, regulation.Title, FactType.Bool);
            default:
                return new NameTerm(NameKind.Time, symbol.Member, null, symbol.Type, symbol.Unit);
        }
    }

    private RowTerm Row(TableNode table)
    {
        var terms = table.Children.Select((child, column) => Make(child) is ValueTerm { Value.Boxed: string name } value
            ? value with { Title = keys.Find(table.Symbol.Index, column, name) }
            : Make(child));
        return new RowTerm(Name(table.Symbol), [.. terms]);
    }

    private OperationTerm Operation1(Operation operation, Node node) => new(operation, [Make(node.Children[0])]);

    private OperationTerm Plain(Operation operation, IEnumerable<Node> children) => new(operation, [.. children.Select(Make)]);

    /// <summary>A bare number gets the unit of the other value; a choice between a truth and a condition is an "and" or "or".</summary>
    private OperationTerm Conditional(IReadOnlyList<Node> children)
    {
        var (test, yes, no) = (Make(children[0]), Make(children[1]), Make(children[2]));
        var unit = UnitOf(yes) ?? UnitOf(no);
        return (yes, no) switch
        {
            (ValueTerm { Value.Boxed: true }, _) => Joined(Operation.Or, test, no),
            (ValueTerm { Value.Boxed: false }, _) => Joined(Operation.And, new OperationTerm(Operation.Not, [test]), no),
            (_, ValueTerm { Value.Boxed: true }) => Joined(Operation.Or, new OperationTerm(Operation.Not, [test]), yes),
            (_, ValueTerm { Value.Boxed: false }) => Joined(Operation.And, test, yes),
            _ => new OperationTerm(Operation.If, [test, WithUnit(yes, unit), WithUnit(no, unit)]),
        };
    }

    /// <summary>Both, as one chain.</summary>
    private static OperationTerm Joined(Operation operation, Term left, Term right) =>
        new(operation, [.. new[] { left, right }.SelectMany(term => term is OperationTerm same && same.Operation == operation ? same.Operands.AsEnumerable() : [term])]);

    private static Term WithUnit(Term term, string? unit) => term is ValueTerm { Value.Boxed: decimal } value ? value with { Unit = unit } : term;

    /// <summary>A bare number gets the unit, and a name the title, of what it is compared with.</summary>
    private OperationTerm Comparison(Operation operation, IReadOnlyList<Node> children)
    {
        var terms = children.Select(Make).ToArray();
        var unit = terms.Select(UnitOf).FirstOrDefault(found => found is not null);
        var choices = children.OfType<FactNode>().Select(node => rules.Facts[node.Symbol.Index].Definition.Choices).FirstOrDefault([]);
        return new OperationTerm(operation, [.. terms.Select(term => term is ValueTerm value ? Titled(value, unit, choices) : term)]);
    }

    private OperationTerm Arithmetic(ArithmeticNode sum)
    {
        var operation = sum.Operator switch
        {
            ArithmeticOperator.Add => Operation.Add,
            ArithmeticOperator.Subtract => Operation.Subtract,
            ArithmeticOperator.Multiply => Operation.Multiply,
            ArithmeticOperator.Divide => Operation.Divide,
        };
        // The format has no sign before a name: "0 - x" is how it is written.
        return operation == Operation.Subtract && sum.Children[0] is ConstantNode { Value.Number: 0 }
            ? new OperationTerm(Operation.Negate, [Make(sum.Children[1])])
            : Plain(operation, sum.Children);
    }

    private OperationTerm Function(Operation operation, IReadOnlyList<Node> children) => operation switch
    {
        Operation.Min or Operation.Max => Comparison(operation, children),
        Operation.AddDays => Counted(operation, children, Days),
        Operation.AddMonths => Counted(operation, children, Months),
        _ => Plain(operation, children),
    };

    private OperationTerm Counted(Operation operation, IReadOnlyList<Node> children, string unit) =>
        new(operation, [Make(children[0]), Make(children[1]) switch
        {
            ValueTerm value => value with { Unit = unit },
            OperationTerm { Operation: Operation.Negate, Operands: [ValueTerm value] } => new ValueTerm(FactValue.Of(-(decimal)value.Value.Boxed), unit),
            var other => other,
        }]);

    private static ValueTerm Titled(ValueTerm value, string? unit, ImmutableArray<Choice> choices) => value.Value.Boxed switch
    {
        decimal => value with { Unit = unit },
        string name => value with { Title = choices.FirstOrDefault(choice => choice.Id == name)?.Title },
        _ => value,
    };

    private static string? UnitOf(Term term) => term switch
    {
        ValueTerm value => value.Unit,
        NameTerm name => name.Unit,
        RowTerm row => row.Table.Unit,
        OperationTerm { Operation: Operation.Days } => Days,
        OperationTerm { Operation: Operation.Months } => Months,
        OperationTerm { Operation: Operation.Age } => Years,
        OperationTerm { Operation: Operation.On or Operation.If } operation => UnitOf(operation.Operands[1]),
        OperationTerm { Operation: Operation.Add or Operation.Subtract or Operation.Min or Operation.Max or Operation.Negate } operation =>
            operation.Operands.Select(UnitOf).FirstOrDefault(unit => unit is not null),
        _ => null,
    };

    private static Operation Of(ComparisonOperator operation) => operation switch
    {
        ComparisonOperator.Equal => Operation.Equal,
        ComparisonOperator.NotEqual => Operation.NotEqual,
        ComparisonOperator.Less => Operation.Less,
        ComparisonOperator.LessOrEqual => Operation.LessOrEqual,
        ComparisonOperator.Greater => Operation.Greater,
        ComparisonOperator.GreaterOrEqual => Operation.GreaterOrEqual,
    };
}
