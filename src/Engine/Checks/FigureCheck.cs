using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>
/// Series that say nothing on days on which a regulation reads them. A figure that was not found is said with a version
/// without value and the reason, so that running out is never an accident.
/// </summary>
internal static class FigureCheck
{
    public static IEnumerable<Problem> Of(CompiledRules rules, Needs needs)
    {
        for (var i = 0; i < rules.Parameters.Count; i++)
        {
            var parameter = rules.Parameters[i].Definition;
            foreach (var problem in Silent(parameter.Id, parameter.Place, parameter.Versions, needs.On(SymbolKind.Parameter, i), CheckMessages.NoFigure))
            {
                yield return problem;
            }
        }

        for (var i = 0; i < rules.Variables.Count; i++)
        {
            var variable = rules.Variables[i].Definition;
            foreach (var problem in Silent(variable.Id, variable.Place, variable.Versions, needs.On(SymbolKind.Variable, i), CheckMessages.NoFormula))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Silent(
        string id, Place place, IEnumerable<DatedVersion> versions, IReadOnlyList<Need> needs, Func<Place, string, Period, string, Problem> message)
    {
        var inOrder = versions.OrderBy(version => version.From ?? DateOnly.MinValue).ToArray();
        var seen = new HashSet<Period>();
        foreach (var need in needs)
        {
            foreach (var gap in need.Days is { } days ? Gaps(inOrder, days).Where(seen.Add) : [])
            {
                var before = inOrder.LastOrDefault(version => version.To is { } to && to < gap.From);
                yield return message(before?.Place ?? place, id, gap, need.Reader);
            }
        }
    }

    /// <summary>The parts of <paramref name="days"/> on which no version holds.</summary>
    private static IEnumerable<Period> Gaps(IEnumerable<DatedVersion> inOrder, Period days)
    {
        var next = days.From;
        foreach (var version in inOrder)
        {
            var from = version.From ?? DateOnly.MinValue;
            if (from > days.To)
            {
                break;
            }

            if (from > next)
            {
                yield return new Period(next, from.AddDays(-1));
            }

            var to = version.To ?? DateOnly.MaxValue;
            if (to >= days.To)
            {
                yield break;
            }

            next = to >= next ? to.AddDays(1) : next;
        }

        yield return new Period(next, days.To);
    }
}
