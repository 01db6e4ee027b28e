using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;
using SubsidyNavigator.Host.Texts;
using Op = SubsidyNavigator.Engine.Descriptions.Operation;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>The functions of days, of other days and of rounding, in words.</summary>
/// <param name="texts">The words.</param>
/// <param name="operand">An operand in words, in brackets when it is a clause.</param>
/// <param name="whole">An operand in words, in brackets when it is anything but a name or value.</param>
internal sealed class DayWording(ProgramTexts texts, Func<Term, IReadOnlyList<Span>> operand, Func<Term, IReadOnlyList<Span>> whole)
{
    private readonly DutchFormat _format = new(texts.Language);

    /// <summary>Whether a term is a day.</summary>
    public static bool IsDay(Term term) => term switch
    {
        ValueTerm { Value.Boxed: DateOnly } => true,
        NameTerm name => name.Type == FactType.Date,
        RowTerm row => row.Table.Type == FactType.Date,
        OperationTerm { Operation: Op.If or Op.On } operation => IsDay(operation.Operands[1]),
        OperationTerm operation => operation.Operation is Op.Date or Op.AddDays or Op.AddMonths or Op.MonthStart or Op.MonthEnd
            or Op.YearStart or Op.YearEnd or Op.Earliest or Op.Latest,
        _ => false,
    };

    /// <summary>The term in words.</summary>
    public IReadOnlyList<Span> Of(OperationTerm term)
    {
        var operands = term.Operands;
        var key = "words." + FormatWords.Word(term.Operation);
        return term.Operation switch
        {
            Op.AddDays or Op.AddMonths => Later(operands[0], operands[1], key),
            Op.Date => Date(operands[0], operands[1], operands[2]),
            Op.YearStart or Op.YearEnd when operands.Length > 1 => Say(key + ".month", ("day", operand(operands[0])), ("month", Month(operands[1]))),
            Op.OverYear when operands.Length > 1 => Say(key + ".month", ("value", operand(operands[0])), ("month", Month(operands[1]))),
            Op.OverYear or Op.OverPlacement => Say(key, ("value", operand(operands[0]))),
            Op.On => Say(IsTruth(operands[1]) ? key + ".holds" : key, ("value", whole(operands[1])), ("day", operand(operands[0]))),
            Op.Round or Op.Floor or Op.Ceiling => Say(key, ("value", operand(operands[0])), ("step", operand(operands[1]))),
            Op.Days or Op.Months => Say(key, ("from", operand(operands[0])), ("to", operand(operands[1]))),
            Op.Age => Say(key, ("birth", operand(operands[0])), ("day", operand(operands[1]))),
            _ => Say(key, ("day", operand(operands[0]))),
        };
    }

    private static bool IsTruth(Term term) => term switch
    {
        NameTerm name => name.Type == FactType.Bool,
        OperationTerm operation => operation.Operation is Op.And or Op.Or or Op.Not or Op.AtLeast or Op.OneOf or Op.Equal or Op.NotEqual
            or Op.Less or Op.LessOrEqual or Op.Greater or Op.GreaterOrEqual,
        _ => false,
    };

    private IReadOnlyList<Span> Later(Term day, Term count, string key) => count switch
    {
        ValueTerm { Value.Boxed: 0m } => operand(day),
        ValueTerm { Value.Boxed: decimal number } value => Say(
            number < 0 ? "words.before" : "words.after",
            ("count", Spans.Of(UnitText.Of(Math.Abs(number), value.Unit, _format, texts))), ("day", operand(day))),
        OperationTerm { Operation: Op.Negate } back => Say(key + ".back", ("day", operand(day)), ("count", whole(back.Operands[0]))),
        _ => Say(key, ("day", operand(day)), ("count", whole(count))),
    };

    /// <summary>A day of a fixed month reads as people write it: "12 september van het jaar erna".</summary>
    private IReadOnlyList<Span> Date(Term year, Term month, Term day)
    {
        if (month is not ValueTerm || day is not ValueTerm { Value.Boxed: decimal number })
        {
            return Say("words.date", ("year", operand(year)), ("month", operand(month)), ("day", operand(day)));
        }

        var date = Spans.Of(texts.Get("words.dayOfMonth", ("day", _format.Number(number)), ("month", Spans.Plain(Month(month)))));
        return year is OperationTerm { Operation: Op.Add, Operands: [NameTerm { Kind: NameKind.Time }, ValueTerm { Value.Boxed: 1m }] }
            ? Say("words.date.nextYear", ("date", date))
            : Say("words.date.ofYear", ("date", date), ("year", operand(year)));
    }

    private IReadOnlyList<Span> Month(Term month) =>
        month is ValueTerm { Value.Boxed: decimal and >= 1 and <= 12 and var number } ? Spans.Of(_format.MonthName((int)number)) : operand(month);

    private IReadOnlyList<Span> Say(string key, params ReadOnlySpan<(string Name, IReadOnlyList<Span> Value)> values) => Spans.Fill(texts.Get(key), values);
}
