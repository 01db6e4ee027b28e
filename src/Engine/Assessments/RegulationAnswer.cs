using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>The part of an answer that speaks of one regulation, the same as in the whole answer, without computing the rest.</summary>
internal sealed record RegulationAnswer
{
    /// <summary>The best of its periods.</summary>
    public required Status Status { get; init; }

    /// <summary>Its status over time.</summary>
    public required ImmutableArray<StatusPeriod> Periods { get; init; }

    /// <summary>Outcomes by condition, duty or combination.</summary>
    public required ImmutableArray<(string Id, Truth Outcome)> Conditions { get; init; }

    /// <summary>Its own effect on the benefit, before schemes that do not stack are weighed.</summary>
    public required BenefitKept? Benefit { get; init; }

    /// <summary>Its status in the month before and after the placement, where it is looked at there, and the benefit it gives in such a month, EUR.</summary>
    public required ImmutableArray<(Phase Phase, Status Status, decimal? PerMonth)> Phases { get; init; }

    /// <summary>Its money.</summary>
    public required ImmutableArray<CashFlow> CashFlows { get; init; }

    /// <summary>What counts towards an obligation.</summary>
    public required ImmutableArray<Credit> Credits { get; init; }

    /// <summary>Its risks.</summary>
    public required ImmutableArray<Risk> Risks { get; init; }

    /// <summary>What to arrange.</summary>
    public required ImmutableArray<ActionItem> Actions { get; init; }

    /// <summary>The facts asked for.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>What is open, by subject.</summary>
    public required ImmutableArray<string> OpenPoints { get; init; }

    /// <summary>The answer about one regulation.</summary>
    /// <param name="evaluation">The evaluation, cut at least where <paramref name="foundation"/> says.</param>
    /// <param name="regulation">The regulation.</param>
    /// <param name="foundation">What it rests on.</param>
    public static RegulationAnswer Of(Evaluation evaluation, CompiledRegulation regulation, Foundation foundation) =>
        Of(DraftOf(evaluation, regulation, foundation), regulation);

    /// <summary>The findings on which the answer rests, before schemes that do not stack are weighed.</summary>
    public static Draft DraftOf(Evaluation evaluation, CompiledRegulation regulation, Foundation foundation) =>
        new(evaluation, [.. foundation.Members.Select(index => evaluation.Rules.Regulations[index])], regulation);

    /// <summary>The answer about one regulation, of its draft.</summary>
    public static RegulationAnswer Of(Draft draft, CompiledRegulation regulation)
    {
        var benefit = new BenefitMaker(draft).Of(regulation);
        var ledger = new Ledger(draft);
        CombinationRules.Highest(draft, ledger);
        RegulationOutcomeMaker.NoteReasons(draft);
        var flows = ledger.CashFlows();
        var credits = CreditMaker.Make(draft);
        var risks = RiskMaker.Make(draft, ledger);
        var actions = ActionMaker.Make(draft);
        new BenefitMaker(draft).NoteReasons();
        var findings = draft.FindingsOf(regulation).ToList();
        var shown = RegulationOutcomeMaker.Shown(findings);
        var id = regulation.Definition.Id;
        return new RegulationAnswer
        {
            Status = RegulationOutcomeMaker.StatusOf(draft, shown),
            Periods = RegulationOutcomeMaker.Periods(findings, draft.Evaluation),
            Conditions = Outcomes(shown),
            Benefit = benefit,
            Phases = [.. PhasesOf(draft, regulation)],
            CashFlows = [.. flows.Select(each => each.Flow)],
            Credits = credits,
            Risks = risks,
            Actions = actions,
            Questions = [.. QuestionFinder.Find(draft, flows).Where(question => question.Affects.Contains(id)).Select(question => question.Fact.Id)],
            OpenPoints = [.. OpenPointFinder.Find(draft).Where(point => point.Affects.Contains(id)).Select(point => point.Subject)],
        };
    }

    private static IEnumerable<(Phase Phase, Status Status, decimal? PerMonth)> PhasesOf(Draft draft, CompiledRegulation regulation) =>
        new (Phase Phase, Frame Frame)[] { (Phase.Voor, draft.Evaluation.Before), (Phase.Na, draft.Evaluation.After) }
            .Where(each => regulation.Definition.Phases.Contains(each.Phase))
            .Select(each => (each.Phase, draft.Evaluation.Find(regulation.Index, each.Frame).Status, new BenefitMaker(draft).PerMonth(each.Frame, each.Phase, [regulation])));

    private static ImmutableArray<(string Id, Truth Outcome)> Outcomes(Finding finding)
    {
        var outcomes = finding.Conditions.Concat(finding.Duties).Select(condition => (condition.Condition.Definition.Id, condition.Value.Truth));
        return finding.GivesWay is { } gives
            ? [.. outcomes, (gives.Combination.Definition.Id, gives.IsSure ? Truth.False : Truth.Unknown)]
            : [.. outcomes];
    }
}
