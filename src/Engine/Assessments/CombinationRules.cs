using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Which of the schemes that do not stack stays.</summary>
internal static class CombinationRules
{
    /// <summary>A scheme holds only if no earlier one of the same combination does.</summary>
    public static Finding First(Evaluation evaluation, Finding finding)
    {
        foreach (var combination in finding.Regulation.Combinations)
        {
            if (!finding.Counts || VersionOf(combination, finding.Frame) is not { Keep: Keep.First } version)
            {
                continue;
            }

            foreach (var earlier in combination.Among.TakeWhile(other => other != finding.Regulation.Index))
            {
                foreach (var frame in FramesOf(evaluation, finding.Frame, version.Per))
                {
                    var rival = evaluation.Find(earlier, frame);
                    finding = rival switch
                    {
                        { Status: Status.Applies } => Loses(finding, combination, true, null),
                        // Either it holds, or the one to which it gives way.
                        { Status: Status.Possible, GivesWay: { IsFirm: true } gives } when gives.Combination == combination => Loses(finding, combination, true, null),
                        { Status: Status.Possible or Status.Fault } => Loses(finding, combination, false, rival.Why),
                        _ => finding,
                    };
                }
            }
        }

        return finding;
    }

    /// <summary>Of what applies in a stretch the scheme that brings most stays; the order of the law settles a tie.</summary>
    public static void Highest(Draft draft, Ledger ledger)
    {
        var looked = draft.Looked.Select(regulation => regulation.Index).ToHashSet();
        foreach (var combination in draft.Evaluation.Rules.Combinations.Where(combination => combination.Among.All(looked.Contains)))
        {
            var losers = new List<Finding>();
            foreach (var frame in draft.Evaluation.Placement)
            {
                if (VersionOf(combination, frame) is { Keep: Keep.Highest } version)
                {
                    losers.AddRange(Losers(draft, ledger, combination, frame, [.. FramesOf(draft.Evaluation, frame, version.Per)]));
                }
            }

            // Only now, so that every part of a stretch is weighed against the same rivals.
            losers.ForEach(draft.Replace);
        }

        ledger.Update();
    }

    private static IEnumerable<Finding> Losers(Draft draft, Ledger ledger, CompiledCombination combination, Frame frame, HashSet<Frame> stretch)
    {
        var members = combination.Among.Where(member => draft.Regulations[member].Definition.Phases.Contains(Phase.Tijdens)).ToList();
        var rivals = members
            .Select((member, order) => (Member: member, Order: order, Status: stretch.Min(other => draft.FindingOf(draft.Regulations[member], other).Status), Least: ledger.Brings(member, stretch.Contains, true), Most: ledger.Brings(member, stretch.Contains, false)))
            .Where(rival => rival.Status is Status.Applies or Status.Possible)
            .ToList();
        foreach (var own in rivals)
        {
            var finding = draft.FindingOf(draft.Regulations[own.Member], frame);
            if (!finding.Counts)
            {
                continue;
            }

            // What is firm loses only to what is firm, and is not sure to win against what may yet come.
            var least = finding.Status == Status.Applies ? own.Least : own.Most;
            var better = rivals.Where(rival => rival.Member != own.Member && Beats(rival.Most, rival.Order, least, own.Order) != Truth.False).ToList();
            var sure = better.Any(rival => rival.Status == Status.Applies && Beats(rival.Least, rival.Order, own.Most, own.Order) == Truth.True);
            if (better.Count > 0)
            {
                var why = better.SelectMany(rival => stretch.Select(other => draft.FindingOf(draft.Regulations[rival.Member], other).Why)).Aggregate((Trace?)null, Trace.Join);
                yield return Loses(finding, combination, sure, why);
            }
        }
    }

    private static Truth Beats(decimal? brings, int order, decimal? against, int againstOrder) =>
        brings is { } one && against is { } other
            ? one > other || (one == other && order < againstOrder) ? Truth.True : Truth.False
            : Truth.Unknown;

    /// <summary>The combination's version in the frame; null when it does not hold there.</summary>
    public static CombinationVersion? VersionOf(CompiledCombination combination, Frame frame)
    {
        var picked = combination.Series.Pick(frame);
        return picked.Index < 0 ? null : combination.Series.Versions[picked.Index];
    }

    /// <summary>The finding of a scheme that gives way, surely or possibly.</summary>
    public static Finding Loses(Finding finding, CompiledCombination combination, bool surely, Trace? why)
    {
        if (finding.Status == Status.Not)
        {
            return finding;
        }

        return finding with
        {
            Status = surely ? Status.Not : Status.Possible,
            Why = surely ? null : Trace.Join(finding.Why, why),
            GivesWay = new GivesWay(combination, surely, WasFirm(finding, combination), why),
        };
    }

    /// <summary>Whether a finding was firm before it began to give way under this combination.</summary>
    private static bool WasFirm(Finding finding, CompiledCombination combination) =>
        finding.GivesWay is { } gives && gives.Combination == combination ? gives.IsFirm : finding.Status == Status.Applies;

    private static IEnumerable<Frame> FramesOf(Evaluation evaluation, Frame frame, CapPer per) => per switch
    {
        CapPer.Segment => [frame],
        CapPer.CalendarYear when frame.Segment.From is { } day => evaluation.Placement.Where(other => other.Segment.From?.Year == day.Year),
        CapPer.CalendarYear => [frame],
        CapPer.Placement => evaluation.Placement,
    };
}
