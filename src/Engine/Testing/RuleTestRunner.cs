using System.Collections.Immutable;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>Runs the tests beside the rules; of each scenario only what its regulation rests on is computed.</summary>
internal static class RuleTestRunner
{
    /// <summary>Runs them on all processors; the results stand in the order of the tests.</summary>
    public static ImmutableArray<RuleTestResult> Run(RuleBook book, ImmutableArray<RuleTest> tests)
    {
        var grounds = new Grounds(book.Rules);
        return [.. tests.AsParallel().AsOrdered().Select(test => Run(book, PreparedTest.Of(book, test), grounds))];
    }

    /// <summary>The same on one thread.</summary>
    public static ImmutableArray<RuleTestResult> RunOneByOne(RuleBook book, ImmutableArray<RuleTest> tests)
    {
        var grounds = new Grounds(book.Rules);
        return [.. tests.Select(test => Run(book, PreparedTest.Of(book, test), grounds))];
    }

    private static RuleTestResult Run(RuleBook book, PreparedTest test, Grounds grounds)
    {
        if (test.Scenario is null)
        {
            return Result([.. test.Refusal.Select(problem => $"scenario: {problem}")], []);
        }

        var regulation = book.Rules.Regulations[test.Regulation];
        var (foundation, cuts) = grounds.Of(test.Regulation);
        var draft = RegulationAnswer.DraftOf(test.Evaluate(book.Rules, cuts), regulation, foundation);
        var answer = RegulationAnswer.Of(draft, regulation);
        ImmutableArray<string> differences = [.. test.Differences(answer)];
        return Result(differences, differences.IsEmpty ? [] : [.. Explanation.Of(draft, regulation, answer, test)]);

        RuleTestResult Result(ImmutableArray<string> failures, ImmutableArray<string> explanation) =>
            new(test.Test.Regulation, test.Test.Name, failures, test.Test.Place, explanation);
    }
}
