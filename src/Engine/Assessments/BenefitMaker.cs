using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Whether the benefit is kept: the worst over the placement.</summary>
internal sealed class BenefitMaker(Draft draft)
{
    /// <summary>An effect in one segment; null: not known.</summary>
    private sealed record Outcome(CompiledRegulation Regulation, BenefitEffect? Effect, bool IsFirm, LocalText? Text, Trace? Why);

    public Benefit Make(IReadOnlyList<CashFlow> flows)
    {
        var (outcomes, worst, open) = Outcomes();
        return new Benefit
        {
            Kept = outcomes.Count == 0 ? null : open.Count > 0 ? BenefitKept.Unknown : Word(worst!.Effect!.Value),
            Text = open.Count > 0 ? open.FirstOrDefault(outcome => outcome.Effect is null && outcome.Text is not null)?.Text : worst?.Text,
            DependsOn = [.. open.SelectMany(outcome => outcome.Why?.Reasons ?? []).Where(reason => reason.Kind == ReasonKind.Fact).Select(reason => reason.Subject).Distinct()],
            PerMonthBefore = outcomes.Count == 0 ? null : PerMonth(draft.Evaluation.Before, Phase.Voor, draft.Regulations),
            PerMonthAfter = outcomes.Count == 0 ? null : PerMonth(draft.Evaluation.After, Phase.Na, draft.Regulations),
            Months = Months(flows, draft.Evaluation.Timeline),
            Regulations = [.. outcomes.Select(outcome => outcome.Regulation.Definition.Id).Distinct()],
        };
    }

    /// <summary>A regulation's own effect, the worst over its time; null when it has none, unknown when that is open.</summary>
    public BenefitKept? Of(CompiledRegulation regulation)
    {
        var outcomes = draft.FindingsOf(regulation).Where(finding => finding.Status != Status.Not).Select(OutcomeOf).OfType<Outcome>().ToList();
        var worst = outcomes.Where(outcome => outcome.IsFirm).Max(outcome => outcome.Effect);
        return outcomes.Count == 0
            ? null
            : outcomes.Any(outcome => CouldBeWorse(outcome, worst)) ? BenefitKept.Unknown : Word(worst!.Value);
    }

    /// <summary>Notes what keeps open whether the benefit is kept.</summary>
    public void NoteReasons() => Outcomes();

    private (List<Outcome> All, Outcome? Worst, List<Outcome> Open) Outcomes()
    {
        var outcomes = draft.Looked
            .Where(regulation => regulation.Versions.Any(version => !version.Benefit.IsEmpty))
            .SelectMany(regulation => draft.FindingsOf(regulation).Where(finding => finding.Status != Status.Not).Select(OutcomeOf))
            .OfType<Outcome>()
            .ToList();
        var worst = outcomes.Where(outcome => outcome.IsFirm && outcome.Effect is not null).MaxBy(outcome => outcome.Effect);
        var open = outcomes.Where(outcome => CouldBeWorse(outcome, worst?.Effect)).ToList();
        foreach (var outcome in open)
        {
            draft.Note(outcome.Why, outcome.Regulation);
        }

        return (outcomes, worst, open);
    }

    private static bool CouldBeWorse(Outcome outcome, BenefitEffect? worst) =>
        worst != BenefitEffect.No && (outcome.Effect is null || (!outcome.IsFirm && (worst is null || outcome.Effect > worst)));

    private Outcome? OutcomeOf(Finding finding)
    {
        if (finding.Version is not { Benefit.IsEmpty: false } version)
        {
            return null;
        }

        var firm = finding.Status == Status.Applies;
        foreach (var rule in version.Benefit)
        {
            var when = rule.When is null ? Value.Of(true) : draft.Evaluate(rule.When, finding);
            var doubtful = !when.IsKnown || (when.Trace is not null && rule.Rule.Certainty is null);
            if (when.IsFalse && !doubtful)
            {
                continue;
            }

            if (doubtful || rule.Certainty == Certainty.Uncertain)
            {
                var uncertain = rule.Certainty == Certainty.Uncertain && when.IsTrue;
                var why = uncertain ? Trace.Of(new Reason(ReasonKind.Uncertain, $"{finding.Regulation.Definition.Id}/{rule.Rule.Id}", finding.Frame.LawDay)) : when.Trace;
                return new Outcome(finding.Regulation, null, firm, uncertain ? rule.Rule.Text : null, Trace.Join(finding.Why, why));
            }

            return new Outcome(finding.Regulation, rule.Rule.Effect, firm, rule.Rule.Text, finding.Why);
        }

        return null;
    }

    private static BenefitKept Word(BenefitEffect effect) => effect switch
    {
        BenefitEffect.Yes => BenefitKept.Yes,
        BenefitEffect.Partly => BenefitKept.Partly,
        BenefitEffect.No => BenefitKept.No,
    };

    /// <summary>Benefit of a full month before the start or after the end; null when any part is not known.</summary>
    public decimal? PerMonth(Frame frame, Phase phase, IEnumerable<CompiledRegulation> regulations)
    {
        if (frame.Segment.From is null)
        {
            return null;
        }

        decimal sum = 0;
        foreach (var regulation in regulations.Where(regulation => regulation.Definition.Phases.Contains(phase)))
        {
            var finding = draft.Evaluation.Find(regulation.Index, frame);
            foreach (var flow in finding.Version?.CashFlows.Where(flow => flow.Rule.Kind == FlowKind.Uitkering) ?? [])
            {
                if (!finding.Counts)
                {
                    continue;
                }

                var holds = flow.When is null ? Value.Of(true) : draft.Evaluation.Evaluate(flow.When, frame).Value;
                var amount = draft.Evaluation.Evaluate(flow.Amount, frame).Value;
                if (holds.IsFalse && holds.Trace is null)
                {
                    continue;
                }

                if (finding.Status != Status.Applies || !holds.IsKnown || !amount.IsKnown || flow.Certainty == Certainty.Uncertain || flow.Rule.Per is Per.Hour or Per.Once)
                {
                    return null;
                }

                sum += flow.Rule.Per == Per.Year ? amount.Number / 12 : amount.Number;
            }
        }

        return Money.Round(sum);
    }

    private static ImmutableArray<BenefitMonth> Months(IReadOnlyList<CashFlow> flows, Timeline? placed)
    {
        if (placed is null)
        {
            return [];
        }

        var own = flows.Where(flow => flow.To == Party.Jongere).ToList();
        var months = ImmutableArray.CreateBuilder<BenefitMonth>();
        for (var month = Month.Of(placed.Start); month <= Month.Of(placed.End); month = month.Next)
        {
            var benefit = Sum(own, FlowKind.Uitkering, month);
            var wage = Sum(own, FlowKind.Loon, month);
            var allowance = Sum(own, FlowKind.Vergoeding, month);
            var total = benefit + wage + allowance;
            months.Add(new BenefitMonth(month, benefit, wage, allowance, total));
        }

        return months.ToImmutable();
    }

    /// <summary>What is firm; null where something may come on top, so that "perhaps" never reads as nothing.</summary>
    private static decimal? Sum(IEnumerable<CashFlow> flows, FlowKind kind, Month month)
    {
        decimal? sum = 0.00m;
        foreach (var flow in flows.Where(flow => flow.Kind == kind))
        {
            foreach (var each in flow.Months.Where(each => each.Month == month && (flow.Status == Status.Applies || each.Amount != 0)))
            {
                sum += flow.Status == Status.Applies ? each.Amount : null;
            }
        }

        return sum;
    }
}
