using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Testing;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>Regulations without tests beside them, and regulations that pay money with few worked amounts.</summary>
internal static class TestCheck
{
    /// <summary>Three different amounts show that a formula was followed, not one figure copied.</summary>
    private const int FewestWorkedAmounts = 3;

    private static readonly string[] AmountMembers = ["cashFlows", "months", "paid"];

    public static IEnumerable<Problem> Of(RuleSet set, CompiledRules rules)
    {
        var tests = set.Tests.ToLookup(test => test.Regulation, StringComparer.Ordinal);
        foreach (var regulation in set.Regulations)
        {
            if (!tests.Contains(regulation.Id))
            {
                yield return CheckMessages.NoTests(regulation.Place, regulation.Id);
                continue;
            }

            var worked = tests[regulation.Id].Count(ExpectsMoney);
            if (worked < FewestWorkedAmounts && Pays(regulation, rules))
            {
                yield return CheckMessages.FewAmounts(regulation.Place, regulation.Id, worked, FewestWorkedAmounts);
            }
        }
    }

    /// <summary>Whether it has a cash flow whose amount can be known.</summary>
    private static bool Pays(Regulation regulation, CompiledRules rules) => rules.Regulations
        .First(compiled => compiled.Definition == regulation).Versions
        .SelectMany(version => version.CashFlows)
        .Any(flow => flow.Amount.Tree().OfType<ParameterNode>().All(node => HasFigure(rules.Parameters[node.Symbol.Index].Definition)));

    private static bool HasFigure(Parameter parameter) => parameter.Versions.Any(version => version.Value is not null || version.Between is not null);

    private static bool ExpectsMoney(RuleTest test) => ExpectationReader.Read(test.ExpectJson)
        .Where(expected => AmountMembers.Contains(expected.Member))
        .Any(expected => IsMoney(expected.Value));

    private static bool IsMoney(object? value) => value switch
    {
        decimal amount => amount > 0,
        Dictionary<string, object?> map => map.Values.Any(IsMoney),
        _ => false,
    };
}
