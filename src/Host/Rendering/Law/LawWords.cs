using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Host.Rendering.Sections;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>The small words of a page about the law: periods, parties, figures, sources.</summary>
internal sealed class LawWords
{
    private readonly ProgramTexts _texts;
    private readonly ImmutableArray<ParameterDescription> _figures;
    private readonly Wording _wording;
    private readonly WordLines _lines;

    /// <summary>The words of a language.</summary>
    /// <param name="texts">The texts of the program.</param>
    /// <param name="figures">Figures whose value stands beside their title in formulas, when it is the same in all their periods.</param>
    public LawWords(ProgramTexts texts, ImmutableArray<ParameterDescription> figures = default)
    {
        _texts = texts;
        _figures = figures.IsDefault ? [] : figures;
        _wording = new Wording(texts, Known);
        _lines = new WordLines(texts, _wording);
        Format = new DutchFormat(texts.Language);
    }

    /// <summary>How amounts and days are written.</summary>
    public DutchFormat Format { get; }

    /// <summary>The language.</summary>
    public Language Language => _texts.Language;

    /// <summary>The same words, with the values of these figures.</summary>
    public LawWords With(ImmutableArray<ParameterDescription> figures) => new(_texts, figures);

    /// <summary>A text of the program.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => _texts.Get(key, values);

    /// <summary>A text about the law.</summary>
    public string Say(LocalText text) => text.In(_texts.Language);

    /// <summary>A text of the program with running text in it.</summary>
    public IReadOnlyList<Span> Fill(string key, params ReadOnlySpan<(string Name, IReadOnlyList<Span> Value)> values) => Spans.Fill(_texts.Get(key), values);

    /// <summary>A text for one or more.</summary>
    public string Count(string key, int count) => _texts.Count(key, count);

    /// <summary>A formula, laid out.</summary>
    public IReadOnlyList<WordLine> Lines(Formula formula) => _lines.Of(formula.Term);

    /// <summary>A formula, laid out; a bare number gets a unit.</summary>
    public IReadOnlyList<WordLine> Lines(Formula formula, string unit) => _lines.Of(WithUnit(formula, unit));

    /// <summary>A formula as one running text.</summary>
    public IReadOnlyList<Span> Sentence(Formula formula) => _wording.Of(formula.Term);

    /// <summary>A formula as one running text; a bare number gets a unit.</summary>
    public IReadOnlyList<Span> Sentence(Formula formula, string? unit) =>
        _wording.Of(WithUnit(formula, unit));

    /// <summary>The title of a name.</summary>
    public IReadOnlyList<Span> Name(NameTerm name) => _wording.Name(name);

    /// <summary>A regulation by its title.</summary>
    public Span Name(RegulationName regulation) => new(Say(regulation.Title), new NameTarget(NameKind.Regulation, regulation.Id));

    /// <summary>Regulations by their titles.</summary>
    public IReadOnlyList<Span> Names(IEnumerable<RegulationName> regulations) =>
        Spans.Join([.. regulations.Select(regulation => (IReadOnlyList<Span>)[Name(regulation)])], "; ", "; ");

    /// <summary>A stretch of days that may be open.</summary>
    public string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => Say("period.always"),
        ({ } first, null) => Say("period.from", ("from", Format.Day(first))),
        (null, { } last) => Say("period.until", ("to", Format.Day(last))),
        ({ } first, { } last) => Say("days", ("from", Format.Day(first)), ("to", Format.Day(last))),
    };

    /// <summary>A period, with a word when it is not law yet or not certain.</summary>
    public string Period(DatedDescription version)
    {
        var period = Period(version.From, version.To);
        var marks = Marks(version);
        return marks.Length == 0 ? period : $"{period} ({marks})";
    }

    /// <summary>Announced, uncertain: in words; empty when it is neither.</summary>
    public string Marks(DatedDescription version) => string.Join(", ", new[]
    {
        version.Announced ? Say("law.announced") : "",
        version.Certainty == Certainty.Uncertain ? Say("certainty.uncertain") : "",
    }.Where(mark => mark.Length > 0));

    /// <summary>A party, or the fact that says which.</summary>
    public IReadOnlyList<Span> Party(PartyDescription? party) => party switch
    {
        null => Spans.Of(Say("flow.others")),
        { Party: { } known } => Spans.Of(Say("law.party." + FormatWords.Word(known))),
        { ChosenBy: { } fact } => Fill("law.chosenParty", ("fact", Name(fact))),
        _ => Spans.Of(Say("party.unknown")),
    };

    /// <summary>A party at the start of a sentence.</summary>
    public string PartyFirst(Party party) => Titles.Capital(Say("law.party." + FormatWords.Word(party)));

    /// <summary>A party as a label, without an article.</summary>
    public IReadOnlyList<Span> Label(PartyDescription party) =>
        party.Party is { } known ? Spans.Of(Titles.Capital(Say("party." + FormatWords.Word(known)))) : Party(party);

    /// <summary>A figure: a value with its unit, or its bounds.</summary>
    public string Figure(FigureRow? row, string? unit) => row switch
    {
        null => Say("law.noFigure"),
        { Value: { } value } => Value(value, unit),
        { Low: { } low, High: { } high } => Say("law.between", ("low", UnitText.Of(low, unit, Format, _texts)), ("high", UnitText.Of(high, unit, Format, _texts))),
        _ => Say("law.noFigure"),
    };

    /// <summary>The keys of a row.</summary>
    public string Keys(FigureRow row) => string.Join(", ", row.Keys.Select(Key));

    /// <summary>Sources, each a link to its text.</summary>
    public IReadOnlyList<Span> Sources(ImmutableArray<Source> sources)
    {
        var articles = sources.Select(source => new Span(Article(source), new WebTarget(source.Url))).DistinctBy(span => span.Text);
        return Spans.Join([.. articles.Select(span => (IReadOnlyList<Span>)[span])], "; ", "; ");
    }

    /// <summary>Law and article.</summary>
    public string Article(Source source)
    {
        var article = source.Article switch
        {
            null or "" => source.Law,
            var number when char.IsAsciiDigit(number[0]) => Say("source.article", ("law", source.Law), ("article", number)),
            var other => Say("source.part", ("law", source.Law), ("part", other)),
        };
        return source.Certainty == Certainty.Uncertain ? Say("source.uncertain", ("article", article)) : article;
    }

    private static Term WithUnit(Formula formula, string? unit) => formula.Term is ValueTerm value ? value with { Unit = unit } : formula.Term;

    private string? Known(string parameter, string? row)
    {
        var found = _figures.FirstOrDefault(figure => figure.Id == parameter);
        var values = found?.Versions.Select(version => version.Rows.FirstOrDefault(each => each.Key == (row ?? ""))).Select(each => Figure(each, found.Unit)).Distinct().ToArray();
        return values is [var only] && only != Say("law.noFigure") ? only : null;
    }

    private string Value(FactValue value, string? unit) => value.Boxed switch
    {
        bool truth => Say(truth ? "yes" : "no"),
        DateOnly day => Format.Day(day),
        decimal number => UnitText.Of(number, unit, Format, _texts),
        var name => Titles.OfName((string)name),
    };

    private string Key(FigureKey key) => key switch
    {
        { IsElse: true } => Say("key.else"),
        { Title: { } title } => Say(title),
        { Name: { } name } => Titles.OfName(name),
        { Low: { } low, High: { } high } when low == high => Format.Number(low),
        { Low: { } low, High: null } => Say(key.LowIncluded ? "key.atLeast" : "key.above", ("low", Format.Number(low))),
        { Low: null, High: { } high } => Say(key.HighIncluded ? "key.atMost" : "key.below", ("high", Format.Number(high))),
        { Low: { } low, High: { } high } => Say(
            (key.LowIncluded ? "key.from" : "key.above") + (key.HighIncluded ? ".to" : ".below"), ("low", Format.Number(low)), ("high", Format.Number(high))),
        _ => key.Written,
    };
}
