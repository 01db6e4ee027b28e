using System.Collections.Frozen;
using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>An assessment together with the words in which it is told.</summary>
public sealed class Answer
{
    private readonly FrozenDictionary<string, FactDefinition> _facts;
    private readonly FrozenDictionary<string, RegulationOutcome> _regulations;

    /// <summary>Joins the answer, the facts' own texts and the program's.</summary>
    public Answer(Assessment assessment, ImmutableArray<FactDefinition> facts, ProgramTexts texts, DutchFormat? format = null)
    {
        Assessment = assessment;
        Format = format ?? new DutchFormat(texts.Language);
        Texts = texts;
        _facts = facts.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
        CheckedOn = assessment.Regulations.SelectMany(r => r.Sources).Select(s => (DateOnly?)s.Checked).Distinct().ToArray() is [var day] ? day : null;
        _regulations = assessment.Regulations.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The program's own texts.</summary>
    public ProgramTexts Texts { get; }

    /// <summary>The assessment.</summary>
    public Assessment Assessment { get; }

    /// <summary>The day on which all sources of the regulations were checked; null when there are several.</summary>
    public DateOnly? CheckedOn { get; }

    /// <summary>How amounts and days are written.</summary>
    public DutchFormat Format { get; }

    /// <summary>A text of the program, with each <c>{name}</c> replaced.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Texts.Get(key, values);

    /// <summary>A text about the law.</summary>
    public string Say(LocalText text) => text.In(Texts.Language);

    /// <summary>An open point as a sentence.</summary>
    public string Say(OpenPoint point) => OpenPointText.Of(point, Texts);

    /// <summary>A regulation's name.</summary>
    public string Title(string regulation) =>
        _regulations.TryGetValue(regulation, out var outcome) ? Say(outcome.Title) : regulation;

    /// <summary>A party's name.</summary>
    public string Name(Party? party) => party is { } known ? Say("party." + FormatWords.Word(known)) : Say("party.unknown");

    /// <summary>A party's name at the start of a sentence.</summary>
    public string NameFirst(Party? party)
    {
        var name = Name(party);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>EUR, or that it is not known.</summary>
    public string Euro(decimal? amount) => amount is { } known ? Format.Euro(known) : Say("unknown");

    /// <summary>EUR, the bounds between which it lies, or that it is not known.</summary>
    public string Euro(decimal? amount, (decimal Low, decimal High)? between) => (amount, between) switch
    {
        (null, var (low, high)) => Say("range", ("from", Format.Euro(low)), ("to", Format.Euro(high))),
        _ => Euro(amount),
    };

    /// <summary>A day, or that it is not known.</summary>
    public string Day(DateOnly? day) => day is { } known ? Format.Day(known) : Say("unknown");

    /// <summary>From and to, both included.</summary>
    public string Days(DateOnly from, DateOnly to) =>
        Say("days", ("from", Format.Day(from)), ("to", Format.Day(to)));

    /// <summary>A month, or the first and last of several.</summary>
    public string Months(Month first, Month last) =>
        first == last ? Format.Month(first) : Say("months", ("from", Format.Month(first)), ("to", Format.Month(last)));

    /// <summary>Whether a name is that of a fact.</summary>
    public bool IsFact(string name) => _facts.ContainsKey(name);

    /// <summary>The question that a fact answers, or its id.</summary>
    public string Question(string fact) => _facts.TryGetValue(fact, out var definition) ? Say(definition.Question) : fact;

    /// <summary>A fact's value in words.</summary>
    public string Value(string fact, FactValue? value) => ValueText.Of(value, _facts.GetValueOrDefault(fact), this);

    /// <summary>A number with its unit in words.</summary>
    public string Number(decimal number, string? unit) => UnitText.Of(number, unit, Format, Texts);

    /// <summary>Laws and articles, and when they were checked; empty without sources.</summary>
    public string Sources(ImmutableArray<Source> sources) => SourceText.WithDates(sources, this);

    /// <summary>Laws and articles only.</summary>
    public string Articles(ImmutableArray<Source> sources) => SourceText.Articles(sources, this);
}
