using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Host.Texts;
using Op = SubsidyNavigator.Engine.Descriptions.Operation;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A line of a formula that is laid out as a list.</summary>
/// <param name="Depth">0 for the first line.</param>
/// <param name="Text">The text.</param>
internal readonly record struct WordLine(int Depth, IReadOnlyList<Span> Text);

/// <summary>A formula in words, laid out: a short one on one line, a long one as a list of points or cases.</summary>
/// <param name="texts">The words.</param>
/// <param name="words">A formula as one running text.</param>
internal sealed class WordLines(ProgramTexts texts, Wording words)
{
    /// <summary>Characters up to which a formula stays one sentence.</summary>
    private const int Sentence = 110;

    /// <summary>The lines; the first has depth 0.</summary>
    public IReadOnlyList<WordLine> Of(Term term) => [.. Lines(term, 0)];

    private IEnumerable<WordLine> Lines(Term term, int depth)
    {
        var sentence = words.Of(term);
        return Length(sentence) <= Sentence
            ? [new WordLine(depth, sentence)]
            : term switch
            {
                OperationTerm { Operation: Op.And } all => Points("words.list.and", all.Operands, depth),
                OperationTerm { Operation: Op.Or } any => Points("words.list.or", any.Operands, depth),
                OperationTerm { Operation: Op.Not, Operands: [OperationTerm { Operation: Op.And } all] } => Points("words.list.notAnd", all.Operands, depth),
                OperationTerm { Operation: Op.Not, Operands: [OperationTerm { Operation: Op.Or } any] } => Points("words.list.notOr", any.Operands, depth),
                OperationTerm { Operation: Op.AtLeast } some => Head(words.Say("words.list.atLeast", ("count", words.Of(some.Operands[0]))), some.Operands.Skip(1), depth),
                OperationTerm { Operation: Op.If } choice => Cases(choice, depth),
                _ => [new WordLine(depth, sentence)],
            };
    }

    private IEnumerable<WordLine> Points(string key, IEnumerable<Term> terms, int depth) => Head(Spans.Of(texts.Get(key)), terms, depth);

    private IEnumerable<WordLine> Head(IReadOnlyList<Span> head, IEnumerable<Term> terms, int depth) =>
        terms.SelectMany(term => Lines(term, depth + 1)).Prepend(new WordLine(depth, head));

    private IEnumerable<WordLine> Cases(OperationTerm choice, int depth)
    {
        yield return new WordLine(depth, Spans.Of(texts.Get("words.list.cases")));
        Term rest = choice;
        while (rest is OperationTerm { Operation: Op.If, Operands: [var test, var value, var other] })
        {
            foreach (var line in Case(test, value, depth + 1))
            {
                yield return line;
            }

            rest = other;
        }

        foreach (var line in Value("words.else", rest, depth + 1))
        {
            yield return line;
        }
    }

    private IEnumerable<WordLine> Case(Term test, Term value, int depth)
    {
        var whole = words.Say("words.case", ("test", words.Of(test)), ("value", words.Of(value)));
        if (Length(whole) <= Sentence || (Length(words.Of(test)) <= Sentence && value is not OperationTerm))
        {
            return [new WordLine(depth, whole)];
        }

        if (Length(words.Of(test)) <= Sentence)
        {
            return Lines(value, depth + 1).Prepend(new WordLine(depth, words.Say("words.case", ("test", words.Of(test)), ("value", []))));
        }

        return Lines(test, depth + 1).Prepend(new WordLine(depth, Spans.Of(texts.Get("words.case.when")))).Concat(Value("words.case.then", value, depth));
    }

    private IEnumerable<WordLine> Value(string key, Term value, int depth)
    {
        var sentence = words.Say(key, ("value", words.Of(value)));
        return Length(sentence) <= Sentence
            ? [new WordLine(depth, sentence)]
            : Lines(value, depth + 1).Prepend(new WordLine(depth, words.Say(key, ("value", []))));
    }

    private static int Length(IReadOnlyList<Span> text) => Spans.Plain(text).Length;
}
