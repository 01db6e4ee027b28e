using System.Globalization;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A value that an exported rule takes as input.</summary>
/// <param name="Name">As <c>group.name</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Meaning">The expression it stands for.</param>
/// <param name="Read">Its value in a frame.</param>
internal sealed record ExportInput(string Name, FactType Type, string Meaning, Func<Frame, Value> Read);

/// <summary>Node tree → text. As RulesEngine reads it: tables and what looks at another day become input values.</summary>
/// <param name="group">Group of the input values that no name stands for.</param>
/// <param name="owner">What the expression belongs to; the rules of a workflow share their inputs, so each has names of its own.</param>
internal sealed class ExpressionWriter(string group, string owner)
{
    private readonly Dictionary<string, ExportInput> _inputs = new(StringComparer.Ordinal);
    private bool _isPlain;

    /// <summary>The inputs met, names of facts, variables and figures included.</summary>
    public IReadOnlyCollection<ExportInput> Inputs => _inputs.Values;

    /// <summary>The expression as a rule file has it, each part in brackets.</summary>
    public static string Plain(Node node) => new ExpressionWriter("", "") { _isPlain = true }.Write(node, false);

    /// <summary>The expression, for RulesEngine.</summary>
    public string Export(Node node) => Write(node, true);

    /// <summary>The name of an input value that no expression stands for.</summary>
    public string Input(string member, FactType type, string meaning, Func<Frame, Value> read)
    {
        var name = $"{group}.{member}_{owner}";
        _inputs.TryAdd(name, new ExportInput(name, type, meaning, read));
        return name;
    }

    private string Write(Node node, bool export) => node switch
    {
        ConstantNode constant => Constant(constant),
        NameNode name => Name(name, export),
        TableNode table when !export => $"{table.Symbol.Name}[{Join(table.Children, export)}]",
        OnNode when !export => $"Calc.On({Join(node.Children, export)})",
        OverNode over when !export => $"Calc.{(over.WholePlacement ? nameof(Calc.OverPlacement) : nameof(Calc.OverYear))}({Join(node.Children, export)})",
        TableNode or OnNode or OverNode => Input($"i{_inputs.Count + 1}", node.Type, Write(node, false), node.Evaluate),
        NegateNode => $"-({Write(node.Children[0], export)})",
        NotNode => $"!({Write(node.Children[0], export)})",
        ArithmeticNode sum => $"({Write(sum.Children[0], export)} {Sign(sum.Operator)} {Write(sum.Children[1], export)})",
        ComparisonNode comparison => $"({Write(comparison.Left, export)} {Sign(comparison.Operator)} {Write(comparison.Right, export)})",
        LogicNode logic => $"({Write(logic.Children[0], export)} {(logic.IsAnd ? "&&" : "||")} {Write(logic.Children[1], export)})",
        ConditionalNode => $"({Write(node.Children[0], export)} ? {Write(node.Children[1], export)} : {Write(node.Children[2], export)})",
        OneOfNode when _isPlain => $"({Write(node.Children[0], export)} in ({Join(node.Children.Skip(1), export)}))",
        OneOfNode => $"({string.Join(" || ", node.Children.Skip(1).Select(option => $"{Write(node.Children[0], export)} == {Write(option, export)}"))})",
        AtLeastNode => $"Calc.AtLeast({Join(node.Children, export)})",
        CalcNode calc => $"{calc.Function.Name}({Join(calc.Children, export)})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private string Join(IEnumerable<Node> nodes, bool export) => string.Join(", ", nodes.Select(node => Write(node, export)));

    private string Name(NameNode name, bool export)
    {
        if (export)
        {
            _inputs.TryAdd(name.Symbol.Name, new ExportInput(name.Symbol.Name, name.Type, name.Symbol.Name, name.Evaluate));
        }

        return name.Symbol.Name;
    }

    private string Constant(ConstantNode constant) => constant.Type switch
    {
        FactType.Bool => constant.Value.IsTrue ? "true" : "false",
        FactType.Number when _isPlain => constant.Value.Number.ToString(CultureInfo.InvariantCulture),
        FactType.Date when _isPlain => string.Create(CultureInfo.InvariantCulture, $"\"{constant.Value.Day:O}\""),
        FactType.Number => constant.Value.Number.ToString(CultureInfo.InvariantCulture) + "m",
        FactType.Date => string.Create(CultureInfo.InvariantCulture, $"Calc.Date({constant.Value.Day.Year}m, {constant.Value.Day.Month}m, {constant.Value.Day.Day}m)"),
        FactType.Choice or FactType.Text => $"\"{constant.Value.Text}\"",
    };

    private static string Sign(ArithmeticOperator operation) => operation switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
    };

    private static string Sign(ComparisonOperator operation) => operation switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
    };
}
