using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>The days of a stretch on which the law becomes another, each compared with the day before.</summary>
internal static class LawDays
{
    /// <summary>The changes by day; who reads what changed is not looked for.</summary>
    /// <param name="law">All law.</param>
    /// <param name="after">The day before the stretch.</param>
    /// <param name="until">Its last day.</param>
    public static ImmutableArray<LawChanges> Find(LawDescription law, DateOnly after, DateOnly until)
    {
        var days = law.Regulations.SelectMany(regulation => Days(regulation.Versions))
            .Concat(law.Parameters.SelectMany(parameter => Days(parameter.Versions)))
            .Concat(law.Variables.SelectMany(variable => Days(variable.Versions)))
            .Concat(law.Combinations.SelectMany(combination => Days(combination.Versions)))
            .Where(day => after < day && day <= until)
            .Distinct()
            .Order();
        return [.. days.Select(day => On(law, day)).Where(IsAnything)];
    }

    private static LawChanges On(LawDescription law, DateOnly day)
    {
        var before = day.AddDays(-1);
        return new LawChanges(
            before,
            day,
            [.. law.Regulations
                .Select(regulation => LawComparison.Regulation(regulation, As(regulation, before), As(regulation, day), [], []))
                .OfType<RegulationChange>()],
            [.. law.Parameters.Select(parameter => LawComparison.Parameter(parameter, before, day, [])).OfType<ParameterChange>()],
            [.. law.Variables.Select(variable => LawComparison.Variable(variable, before, day, [])).OfType<VariableChange>()],
            [.. law.Combinations.Select(combination => LawComparison.Combination(combination, before, day)).OfType<CombinationChange>()]);
    }

    private static RegulationDescription As(RegulationDescription regulation, DateOnly day) =>
        regulation with { Versions = [.. regulation.Versions.Where(version => version.Holds(day))] };

    /// <summary>First days of versions, and the days after their last.</summary>
    private static IEnumerable<DateOnly> Days(IEnumerable<DatedDescription> versions)
    {
        foreach (var version in versions)
        {
            if (version.From is { } from)
            {
                yield return from;
            }

            if (version.To is { } to && to < DateOnly.MaxValue)
            {
                yield return to.AddDays(1);
            }
        }
    }

    private static bool IsAnything(LawChanges changes) =>
        !changes.Regulations.IsEmpty || !changes.Parameters.IsEmpty || !changes.Variables.IsEmpty || !changes.Combinations.IsEmpty;
}
