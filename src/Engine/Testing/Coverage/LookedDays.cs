using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>From which day on each dated series can be asked for a version.</summary>
internal sealed class LookedDays
{
    private readonly Dictionary<object, DateOnly> _first = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at every expression of the rules.</summary>
    public static LookedDays Of(CompiledRules rules)
    {
        var looked = new LookedDays();
        var possibilities = new Possibilities(rules, looked);
        foreach (var regulation in rules.Regulations)
        {
            var under = possibilities.In(regulation);
            possibilities.Gaps(regulation.Series, regulation.Series.Versions, under);
            foreach (var combination in regulation.Combinations)
            {
                looked.Note(combination.Series, under.Law.From);
            }

            foreach (var version in regulation.Versions)
            {
                foreach (var node in version.Nodes)
                {
                    possibilities.Of(node, possibilities.In(regulation, version.Definition));
                }
            }
        }

        foreach (var node in rules.Facts.SelectMany(fact => fact.Nodes).Concat(rules.Checks.Select(check => check.Holds)))
        {
            possibilities.Of(node, possibilities.Anywhere);
        }

        // A series that no possibility led to may stand where one side already decided: nothing is said of its days.
        foreach (var series in rules.Parameters.Select(parameter => (object)parameter.Series).Concat(rules.Variables.Select(variable => variable.Series)))
        {
            if (!looked._first.ContainsKey(series))
            {
                looked.Note(series, null);
            }
        }

        return looked;
    }

    /// <summary>Whether a series can be asked for its version of <paramref name="day"/>.</summary>
    public bool Holds<T>(Series<T> series, DateOnly day)
        where T : DatedVersion => _first.TryGetValue(series, out var first) && first <= day;

    /// <summary>Whether a version of a series can be asked for.</summary>
    public bool Holds<T>(Series<T> series, T version)
        where T : DatedVersion => Holds(series, version.To ?? DateOnly.MaxValue);

    /// <summary>Notes that a series is asked for a version of a day; null: of any day.</summary>
    public void Note(object series, DateOnly? from)
    {
        var day = from ?? DateOnly.MinValue;
        _first[series] = _first.TryGetValue(series, out var first) && first < day ? first : day;
    }
}
