using System.Collections.Immutable;
using System.Text;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>Runs the tests beside the rules.</summary>
internal static class RuleTestRunner
{
    public static ImmutableArray<RuleTestResult> Run(RuleBook book, ImmutableArray<RuleTest> tests) =>
        [.. tests.Select(test => new RuleTestResult(test.Regulation, test.Name, Failures(book, test)))];

    private static ImmutableArray<string> Failures(RuleBook book, RuleTest test)
    {
        var read = book.Read(Encoding.UTF8.GetBytes(test.ScenarioJson), test.Place.File);
        if (!read.TryGetValue(out var scenario))
        {
            return [.. read.Problems.Select(problem => $"scenario: {problem}")];
        }

        var regulation = book.Rules.Regulations.First(each => each.Definition.Id == test.Regulation);
        var own = new BenefitMaker(new Draft(Evaluation.Of(book.Rules, scenario), regulation)).Of(regulation);
        var assessment = book.Assess(scenario);
        return [.. ExpectationReader.Read(test.ExpectJson).SelectMany(expected => expected.Differences(assessment, test.Regulation, own))];
    }
}
