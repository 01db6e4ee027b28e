using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>Compiled rules → descriptions for readers; nothing is evaluated.</summary>
internal sealed class LawDescriber
{
    private readonly CompiledRules _rules;
    private readonly TermMaker _terms;
    private readonly SeriesDescriber _series;
    private readonly ImmutableArray<ParameterDescription> _parameters;
    private readonly ImmutableArray<VariableDescription> _variables;
    private readonly ImmutableArray<FactDescription> _facts;
    private readonly ILookup<int, int> _askedBy;

    public LawDescriber(CompiledRules rules)
    {
        var keys = new KeyTitles(rules);
        _rules = rules;
        _terms = new TermMaker(rules, keys);
        _series = new SeriesDescriber(rules, _terms, keys);
        _parameters = [.. Enumerable.Range(0, rules.Parameters.Count).Select(_series.Parameter)];
        _variables = [.. Enumerable.Range(0, rules.Variables.Count).Select(_series.Variable)];
        _facts = [.. Enumerable.Range(0, rules.Facts.Count).Select(_series.Fact)];
        _askedBy = Enumerable.Range(0, rules.Regulations.Count)
            .SelectMany(asking => Reads(asking, null).Regulations.Select(asked => (asking, asked)))
            .ToLookup(pair => pair.asked, pair => pair.asking);
    }

    /// <summary>Everything.</summary>
    public LawDescription Everything() => new(
        [.. Enumerable.Range(0, _rules.Regulations.Count).Select(index => Regulation(index, null)).OrderBy(r => r.Family, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)],
        [.. _parameters.OrderBy(parameter => parameter.Id, StringComparer.Ordinal)],
        [.. _variables.OrderBy(variable => variable.Id, StringComparer.Ordinal)],
        [.. _rules.Combinations.Select(_series.Combination)],
        _facts);

    /// <summary>One regulation, whole or as it stands on a day; null when there is no such regulation.</summary>
    public RegulationDescription? Regulation(string id, DateOnly? day)
    {
        var found = _rules.Regulations.FirstOrDefault(regulation => regulation.Definition.Id == id);
        return found is null ? null : Regulation(found.Index, day);
    }

    private RegulationDescription Regulation(int index, DateOnly? day)
    {
        var compiled = _rules.Regulations[index];
        var definition = compiled.Definition;
        var reads = Reads(index, day);
        var versions = new VersionDescriber(_terms);
        var days = reads.Days.ToLookup(read => read.Parameter, read => read.Span);
        var description = new RegulationDescription
        {
            Id = definition.Id,
            Family = definition.Family,
            Title = definition.Title,
            Authority = definition.Authority,
            Force = definition.Force,
            Phases = definition.Phases,
            Anchor = _terms.Formula(definition.Anchor, compiled.Series.Anchor),
            Versions = [.. Holding(compiled.Versions, version => version.Definition, day).Select(versions.Describe).OrderBy(version => version.From ?? DateOnly.MinValue)],
            Facts = [.. reads.Facts.Select(fact => _facts[fact])],
            Parameters = [.. reads.Parameters.Select(parameter => _parameters[parameter])
                .Select(parameter => parameter with { Versions = Holding(parameter.Versions, day) })
                .OrderBy(parameter => parameter.Id, StringComparer.Ordinal)],
            Variables = [.. reads.Variables.Select(variable => _variables[variable])
                .Select(variable => variable with { Versions = Holding(variable.Versions, day) })
                .Where(variable => !variable.Versions.IsEmpty)
                .OrderBy(variable => variable.Id, StringComparer.Ordinal)],
            AsksFor = [.. reads.Regulations.Where(asked => asked != index).Select(_series.Name)],
            AskedBy = [.. _askedBy[index].Where(asking => asking != index).Select(_series.Name)],
            Combinations = [.. compiled.Combinations.Select(_series.Combination)
                .Select(combination => combination with { Versions = Holding(combination.Versions, day) })
                .Where(combination => !combination.Versions.IsEmpty)],
            Covers = definition.Covers,
            OpenPoints = [],
        };
        return description with
        {
            OpenPoints = OpenLawFinder.Find(description, days.ToDictionary(
                read => _parameters[read.Key].Id, read => (IReadOnlyList<DaySpan>)[.. read], StringComparer.Ordinal)),
        };
    }

    private ReadsFinder Reads(int index, DateOnly? day)
    {
        var regulation = _rules.Regulations[index];
        var reads = new ReadsFinder(_rules);
        if (regulation.Series.Anchor is { } anchor)
        {
            reads.Walk(anchor, null);
        }

        foreach (var version in Holding(regulation.Versions, version => version.Definition, day))
        {
            var own = day is { } on ? new DaySpan(on, on) : new DaySpan(version.Definition.From, version.Definition.To);
            reads.Add(version, regulation.Series.Anchor is null ? own : null);
        }

        return reads;
    }

    private static IEnumerable<T> Holding<T>(IEnumerable<T> versions, Func<T, DatedVersion> dated, DateOnly? day) =>
        day is { } on ? versions.Where(version => dated(version).Holds(on)) : versions;

    private static ImmutableArray<T> Holding<T>(ImmutableArray<T> versions, DateOnly? day)
        where T : DatedDescription => day is { } on ? [.. versions.Where(version => version.Holds(on))] : versions;
}
