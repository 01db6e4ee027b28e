using System.Collections.Concurrent;
using System.Linq.Dynamic.Core;
using System.Linq.Expressions;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>
/// What the RulesEngine parser made of each text of one rule book: the same text, over the same names, gives the same tree,
/// and more than half of the expressions are written more than once. Safe to share between threads.
/// </summary>
internal sealed class ParsedTexts
{
    // One for the process: the first text of a new one takes many times as long as the next. It keeps nothing of what it reads.
    private static readonly RuleExpressionParser Parser = new(new ReSettings
    {
        CustomTypes = [typeof(Calc)],
        IsExpressionCaseSensitive = true,
        AutoRegisterInputType = false,
        EnableExceptionAsErrorMessageForRuleExpressionParsing = true,
    });

    private readonly ConcurrentDictionary<(string Text, Type Type), Expression> _parsed = new();

    /// <summary>Takes the time of the parser's first text and first group of names, which may pass while something else is read.</summary>
    public static void WarmUp()
    {
        var group = DynamicClassFactory.CreateType([new DynamicProperty("number", typeof(decimal)), new DynamicProperty("table", typeof(Table<decimal>))], createParameterCtor: false);
        Parser.Parse("Calc.Min(group.number, 2m) == group.table[1m] && !false", [Expression.Parameter(group, "group")], typeof(bool));
    }

    /// <summary>The tree of <paramref name="text"/>; what the parser cannot read leaves as its exception.</summary>
    /// <param name="text">As the lexer writes it.</param>
    /// <param name="groups">The groups of the names in it.</param>
    /// <param name="type">The type it must have.</param>
    public Expression Parse(string text, ParameterExpression[] groups, Type type) =>
        _parsed.GetOrAdd((text, type), _ => Parser.Parse(text, groups, type));
}
