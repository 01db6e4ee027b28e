using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>What in a regulation, and in what it reads, is missing, uncertain or not yet law.</summary>
internal static class OpenLawFinder
{
    /// <summary>The open points: figures, formulas, the regulation's own versions and parts, and readings.</summary>
    /// <param name="regulation">The regulation; its own list of open points is not looked at.</param>
    /// <param name="reads">On which days it reads its figures.</param>
    public static ImmutableArray<OpenLaw> Find(RegulationDescription regulation, IReadOnlyDictionary<string, IReadOnlyList<DaySpan>> reads) =>
    [
        .. regulation.Versions.SelectMany(version => OfVersion(regulation, version)),
        .. regulation.Parameters.SelectMany(parameter => OfParameter(parameter, reads.GetValueOrDefault(parameter.Id, []))),
        .. regulation.Variables.SelectMany(OfVariable),
        .. regulation.Facts.Where(fact => fact.Definition.Reading).Select(fact => new OpenLaw(
            OpenLawKind.Reading, OpenLawSubject.Fact, fact.Definition.Id, fact.Definition.Question, null, null, fact.Definition.Why, [])),
    ];

    private static IEnumerable<OpenLaw> OfVersion(RegulationDescription regulation, VersionDescription version)
    {
        foreach (var kind in Kinds(version))
        {
            yield return new OpenLaw(kind, OpenLawSubject.Regulation, regulation.Id, regulation.Title, version.From, version.To, null, version.Sources);
        }

        var uncertain = version.Parts.Where(part => part.Certainty == Certainty.Uncertain && version.Certainty != Certainty.Uncertain);
        foreach (var part in uncertain)
        {
            yield return new OpenLaw(
                OpenLawKind.Uncertain, OpenLawSubject.Part, $"{regulation.Id}/{part.Id}", part.Text ?? regulation.Title, version.From, version.To, null, part.Sources);
        }
    }

    private static IEnumerable<OpenLaw> OfVariable(VariableDescription variable)
    {
        OpenLaw Open(OpenLawKind kind, DateOnly? from, DateOnly? to, ImmutableArray<Source> sources) =>
            new(kind, OpenLawSubject.Variable, variable.Id, variable.Title, from, to, null, sources);

        return variable.Versions.SelectMany(version => Kinds(version).Select(kind => Open(kind, version.From, version.To, version.Sources)))
            .Concat(Gaps(variable.Versions).Select(gap => Open(OpenLawKind.Gap, gap.From, gap.To, [])));
    }

    private static IEnumerable<OpenLaw> OfParameter(ParameterDescription parameter, IReadOnlyList<DaySpan> reads)
    {
        OpenLaw Open(OpenLawKind kind, DateOnly? from, DateOnly? to, LocalText? text, ImmutableArray<Source> sources) =>
            new(kind, OpenLawSubject.Parameter, parameter.Id, parameter.Title, from, to, text, sources);

        foreach (var version in parameter.Versions)
        {
            if (version.Rows.IsEmpty)
            {
                yield return Open(OpenLawKind.Missing, version.From, version.To, version.Text, version.Sources);
                continue;
            }

            foreach (var kind in Kinds(version).Concat(version.Rows.Any(row => row.Value is null) ? [OpenLawKind.Bounds] : []))
            {
                yield return Open(kind, version.From, version.To, version.Text, version.Sources);
            }
        }

        foreach (var gap in Gaps(parameter.Versions).Where(gap => parameter.Anchor is not null || reads.Any(read => read.Common(gap.From, gap.To) is not null)))
        {
            yield return Open(OpenLawKind.Gap, gap.From, gap.To, null, []);
        }

        if (!parameter.Versions.IsEmpty && parameter.Versions[^1].To is { } last && reads.Any(read => read.To is null || read.To > last))
        {
            yield return Open(OpenLawKind.Ends, last.AddDays(1), reads.Any(read => read.To is null) ? null : reads.Max(read => read.To), null, []);
        }
    }

    private static IEnumerable<OpenLawKind> Kinds(DatedDescription version)
    {
        if (version.Certainty == Certainty.Uncertain)
        {
            yield return OpenLawKind.Uncertain;
        }

        if (version.Announced)
        {
            yield return OpenLawKind.Announced;
        }
    }

    /// <summary>The days between versions on which none holds.</summary>
    private static IEnumerable<DaySpan> Gaps(IReadOnlyList<DatedDescription> versions)
    {
        for (var i = 1; i < versions.Count; i++)
        {
            if (versions[i - 1].To is { } to && versions[i].From is { } from && to.AddDays(1) < from)
            {
                yield return new DaySpan(to.AddDays(1), from.AddDays(-1));
            }
        }
    }
}
