using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>An outcome that a test has seen.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Subject">What part of it.</param>
/// <param name="Id">Its id; empty for the version itself.</param>
/// <param name="Outcome">What was seen of it.</param>
internal readonly record struct Sighting(int Version, CoverageSubject Subject, string Id, CoverageOutcome Outcome);

/// <summary>What one test has seen of its regulation.</summary>
/// <param name="Regulation">Number of the regulation.</param>
/// <param name="Fails">Whether the test fails.</param>
/// <param name="All">What it has seen.</param>
internal sealed record Sightings(int Regulation, bool Fails, HashSet<Sighting> All)
{
    /// <summary>Runs a test and notes what it sees.</summary>
    public static Sightings Of(CompiledRules rules, PreparedTest test, Grounds grounds)
    {
        var seen = new HashSet<Sighting>();
        if (test.Scenario is null)
        {
            return new Sightings(test.Regulation, true, seen);
        }

        var regulation = rules.Regulations[test.Regulation];
        var (foundation, cuts) = grounds.Of(test.Regulation);
        var draft = RegulationAnswer.DraftOf(test.Evaluate(rules, cuts), regulation, foundation);
        foreach (var finding in InAllPhases(draft, regulation).Where(finding => finding.Version is not null))
        {
            Note(draft, finding, Array.FindIndex([.. regulation.Versions], version => ReferenceEquals(version, finding.Version)), seen);
        }

        var fails = test.Differences(RegulationAnswer.Of(draft, regulation)).Any();
        return new Sightings(test.Regulation, fails, seen);
    }

    /// <summary>The findings that the answer reports, and those of the month before and after where the regulation is looked at there.</summary>
    private static IEnumerable<Finding> InAllPhases(Draft draft, CompiledRegulation regulation)
    {
        var frames = new (Phase Phase, Frame Frame)[] { (Phase.Voor, draft.Evaluation.Before), (Phase.Na, draft.Evaluation.After) };
        return draft.FindingsOf(regulation).Concat(frames
            .Where(each => regulation.Definition.Phases.Contains(each.Phase))
            .Select(each => draft.Evaluation.Find(regulation.Index, each.Frame)));
    }

    private static void Note(Draft draft, Finding finding, int number, HashSet<Sighting> seen)
    {
        var version = finding.Version!;
        seen.Add(new Sighting(number, CoverageSubject.Version, "", CoverageOutcome.Used));
        Conditions(finding.Conditions, CoverageSubject.Condition);
        Conditions(finding.Duties, CoverageSubject.Duty);
        if (!finding.Counts)
        {
            return;
        }

        foreach (var flow in version.CashFlows.Where(flow => IsPositive(draft, finding, flow, flow.Amount)))
        {
            seen.Add(new Sighting(number, CoverageSubject.CashFlow, flow.Rule.Id, CoverageOutcome.Positive));
        }

        foreach (var credit in version.Credits.Where(credit => IsPositive(draft, finding, credit, credit.Value)))
        {
            seen.Add(new Sighting(number, CoverageSubject.Credit, credit.Rule.Id, CoverageOutcome.Positive));
        }

        void Conditions(IEnumerable<ConditionFinding> conditions, CoverageSubject subject)
        {
            foreach (var condition in conditions)
            {
                CoverageOutcome? outcome = condition.Value.Truth switch
                {
                    Truth.True => CoverageOutcome.True,
                    Truth.False => CoverageOutcome.False,
                    Truth.Unknown => CoverageOutcome.Unknown,
                    Truth.Fault => null,
                };
                if (outcome is { } known)
                {
                    seen.Add(new Sighting(number, subject, condition.Condition.Definition.Id, known));
                }
            }
        }
    }

    private static bool IsPositive<T>(Draft draft, Finding finding, Compiled<T> rule, Node amount)
        where T : Consequence
    {
        var evaluation = draft.Evaluation;
        if (rule.When is { } when && evaluation.Evaluate(when, finding.Frame).Value.IsFalse)
        {
            return false;
        }

        var ranged = evaluation.Evaluate(amount, finding.Frame);
        // Of what is known within bounds no more than its highest can be asked.
        return (ranged.Value.IsKnown && ranged.Value.Number > 0) || ranged.High?.Number > 0;
    }
}
