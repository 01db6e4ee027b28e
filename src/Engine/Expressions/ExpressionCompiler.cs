using System.Linq.Dynamic.Core.Exceptions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>
/// Text → node tree. The RulesEngine parser reads the expression over typed groups; nothing of it is run or compiled: the
/// rewriter turns the parsed tree into nodes of a closed set, or refuses it with the spot.
/// </summary>
internal sealed class ExpressionCompiler(SymbolTable symbols, ICollection<Problem> problems)
{
    /// <summary>The checked expression, or null when problems were added.</summary>
    /// <param name="expression">The text and its place.</param>
    /// <param name="type">The type it must have; choices and texts are the same.</param>
    public Node? Compile(ExpressionText expression, FactType type)
    {
        var lexer = ExpressionLexer.Read(expression.Text);
        var known = lexer.Faults.Count == 0 && CheckNames(lexer, expression);
        foreach (var fault in lexer.Faults)
        {
            Refuse(expression, fault);
        }

        if (!known)
        {
            return null;
        }

        var groups = lexer.Names
            .Where(name => symbols.Find(name.Text) is not null)
            .Select(name => symbols.Find(name.Text)!.Group)
            .Distinct(StringComparer.Ordinal)
            .Select(symbols.Group)
            .ToArray();
        try
        {
            var parsed = symbols.Parsed.Parse(lexer.Output, groups, SymbolTable.ParserType(type));
            var node = new ThreeValuedRewriter(symbols).Rewrite(parsed);
            if (TextReadAsAnother(lexer, node) is not { } text)
            {
                return node;
            }

            Refuse(expression, new ExpressionFault(text.Position, $"\"{text.Text}\" is a text.", "Write numbers and true or false without quotes, days as \"2026-12-31\"."));
        }
        catch (ParseException wrong)
        {
            Refuse(expression, new ExpressionFault(lexer.SourcePosition(wrong.Position), Sentence(wrong.Message), $"The expression must give {Words(type)}."));
        }
        catch (ArgumentException wrong)
        {
            // A text that the parser cannot read as the number beside it, or a day that no calendar has.
            Refuse(expression, new ExpressionFault(1, Sentence(wrong.Message)));
        }
        catch (InvalidOperationException wrong)
        {
            // What the parser reads but cannot type, for instance a comparison with a name that does not exist.
            Refuse(expression, new ExpressionFault(1, Sentence(wrong.Message)));
        }
        catch (NotInClosedSetException wrong)
        {
            Refuse(expression, new ExpressionFault(1, wrong.Message, wrong.Hint));
        }

        return null;
    }

    /// <summary>The parser turns a text beside a number or truth into one of these; then the text is missing among the nodes.</summary>
    private static NameToken? TextReadAsAnother(ExpressionLexer lexer, Node node)
    {
        var kept = node.Tree().OfType<ConstantNode>().Select(constant => constant.Value.Text).OfType<string>().ToList();
        return lexer.Texts.Find(text => !kept.Remove(text.Text));
    }

    private bool CheckNames(ExpressionLexer lexer, ExpressionText expression)
    {
        var before = problems.Count;
        foreach (var name in lexer.Names)
        {
            if (symbols.Find(name.Text) is null && !CalcFunction.Names.Contains(name.Text))
            {
                Refuse(expression, new ExpressionFault(name.Position, $"\"{name.Text}\" is not a known name.", Suggestion(name.Text)), "unknown-identifier");
            }
        }

        return problems.Count == before;
    }

    private string? Suggestion(string name) => name switch
    {
        "and" => "Write && for and.",
        "or" => "Write || for or.",
        "not" => "Write ! for not.",
        "null" => "No expression can ask whether a fact is known; give the fact a default instead.",
        _ => NearestName.Find(name, symbols.Names.Concat(CalcFunction.Names)) is { } nearest ? $"Did you mean \"{nearest}\"?" : null,
    };

    private void Refuse(ExpressionText expression, ExpressionFault fault, string code = "wrong-expression") =>
        problems.Add(new Problem(code, expression.Place, $"{fault.Message} (character {fault.Position} of {Quoted(expression.Text)})", fault.Hint));

    private static string Quoted(string text) => text.Length <= 120 ? $"`{text}`" : $"`{text[..117]}...`";

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";

    private static string Words(FactType type) => type switch
    {
        FactType.Bool => "yes or no",
        FactType.Number => "a number",
        FactType.Date => "a day",
        FactType.Choice or FactType.Text => "a text",
    };
}
