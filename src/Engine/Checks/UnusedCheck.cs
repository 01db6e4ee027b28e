using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>Facts, parameters and variables that nothing reads.</summary>
internal static class UnusedCheck
{
    public static IEnumerable<Problem> Of(RuleSet set, CompiledRules rules, Needs needs)
    {
        var timeline = rules.Timeline;
        int[] time = [timeline.Start, timeline.Months, timeline.Birth, timeline.HoursPerWeek, timeline.HoursPerYear];
        var judgements = set.Regulations.SelectMany(regulation => regulation.Versions)
            .SelectMany(version => version.Conditions.Concat(version.Duties))
            .Select(condition => condition.Fact)
            .ToHashSet();
        var tables = set.Facts.Facts.Select(fact => fact.Suggestions).Concat(set.Variables.Select(variable => variable.ChoicesOf)).ToHashSet();
        for (var i = 0; i < rules.Facts.Count; i++)
        {
            var fact = rules.Facts[i].Definition;
            if (!time.Contains(i) && !judgements.Contains(fact.Id) && needs.On(SymbolKind.Fact, i).Count == 0)
            {
                yield return CheckMessages.UnusedFact(fact.Place, fact.Id);
            }
        }

        for (var i = 0; i < rules.Parameters.Count; i++)
        {
            var parameter = rules.Parameters[i].Definition;
            if (!tables.Contains(parameter.Id) && needs.On(SymbolKind.Parameter, i).Count == 0)
            {
                yield return CheckMessages.UnusedParameter(parameter.Place, parameter.Id);
            }
        }

        for (var i = 0; i < rules.Variables.Count; i++)
        {
            var variable = rules.Variables[i].Definition;
            if (needs.On(SymbolKind.Variable, i).Count == 0)
            {
                yield return CheckMessages.UnusedVariable(variable.Place, variable.Id);
            }
        }
    }
}
