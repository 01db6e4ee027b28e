using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Findings → the answer, step by step.</summary>
internal static class AssessmentBuilder
{
    public static Assessment Build(Evaluation evaluation, Receipt receipt)
    {
        var draft = new Draft(evaluation);
        var ledger = new Ledger(draft);
        CombinationRules.Highest(draft, ledger);
        RegulationOutcomeMaker.NoteReasons(draft);
        var flows = ledger.CashFlows();
        ImmutableArray<CashFlow> cashFlows = [.. flows.Select(each => each.Flow)];
        var credits = CreditMaker.Make(draft);
        var risks = RiskMaker.Make(draft, ledger);
        var actions = ActionMaker.Make(draft);
        var benefit = new BenefitMaker(draft).Make(cashFlows);
        var regulations = draft.Asked.Select(regulation => RegulationOutcomeMaker.Make(draft, regulation)).ToImmutableArray();
        return new Assessment
        {
            Receipt = receipt,
            Complete = regulations.All(regulation => regulation.Status != Status.Fault && regulation.Periods.All(period => period.Status != Status.Fault)),
            Scenario = evaluation.Scenario,
            Placement = evaluation.Timeline is { } placed ? new Period(placed.Start, placed.End) : null,
            Assumptions = Assumptions(draft),
            Benefit = benefit,
            Regulations = regulations,
            CashFlows = cashFlows,
            Totals = TotalsMaker.Make(cashFlows, evaluation.Timeline),
            Credits = credits,
            Risks = risks,
            Actions = actions,
            Questions = QuestionFinder.Find(draft, flows),
            OffTopic = QuestionFinder.OffTopic(evaluation),
            Waiting = QuestionFinder.Waiting(evaluation),
            OnTopic = QuestionFinder.OnTopic(evaluation),
            OpenPoints = OpenPointFinder.Find(draft),
        };
    }

    /// <summary>Every default that was used, one entry for each value, in the order of asking.</summary>
    private static ImmutableArray<Assumption> Assumptions(Draft draft)
    {
        var facts = draft.Evaluation.Rules.Facts;
        return [.. draft.DefaultsUsed
            .DistinctBy(use => (use.Fact, use.Number, use.Value))
            .OrderBy(use => use.Fact).ThenBy(use => use.Number).ThenBy(use => use.Value.ToString(), StringComparer.Ordinal)
            .Select(use => new Assumption(facts[use.Fact].Definition.Id, use.Value, facts[use.Fact].Defaults[use.Number].Because))];
    }
}
