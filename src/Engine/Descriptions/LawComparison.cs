using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>Compares the law of two days. Both days look at the same rules: what is compared is the law, not the files.</summary>
internal static class LawComparison
{
    /// <summary>What differs.</summary>
    /// <param name="law">All law.</param>
    /// <param name="on">A regulation as it stands on a day.</param>
    /// <param name="before">The earlier day.</param>
    /// <param name="after">The later day.</param>
    public static LawChanges Compare(LawDescription law, Func<string, DateOnly, RegulationDescription> on, DateOnly before, DateOnly after)
    {
        var pairs = law.Regulations.Select(whole => (Whole: whole, Before: on(whole.Id, before), After: on(whole.Id, after))).ToArray();
        var parameters = law.Parameters
            .Select(parameter => Parameter(parameter, before, after, Readers(pairs, read => read.Parameters.Any(p => p.Id == parameter.Id))))
            .OfType<ParameterChange>()
            .ToImmutableArray();
        var variables = law.Variables
            .Select(variable => Variable(variable, before, after, Readers(pairs, read => read.Variables.Any(v => v.Id == variable.Id))))
            .OfType<VariableChange>()
            .ToImmutableArray();
        return new LawChanges(
            before,
            after,
            [.. pairs.Select(pair => Regulation(pair.Whole, pair.Before, pair.After, parameters, variables)).OfType<RegulationChange>()],
            parameters,
            variables,
            [.. law.Combinations.Select(combination => Combination(combination, before, after)).OfType<CombinationChange>()]);
    }

    /// <summary>How a regulation differs; null when it does not.</summary>
    /// <param name="whole">The regulation.</param>
    /// <param name="before">It, as it stands on the earlier day.</param>
    /// <param name="after">It, as it stands on the later day.</param>
    /// <param name="parameters">Figures that changed.</param>
    /// <param name="variables">Formulas that changed.</param>
    public static RegulationChange? Regulation(
        RegulationDescription whole,
        RegulationDescription before,
        RegulationDescription after,
        IEnumerable<ParameterChange> parameters,
        IEnumerable<VariableChange> variables)
    {
        var (old, now) = (before.Versions.SingleOrDefault(), after.Versions.SingleOrDefault());
        if (old is null && now is null)
        {
            return null;
        }

        var read = parameters.Where(change => change.Readers.Any(reader => reader.Id == whole.Id)).Select(change => change.Parameter.Id).ToImmutableArray();
        var formulas = variables.Where(change => change.Readers.Any(reader => reader.Id == whole.Id)).Select(change => change.Variable.Id).ToImmutableArray();
        var parts = (old, now) switch
        {
            (null, { }) => now.Parts.Select(part => new PartChange(null, part)).ToImmutableArray(),
            (_, null) => [],
            _ => Parts(old, now),
        };
        var kind = Kind(old, now, !parts.IsEmpty)
            ?? (read.IsEmpty && formulas.IsEmpty ? (ChangeKind?)null : ChangeKind.Reads);
        return kind is { } changed ? new RegulationChange(changed, whole, old, now, parts, read, formulas) : null;
    }

    private static ImmutableArray<PartChange> Parts(VersionDescription before, VersionDescription after) =>
    [
        .. Parts(before.Conditions, after.Conditions),
        .. Parts(before.Duties, after.Duties),
        .. Parts(before.CashFlows, after.CashFlows),
        .. Parts(before.Credits, after.Credits),
        .. Parts(before.Benefit, after.Benefit),
        .. Parts(before.Actions, after.Actions),
        .. Parts(before.Risks, after.Risks),
    ];

    /// <summary>By name; effects on the benefit, which need none, by their place in the order.</summary>
    private static IEnumerable<PartChange> Parts<T>(ImmutableArray<T> before, ImmutableArray<T> after)
        where T : PartDescription
    {
        var old = Named(before);
        var now = Named(after);
        return old.Where(part => !now.ContainsKey(part.Key)).Select(part => new PartChange(part.Value, null))
            .Concat(now
                .Where(part => !old.TryGetValue(part.Key, out var same) || same.Meaning != part.Value.Meaning)
                .Select(part => new PartChange(old.GetValueOrDefault(part.Key), part.Value)));
    }

    private static OrderedDictionary<string, T> Named<T>(ImmutableArray<T> parts)
        where T : PartDescription
    {
        var named = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            named.Add(part.Id.Length > 0 ? part.Id : $"#{named.Count}", part);
        }

        return named;
    }

    /// <summary>How a figure differs; null when it does not.</summary>
    public static ParameterChange? Parameter(ParameterDescription parameter, DateOnly before, DateOnly after, ImmutableArray<RegulationName> readers)
    {
        var old = Known(parameter.Versions.FirstOrDefault(version => version.Holds(before)));
        var now = Known(parameter.Versions.FirstOrDefault(version => version.Holds(after)));
        ImmutableArray<RowChange> rows = [.. Rows(old?.Rows ?? [], now?.Rows ?? [])];
        return Kind(old, now, !rows.IsEmpty) is { } kind ? new ParameterChange(kind, parameter, old, now, rows, readers) : null;
    }

    private static FigureDescription? Known(FigureDescription? figure) => figure is { Rows.IsEmpty: false } ? figure : null;

    private static IEnumerable<RowChange> Rows(ImmutableArray<FigureRow> before, ImmutableArray<FigureRow> after)
    {
        var old = before.ToDictionary(row => row.Key, StringComparer.Ordinal);
        var now = after.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        return before.Where(row => !now.Contains(row.Key)).Select(row => new RowChange(row, null))
            .Concat(after
                .Where(row => !old.TryGetValue(row.Key, out var same) || !same.SaysTheSameAs(row))
                .Select(row => new RowChange(old.GetValueOrDefault(row.Key), row)));
    }

    /// <summary>How a formula differs; null when it does not.</summary>
    public static VariableChange? Variable(VariableDescription variable, DateOnly before, DateOnly after, ImmutableArray<RegulationName> readers)
    {
        var old = variable.Versions.FirstOrDefault(version => version.Holds(before));
        var now = variable.Versions.FirstOrDefault(version => version.Holds(after));
        return Kind(old, now, old?.Formula.Written != now?.Formula.Written) is { } kind ? new VariableChange(kind, variable, old, now, readers) : null;
    }

    /// <summary>How a combination differs; null when it does not.</summary>
    public static CombinationChange? Combination(CombinationDescription combination, DateOnly before, DateOnly after)
    {
        var old = combination.Versions.FirstOrDefault(version => version.Holds(before));
        var now = combination.Versions.FirstOrDefault(version => version.Holds(after));
        return Kind(old, now, (old?.Keep, old?.Per) != (now?.Keep, now?.Per)) is { } kind ? new CombinationChange(kind, combination, old, now) : null;
    }

    /// <summary>How a series differs; null when it does not.</summary>
    private static ChangeKind? Kind(DatedDescription? before, DatedDescription? after, bool differs) => (before, after) switch
    {
        (null, null) => null,
        (null, _) => ChangeKind.Began,
        (_, null) => ChangeKind.Ended,
        ({ Announced: true }, { Announced: false }) => ChangeKind.BecameLaw,
        _ when differs || before.Announced != after.Announced || (before.Certainty == Certainty.Uncertain) != (after.Certainty == Certainty.Uncertain) => ChangeKind.Changed,
        _ => null,
    };

    private static ImmutableArray<RegulationName> Readers(
        IEnumerable<(RegulationDescription Whole, RegulationDescription Before, RegulationDescription After)> pairs,
        Func<RegulationDescription, bool> reads) =>
        [.. pairs.Where(pair => reads(pair.Before) || reads(pair.After)).Select(pair => pair.Whole.Name)];
}
