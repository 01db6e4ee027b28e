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

    private IEnumerable<WordLine> Case(Term test, Term value, int depth) => test switch
    {
        _ when Length(words.Of(test)) <= Sentence => Value("words.case", value, depth, ("test", words.Of(test))),
        OperationTerm { Operation: Op.And } all => Points("words.case.and", all.Operands, depth).Concat(Value("words.case.then", value, depth)),
        OperationTerm { Operation: Op.Or } any => Points("words.case.or", any.Operands, depth).Concat(Value("words.case.then", value, depth)),
        _ => Value("words.case", value, depth, ("test", words.Of(test))),
    };

    /// <summary>A value after its label: on the same line unless it is laid out itself.</summary>
    private IEnumerable<WordLine> Value(string key, Term value, int depth, params ReadOnlySpan<(string Name, IReadOnlyList<Span> Value)> others)
    {
        var below = Lines(value, depth + 1).ToArray();
        return below.Length == 1
            ? [new WordLine(depth, words.Say(key, [.. others, ("value", below[0].Text)]))]
            : below.Prepend(new WordLine(depth, words.Say(key, [.. others, ("value", [])])));
    }

    private static int Length(IReadOnlyList<Span> text) => Spans.Plain(text).Length;
}
