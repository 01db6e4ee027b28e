using System.Collections.Immutable;
using System.Text;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>A test beside a rule, its scenario and expectations read once, so that it can run against changed rules.</summary>
/// <param name="Test">As written.</param>
/// <param name="Regulation">The number of the regulation it speaks of.</param>
/// <param name="Scenario">Its scenario; null when that is refused.</param>
/// <param name="Refusal">Why the scenario is refused.</param>
/// <param name="Expectations">What must come out.</param>
internal sealed record PreparedTest(
    RuleTest Test, int Regulation, Scenario? Scenario, ImmutableArray<Problem> Refusal, ImmutableArray<Expectation> Expectations)
{
    /// <summary>Reads a test.</summary>
    public static PreparedTest Of(RuleBook book, RuleTest test)
    {
        var read = book.Read(Encoding.UTF8.GetBytes(test.ScenarioJson), test.Place.File);
        var regulation = book.Rules.Regulations.First(each => each.Definition.Id == test.Regulation).Index;
        return new PreparedTest(
            test, regulation, read.TryGetValue(out var scenario) ? scenario : null, read.Problems, [.. ExpectationReader.Read(test.ExpectJson)]);
    }

    /// <summary>Evaluates the scenario as far as the regulation needs.</summary>
    public Evaluation Evaluate(CompiledRules rules, CutSources sources) => Evaluation.Of(rules, Scenario!, sources);

    /// <summary>What differs from the expectations, a sentence each.</summary>
    public IEnumerable<string> Differences(RegulationAnswer answer) => Expectations.SelectMany(expected => expected.Differences(answer));
}
