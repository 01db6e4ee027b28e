using System.Collections.Immutable;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;
using SubsidyNavigator.Host.Texts;
using Op = SubsidyNavigator.Engine.Descriptions.Operation;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A figure that has one value on all days looked at, in words; null when it has several or none.</summary>
/// <param name="parameter">Its id.</param>
/// <param name="row">Keys of the row; null for a plain figure.</param>
internal delegate string? KnownFigure(string parameter, string? row);

/// <summary>A formula in words, as one running text: names by their titles, operators by words or plain signs.</summary>
/// <param name="texts">The words.</param>
/// <param name="figure">Figures whose value stands beside their title.</param>
internal sealed class Wording(ProgramTexts texts, KnownFigure figure)
{
    private readonly DutchFormat _format = new(texts.Language);

    /// <summary>How tightly a text holds together; a looser one stands in brackets inside a tighter one.</summary>
    private enum Bond
    {
        Choice,
        Or,
        And,
        Clause,
        Phrase,
        Sum,
        Product,
        Whole,
    }

    /// <summary>The term in words.</summary>
    public IReadOnlyList<Span> Of(Term term) => term switch
    {
        ValueTerm value => Spans.Of(Value(value)),
        NameTerm { Type: FactType.Bool } name => Truth(name, true),
        NameTerm { Kind: NameKind.Parameter } name when figure(name.Id, null) is { } value => Say("words.known", ("name", Name(name)), ("value", Spans.Of(value))),
        NameTerm name => Name(name),
        RowTerm { Table.Type: FactType.Bool } row => Say("words.yes", ("name", Row(row))),
        RowTerm row => Row(row),
        OperationTerm operation => Operation(operation),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    /// <summary>A name by its title, without saying what holds of it.</summary>
    public IReadOnlyList<Span> Name(NameTerm name) => name.Kind == NameKind.Time
        ? Spans.Of(texts.Get("time." + name.Id))
        : [new Span(Titles.Short(name.Title!.In(texts.Language)), new NameTarget(name.Kind, name.Id, name.Kind != NameKind.Fact || name.IsQuestion))];

    /// <summary>A text of the program with running text in it.</summary>
    public IReadOnlyList<Span> Say(string key, params ReadOnlySpan<(string Name, IReadOnlyList<Span> Value)> values) => Spans.Fill(texts.Get(key), values);

    /// <summary>What does not hold.</summary>
    public IReadOnlyList<Span> Not(Term term) => term switch
    {
        NameTerm { Type: FactType.Bool } name => Truth(name, false),
        RowTerm { Table.Type: FactType.Bool } row => Say("words.no", ("name", Row(row))),
        OperationTerm { Operation: Op.OneOf } listed => OneOf("words.noneOf", listed),
        OperationTerm { Operation: Op.Equal } same => Compare("words.not_equal", same),
        _ => Say("words.not", ("value", Held(term, Bond.Clause))),
    };

    private IReadOnlyList<Span> Truth(NameTerm name, bool holds) => name.Kind == NameKind.Regulation
        ? Say(holds ? "words.applies" : "words.appliesNot", ("name", Name(name)))
        : Say(holds ? "words.yes" : "words.no", ("name", Name(name)));

    private IReadOnlyList<Span> Row(RowTerm row)
    {
        var keys = Spans.Join([.. row.Keys.Select(Of)], ", ", ", ");
        if (!row.Keys.All(key => key is ValueTerm))
        {
            return Say("words.rowAt", ("table", Name(row.Table)), ("keys", keys));
        }

        var written = string.Join(", ", row.Keys.Select(key => ((ValueTerm)key).Value.ToString()));
        return figure(row.Table.Id, written) is { } value
            ? Say("words.row.known", ("table", Name(row.Table)), ("keys", keys), ("value", Spans.Of(value)))
            : Say("words.row", ("table", Name(row.Table)), ("keys", keys));
    }

    private IReadOnlyList<Span> Operation(OperationTerm term)
    {
        var operands = term.Operands;
        switch (term.Operation)
        {
            case Op.And or Op.Or:
                var word = texts.Get(term.Operation == Op.And ? "words.and" : "words.or");
                return Spans.Join([.. operands.Select(operand => Held(operand, Bond.Clause))], word, word);
            case Op.Not:
                return Not(operands[0]);
            case Op.If:
                return Say("words.if", ("test", Held(operands[0], Bond.Or)), ("then", Held(operands[1], Bond.Or)), ("else", Held(operands[2], Bond.Choice)));
            case Op.AtLeast:
                return Say("words.atLeast", ("count", Of(operands[0])), ("options", Spans.Join([.. operands.Skip(1).Select(Of)], "; ", "; ")));
            case Op.OneOf:
                return OneOf("words.oneOf", term);
            case Op.Equal or Op.NotEqual:
                return Compare("words." + FormatWords.Word(term.Operation), term);
            case Op.Less or Op.LessOrEqual
                or Op.Greater or Op.GreaterOrEqual:
                var order = operands.Any(DayWording.IsDay) ? "words.day." : "words.number.";
                return Compare(order + FormatWords.Word(term.Operation), term);
            case Op.Add:
                return Sum(" + ", operands, Bond.Sum, Bond.Sum);
            case Op.Subtract:
                return Sum(" − ", operands, Bond.Sum, Bond.Product);
            case Op.Multiply:
                return Sum(" × ", operands, Bond.Product, Bond.Product);
            case Op.Divide:
                return Sum(" / ", operands, Bond.Product, Bond.Whole);
            case Op.Negate:
                return Say("words.negate", ("value", Held(operands[0], Bond.Whole)));
            case Op.Min or Op.Max
                or Op.Earliest or Op.Latest:
                return Say("words." + FormatWords.Word(term.Operation), ("values", Spans.Join([.. operands.Select(operand => Held(operand, Bond.Whole))], ", ", texts.Get("words.and"))));
            default:
                return new DayWording(texts, operand => Held(operand, Bond.Phrase), operand => Held(operand, Bond.Whole)).Of(term);
        }
    }

    private IReadOnlyList<Span> OneOf(string key, OperationTerm term) => Say(
        key,
        ("value", Subject(term.Operands[0])),
        ("options", Spans.Join([.. term.Operands.Skip(1).Select(Of)], ", ", texts.Get("words.or"))));

    private IReadOnlyList<Span> Compare(string key, OperationTerm term) => term.Operands switch
    {
        [var left, ValueTerm { Value.Boxed: bool truth }] when term.Operation is Op.Equal or Op.NotEqual =>
            truth == (key == "words.equal") ? Of(left) : Not(left),
        [NameTerm { Kind: NameKind.Time } time, ValueTerm { Value.Boxed: string phase }] =>
            Say(key, ("left", Name(time)), ("right", Spans.Of(texts.Has("phase." + phase) ? texts.Get("phase." + phase) : phase))),
        [var left, var right] => Say(key, ("left", Subject(left)), ("right", Subject(right))),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    /// <summary>Beside "is" a truth is a name, not a clause.</summary>
    private IReadOnlyList<Span> Subject(Term term) => term is NameTerm { Type: FactType.Bool } name ? Name(name) : Held(term, Bond.Phrase);

    private IReadOnlyList<Span> Sum(string sign, ImmutableArray<Term> operands, Bond left, Bond right) =>
        [.. Held(operands[0], left), new Span(sign), .. Held(operands[1], right)];

    private IReadOnlyList<Span> Held(Term term, Bond least) => BondOf(term) < least ? [new Span("("), .. Of(term), new Span(")")] : Of(term);

    private static Bond BondOf(Term term) => term is not OperationTerm operation
        ? Bond.Whole
        : operation.Operation switch
        {
            Op.If => Bond.Choice,
            Op.Or => Bond.Or,
            Op.And => Bond.And,
            Op.Add or Op.Subtract => Bond.Sum,
            Op.Multiply or Op.Divide => Bond.Product,
            Op.Not or Op.AtLeast or Op.OneOf
                or Op.Equal or Op.NotEqual or Op.Less
                or Op.LessOrEqual or Op.Greater or Op.GreaterOrEqual => Bond.Clause,
            _ => Bond.Phrase,
        };

    private string Value(ValueTerm value) => value.Value.Boxed switch
    {
        bool truth => texts.Get(truth ? "yes" : "no"),
        DateOnly day => _format.Day(day),
        decimal number => UnitText.Of(number, value.Unit, _format, texts),
        var name => value.Title?.In(texts.Language) ?? Titles.OfName((string)name),
    };
}
