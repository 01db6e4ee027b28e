using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Web.Forms;

/// <summary>What one step of the form asks: what always matters, and what matters to this answer, the most decisive first.</summary>
/// <param name="Asked">Shown at once.</param>
/// <param name="More">Shown when the user unfolds them.</param>
public sealed record QuestionPlan(ImmutableArray<FactDefinition> Asked, ImmutableArray<FactDefinition> More)
{
    /// <summary>More on one page makes people stop.</summary>
    private const int MostAtOnce = 6;

    /// <summary>Plans a step. What waits for another answer comes when that is given.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="soFar">The answer to what is known.</param>
    /// <param name="door">The way in.</param>
    /// <param name="step">Id of the step.</param>
    /// <param name="wrong">Facts with a mistake: shown whatever the answer says.</param>
    public static QuestionPlan Of(RuleBook book, Assessment soFar, Door door, string step, IReadOnlyCollection<string> wrong)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(soFar);
        ArgumentNullException.ThrowIfNull(door);
        var offTopic = soFar.OffTopic.ToHashSet(StringComparer.Ordinal);
        var here = book.Facts.Where(fact => fact.Step == step && !door.Given.ContainsKey(fact.Id) && (IsAlways(fact) || !offTopic.Contains(fact.Id))).ToList();
        var first = here.Where(fact => fact.Core || soFar.Scenario.Facts.ContainsKey(fact.Id) || IsAlways(fact)).ToList();
        var others = soFar.Questions.Select(question => question.Fact).Where(fact => here.Contains(fact) && !first.Contains(fact) && !soFar.Waiting.Contains(fact.Id)).ToList();
        var room = Math.Max(0, MostAtOnce - first.Count);
        var asked = first.Concat(others.Take(room)).ToHashSet();
        return new QuestionPlan([.. book.Facts.Where(asked.Contains)], [.. others.Skip(room)]);

        bool IsAlways(FactDefinition fact) => door.Asked.Contains(fact.Id) || wrong.Contains(fact.Id);
    }

    /// <summary>Plans what the answers of a step bring up in that same step: questions that matter now, and were not on it.</summary>
    /// <returns>Null when there are none.</returns>
    /// <param name="soFar">The answer to what is known.</param>
    /// <param name="step">Id of the step.</param>
    /// <param name="askedBefore">Ids of the facts that were on it.</param>
    public static QuestionPlan? FollowUps(Assessment soFar, string step, IReadOnlyCollection<string?> askedBefore)
    {
        ArgumentNullException.ThrowIfNull(soFar);
        var more = soFar.Questions.Select(question => question.Fact)
            .Where(fact => fact.Step == step && soFar.OnTopic.Contains(fact.Id) && !askedBefore.Contains(fact.Id))
            .ToList();
        return more.Count == 0 ? null : new QuestionPlan([.. more.Take(MostAtOnce)], [.. more.Skip(MostAtOnce)]);
    }
}
