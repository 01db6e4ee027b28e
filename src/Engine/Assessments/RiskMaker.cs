using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Findings → risks, each once, with the highest exposure over the segments.</summary>
internal static class RiskMaker
{
    public static ImmutableArray<Risk> Make(Draft draft, Ledger ledger)
    {
        var risks = ImmutableArray.CreateBuilder<Risk>();
        foreach (var regulation in draft.Asked)
        {
            var findings = draft.FindingsOf(regulation).Where(finding => finding.Counts && finding.Version is not null).ToList();
            foreach (var id in findings.SelectMany(finding => finding.Version!.Risks).Select(risk => risk.Rule.Id).Distinct())
            {
                var held = findings
                    .Select(finding => (Finding: finding, Rule: finding.Version!.Risks.FirstOrDefault(risk => risk.Rule.Id == id)))
                    .Where(pair => pair.Rule is not null && IsRaised(pair.Finding, pair.Rule) && draft.Holds(pair.Rule, pair.Finding) is Truth.True or Truth.Unknown)
                    .ToList();
                if (held.Count > 0)
                {
                    risks.Add(Of(draft, ledger, regulation, held!));
                }
            }
        }

        return risks.ToImmutable();
    }

    /// <summary>A risk that follows from a duty shows where the duty is not certainly met, and wherever it grades its own likelihood.</summary>
    private static bool IsRaised(Finding finding, CompiledRisk risk)
    {
        var duties = finding.Duties.Where(duty => duty.Condition.Definition.IfUnmet == risk.Rule.Id).ToList();
        return duties.Count == 0 || risk.Cases.Length > 1 || duties.Any(duty => duty.Decides != Truth.True);
    }

    private static Risk Of(Draft draft, Ledger ledger, CompiledRegulation regulation, List<(Finding Finding, CompiledRisk Rule)> held)
    {
        var exposure = held[0].Rule.Rule.LosesFlow is { } flow
            ? Forgone(ledger, regulation, flow, held[0].Rule.Rule.LosesPer)
            : Highest(draft, held);
        var (finding, rule) = held.FirstOrDefault(each => Exposure(draft, each.Finding, each.Rule) is { } own && Money.Round(own) == exposure, held[0]);
        var (level, probability) = Likelihood(draft, finding, rule);
        return new Risk
        {
            Id = rule.Rule.Id,
            Regulation = regulation.Definition.Id,
            Text = rule.Rule.Text ?? regulation.Definition.Title,
            Likelihood = level,
            Probability = probability,
            Exposure = exposure,
            Mitigation = rule.Rule.Mitigation,
            Sources = rule.Sources,
        };
    }

    /// <summary>What a flow would have brought, in all or in its best year.</summary>
    private static decimal? Forgone(Ledger ledger, CompiledRegulation regulation, string flow, CapPer per)
    {
        var pieces = ledger.PiecesOf(regulation.Index, flow).ToList();
        if (pieces.Count == 0 || pieces.Any(piece => piece.Amount.Exact is null || piece.Day is null))
        {
            return null;
        }

        var stretches = per == CapPer.CalendarYear ? pieces.GroupBy(piece => piece.Day!.Value.Year) : pieces.GroupBy(_ => 0);
        return Money.Round(stretches.Max(stretch => stretch.Sum(piece => piece.Amount.Exact!.Value)));
    }

    private static decimal? Highest(Draft draft, List<(Finding Finding, CompiledRisk Rule)> held)
    {
        var exposures = held.Select(each => Exposure(draft, each.Finding, each.Rule)).ToList();
        return exposures.All(exposure => exposure is null) ? null : Money.Round(exposures.Max(exposure => exposure ?? 0));
    }

    private static decimal? Exposure(Draft draft, Finding finding, CompiledRisk rule)
    {
        var value = rule.Exposure is null ? Value.Unknown((Trace?)null) : draft.Read(rule.Exposure, finding);
        if (value.IsKnown && value.Number < 0)
        {
            draft.Note(Trace.Of(new Reason(ReasonKind.Fault, $"{finding.Regulation.Definition.Id}/{rule.Rule.Id}")), finding.Regulation);
            return null;
        }

        return value.IsKnown ? value.Number : null;
    }

    private static (RiskLevel? Level, decimal? Probability) Likelihood(Draft draft, Finding finding, CompiledRisk rule)
    {
        for (var i = 0; i < rule.Cases.Length; i++)
        {
            var holds = rule.Cases[i] is { } when ? draft.Evaluate(when, finding) : Value.Of(true);
            if (holds.IsTrue)
            {
                return (rule.Rule.Likelihood[i].Level, rule.Rule.Likelihood[i].Probability);
            }

            if (!holds.IsKnown)
            {
                draft.Note(holds.Trace, finding.Regulation);
                return (null, null);
            }
        }

        return (null, null);
    }
}
