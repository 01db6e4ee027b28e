using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Names that point from one part of the rules to another must exist.</summary>
internal static class ReferenceCheck
{
    public static void Check(RuleSet rules, ICollection<Problem> problems)
    {
        var steps = rules.Facts.Steps.Select(step => step.Id).ToArray();
        var tables = rules.Parameters.Where(parameter => !parameter.Keys.IsEmpty).Select(parameter => parameter.Id).ToArray();
        foreach (var fact in rules.Facts.Facts)
        {
            Exists(fact.Step, steps, fact.Place, "step");
            Exists(fact.Suggestions, tables, fact.Place, "table");
        }

        foreach (var version in rules.Regulations.SelectMany(regulation => regulation.Versions))
        {
            var risks = version.Risks.Select(risk => risk.Id).ToArray();
            var flows = version.CashFlows.Select(flow => flow.Id).ToArray();
            foreach (var condition in version.Conditions.Concat(version.Duties))
            {
                Exists(condition.IfUnmet, risks, condition.Place, "risk of this version");
            }

            foreach (var action in version.Actions)
            {
                Exists(action.IfMissed, risks, action.Place, "risk of this version");
            }

            foreach (var risk in version.Risks)
            {
                Exists(risk.LosesFlow, flows, risk.Place, "cash flow of this version");
            }
        }

        void Exists(string? name, string[] names, Place place, string what)
        {
            if (name is not null && !names.Contains(name))
            {
                var nearest = NearestName.Find(name, names);
                problems.Add(new Problem("unknown-reference", place, $"\"{name}\" is not a {what}.", nearest is null ? null : $"Did you mean \"{nearest}\"?"));
            }
        }
    }
}
