using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>
/// What deserves mending in rules that load: they can be evaluated, but say something nobody reads, something that can
/// never be, or nothing where something is read.
/// </summary>
internal static class RuleCheck
{
    /// <summary>Every finding, in order of place; each says what to do about it.</summary>
    public static ImmutableArray<Problem> Of(RuleSet set, CompiledRules rules)
    {
        var needs = Needs.Of(rules);
        return
        [
            .. UnusedCheck.Of(set, rules, needs)
                .Concat(FigureCheck.Of(rules, needs))
                .Concat(RangeCheck.Of(set))
                .Concat(LogicCheck.Of(rules))
                .Concat(TestCheck.Of(set, rules))
                .OrderBy(problem => problem.Where.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Where.Line)
                .ThenBy(problem => problem.Message, StringComparer.Ordinal),
        ];
    }
}
