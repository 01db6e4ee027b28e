using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Nothing may vary from day to day inside a segment: the date and the segment's length stand only where that is sure.</summary>
internal static class TimeCheck
{
    private static readonly string[] ConstantInItsMonth =
        [.. new[] { nameof(Calc.YearStart), nameof(Calc.YearEnd), nameof(Calc.MonthStart), nameof(Calc.MonthEnd), nameof(Calc.Year), nameof(Calc.Month) }.Select(name => "Calc." + name)];

    public static void Check(CompiledRules rules, ICollection<Problem> problems)
    {
        foreach (var root in AllNodes.Of(rules.Facts, rules.Parameters, rules.Variables, rules.Regulations))
        {
            if (FreeDate(root.Node))
            {
                problems.Add(new Problem(
                    "date-varies", root.Place, "tijd.datum stands where the answer would change from day to day.",
                    "Compare it with a day that does not depend on tijd.*, or put it inside Calc.YearStart, YearEnd, MonthStart, MonthEnd, Year or Month."));
            }

            if (!root.IsAmount && Reads(root.Node, rules, TimeFact.Dagen, TimeFact.Uren))
            {
                problems.Add(new Problem("length-outside-amount", root.Place, "tijd.dagen and tijd.uren may stand in amounts only.", "A condition holds for a whole segment, whatever its length."));
            }

            foreach (var day in CutSources.DaysComparedIn(root.Node).Where(day => Reads(day, rules, [.. Enum.GetValues<TimeFact>().Except([TimeFact.Einde, TimeFact.Maanden])])))
            {
                _ = day;
                problems.Add(new Problem("date-varies", root.Place, "tijd.datum is compared with a day that itself depends on tijd.*.", "Only tijd.einde may stand in that day."));
            }
        }
    }

    private static bool FreeDate(Node node) => node switch
    {
        _ when CutSources.IsDate(node) => true,
        ComparisonNode comparison => comparison.Children.Any(side => !CutSources.IsDate(side) && FreeDate(side)),
        CalcNode calc when ConstantInItsMonth.Contains(calc.Function.Name) => calc.Children.Any(child => !CutSources.IsDate(child) && FreeDate(child)),
        OnNode on => FreeDate(on.Day),
        _ => node.Children.Any(FreeDate),
    };

    private static bool Reads(Node node, CompiledRules rules, params TimeFact[] facts) => Reads(node, rules, facts, []);

    private static bool Reads(Node node, CompiledRules rules, TimeFact[] facts, HashSet<int> seen) => node switch
    {
        TimeNode time => facts.Contains(time.Fact),
        VariableNode variable => seen.Add(variable.Symbol.Index) && rules.Variables[variable.Symbol.Index].Formulas.Any(formula => Reads(formula, rules, facts, seen)),
        OnNode on => Reads(on.Day, rules, facts, seen),
        _ => node.Children.Any(child => Reads(child, rules, facts, seen)),
    };
}
