using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Testing;

namespace SubsidyNavigator.Engine.Tests.Testing;

/// <summary>The answer about one regulation alone equals that regulation's part of the whole answer, to the last cent and question.</summary>
public sealed class RegulationAnswerTests
{
    /// <summary>About so many of the tests beside the rules, spread over all; a whole assessment of each would take minutes.</summary>
    private const int Sample = 200;

    [Fact]
    public void It_is_the_same_as_in_the_whole_answer()
    {
        var book = RuleFolder.Book.Value;
        var grounds = new Grounds(book.Rules);
        var step = Math.Max(1, book.Tests.Length / Sample);
        var tests = book.Tests.Where((_, i) => i % step == 0).Select(test => PreparedTest.Of(book, test)).Where(test => test.Scenario is not null).ToList();

        var differing = tests.AsParallel().AsOrdered().SelectMany(test =>
            Differing(Alone(book, grounds, test), book.Assess(test.Scenario!), OwnBenefit(book, test), test).Select(part => $"{test.Test.Place} {test.Test.Name}: {part}"));

        Assert.True(tests.Count > 100);
        Assert.Empty(differing.ToList());
    }

    private static RegulationAnswer Alone(RuleBook book, Grounds grounds, PreparedTest test)
    {
        var (foundation, cuts) = grounds.Of(test.Regulation);
        return RegulationAnswer.Of(test.Evaluate(book.Rules, cuts), book.Rules.Regulations[test.Regulation], foundation);
    }

    /// <summary>The whole answer has the worst of all regulations; a test beside a rule speaks of its own.</summary>
    private static BenefitKept? OwnBenefit(RuleBook book, PreparedTest test)
    {
        var regulation = book.Rules.Regulations[test.Regulation];
        return new BenefitMaker(new Draft(Evaluation.Of(book.Rules, test.Scenario!), regulation)).Of(regulation);
    }

    private static IEnumerable<string> Differing(RegulationAnswer alone, Assessment whole, BenefitKept? benefit, PreparedTest test)
    {
        var id = test.Test.Regulation;
        var outcome = whole.Regulations.First(regulation => regulation.Id == id);
        (string Part, IEnumerable<object?> Alone, IEnumerable<object?> Whole)[] parts =
        [
            ("status", [alone.Status], [outcome.Status]),
            ("benefit", [alone.Benefit], [benefit]),
            ("periods", alone.Periods.Select(Written), outcome.Periods.Select(Written)),
            ("conditions", alone.Conditions.Select(condition => (object)condition), outcome.Conditions.Select(condition => (object)(condition.Id, condition.Outcome))),
            ("cash flows", alone.CashFlows.Select(Written), whole.CashFlows.Where(flow => flow.Regulation == id).Select(Written)),
            ("credits", alone.Credits.Select(Written), whole.Credits.Where(credit => credit.Regulation == id).Select(Written)),
            ("risks", alone.Risks.Select(Written), whole.Risks.Where(risk => risk.Regulation == id).Select(Written)),
            ("actions", alone.Actions.Select(Written), whole.Actions.Where(action => action.Regulation == id).Select(Written)),
            ("questions", alone.Questions.Order(), whole.Questions.Where(question => question.Affects.Contains(id)).Select(question => question.Fact.Id).Order()),
            ("open points", alone.OpenPoints.Order(), whole.OpenPoints.Where(point => point.Affects.Contains(id)).Select(point => point.Subject).Order()),
        ];
        return parts
            .Where(part => !part.Alone.SequenceEqual(part.Whole))
            .Select(part => $"{part.Part}: alone {string.Join("; ", part.Alone)}; whole {string.Join("; ", part.Whole)}");
    }

    private static string Written(StatusPeriod period) => $"{period.From}..{period.To} {period.Status} {string.Join(',', period.Because)}";

    private static string Written(CashFlow flow) =>
        $"{flow.Id} {flow.Status} {flow.From}-{flow.To} {flow.Certainty} {flow.Total} {flow.Between} [{string.Join(',', flow.Months)}] [{string.Join(',', flow.Paid)}]";

    private static string Written(Credit credit) => $"{credit.Id} {credit.Status} {credit.To} {credit.Value} {credit.Between} {credit.Obligation} {credit.Delivered} {credit.Remaining}";

    private static string Written(Risk risk) => $"{risk.Id} {risk.Likelihood} {risk.Probability} {risk.Exposure}";

    private static string Written(ActionItem action) => $"{action.Id} {action.By} {action.Due}";
}
