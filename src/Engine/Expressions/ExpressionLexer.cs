using System.Globalization;
using System.Text;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A name in an expression and where it stands.</summary>
/// <param name="Text">As written, dots included.</param>
/// <param name="Position">Character, from 1.</param>
internal sealed record NameToken(string Text, int Position);

/// <summary>Something that an expression may not hold.</summary>
/// <param name="Position">Character, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What would be right.</param>
internal sealed record ExpressionFault(int Position, string Message, string? Hint = null);

/// <summary>
/// An expression made ready for the parser: bounded, of allowed signs only, numbers written as decimals and day texts as dates.
/// </summary>
internal sealed class ExpressionLexer
{
    private static readonly HashSet<string> TwoCharacterSigns = ["==", "!=", "<=", ">=", "&&", "||"];

    private readonly string _text;
    private readonly StringBuilder _output = new();
    private readonly List<(int Output, int Source)> _offsets = [];
    private int _position;
    private int _depth;

    private ExpressionLexer(string text) => _text = text;

    /// <summary>The text for the parser.</summary>
    public string Output => _output.ToString();

    /// <summary>The names used, in order.</summary>
    public List<NameToken> Names { get; } = [];

    /// <summary>The texts used, days left out, in order.</summary>
    public List<NameToken> Texts { get; } = [];

    /// <summary>What may not stand in an expression.</summary>
    public List<ExpressionFault> Faults { get; } = [];

    public static ExpressionLexer Read(string text)
    {
        var lexer = new ExpressionLexer(text);
        if (text.Length > Limits.ExpressionLength)
        {
            lexer.Faults.Add(new(1, $"The expression has {text.Length} characters; at most {Limits.ExpressionLength} are allowed.", "Give parts of it a name as variables."));
            return lexer;
        }

        while (lexer._position < text.Length && lexer.Faults.Count == 0)
        {
            lexer.Next();
        }

        if (lexer.Faults.Count == 0 && lexer._depth > 0)
        {
            lexer.Fault("A bracket is not closed.");
        }

        return lexer;
    }

    /// <summary>The character of the source at which the parser's <paramref name="position"/> stands, from 1.</summary>
    public int SourcePosition(int position)
    {
        var found = _offsets.FindLast(offset => offset.Output <= position);
        return Math.Min(_text.Length, found.Source + Math.Max(0, position - found.Output)) + 1;
    }

    private void Next()
    {
        var sign = _text[_position];
        if (char.IsWhiteSpace(sign))
        {
            _output.Append(' ');
            _position++;
        }
        else if (char.IsAsciiDigit(sign))
        {
            Number();
        }
        else if (sign == '"')
        {
            Text();
        }
        else if (char.IsAsciiLetter(sign) || sign == '_')
        {
            Name();
        }
        else
        {
            Sign(sign);
        }
    }

    private void Number()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsAsciiDigit(_text[_position]) || _text[_position] == '.'))
        {
            _position++;
        }

        var written = _text[start.._position];
        if ((_position < _text.Length && (char.IsAsciiLetter(_text[_position]) || _text[_position] == '_'))
            || !decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Fault($"\"{written}\" is not a number.", "Write numbers as 12 or 0.75.", start);
            return;
        }

        if (number > Limits.Literal)
        {
            Fault($"The number {written} stands in a formula.", $"Figures above {Limits.Literal} are parameters, with dates and sources.", start);
            return;
        }

        Put(written + "m", start);
    }

    private void Text()
    {
        var start = _position;
        var end = _text.IndexOf('"', start + 1);
        if (end < 0)
        {
            Fault("A text is not closed.", null, start);
            return;
        }

        var content = _text[(start + 1)..end];
        _position = end + 1;
        if (content.Any(sign => !char.IsAscii(sign) || char.IsControl(sign) || sign == '\\'))
        {
            Fault($"\"{content}\" is not a name.", "Texts hold letters, digits, - and _ only.", start);
        }
        else if (DateOnly.TryParseExact(content, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Put($"Calc.Date({day.Year}m,{day.Month}m,{day.Day}m)", start);
        }
        else if (content.Length == 10 && content[4] == '-' && content[7] == '-' && char.IsAsciiDigit(content[0]))
        {
            Fault($"\"{content}\" is not a calendar day.", null, start);
        }
        else
        {
            Texts.Add(new NameToken(content, start + 1));
            Put($"\"{content}\"", start);
        }
    }

    private void Name()
    {
        var start = _position;
        while (_position < _text.Length
            && (char.IsAsciiLetterOrDigit(_text[_position])
                || _text[_position] == '_'
                || (_text[_position] == '.' && _position + 1 < _text.Length && char.IsAsciiLetter(_text[_position + 1]))))
        {
            _position++;
        }

        var name = _text[start.._position];
        Put(name, start);
        if (name is not ("true" or "false" or "in"))
        {
            Names.Add(new NameToken(name, start + 1));
        }
    }

    private void Sign(char sign)
    {
        var start = _position;
        if (_text.AsSpan(start).StartsWith("<>"))
        {
            Fault("The sign '<>' has no meaning in an expression.", "Write != for not equal.");
            return;
        }

        if (_position + 1 < _text.Length && TwoCharacterSigns.Contains(_text.Substring(_position, 2)))
        {
            _position += 2;
            Put(_text.Substring(start, 2), start);
            return;
        }

        switch (sign)
        {
            case '(' or '[':
                _depth++;
                break;
            case ')' or ']':
                _depth--;
                break;
            case '+' or '-' or '*' or '/' or '<' or '>' or '!' or '?' or ':' or ',':
                break;
            default:
                Fault($"The sign {(char.IsControl(sign) ? "" : $"'{sign}' ")}has no meaning in an expression.", "Allowed: + - * / == != < <= > >= && || ! ? : ( ) [ ] , and texts in double quotes.");
                return;
        }

        if (_depth is < 0 or > Limits.ExpressionDepth)
        {
            Fault(_depth < 0 ? "A bracket is closed that was not opened." : $"Brackets are nested deeper than {Limits.ExpressionDepth}.");
            return;
        }

        _position++;
        Put(sign.ToString(), start);
    }

    private void Put(string text, int source)
    {
        _offsets.Add((_output.Length, source));
        _output.Append(text);
    }

    private void Fault(string message, string? hint = null, int? at = null) => Faults.Add(new((at ?? _position) + 1, message, hint));
}
