using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Web.Answers;

/// <summary>The regulations in the order in which people want them: the surest and highest amount first, then duties and rights, then what is only advised.</summary>
/// <param name="Applies">What applies.</param>
/// <param name="Possible">What may apply, by what is at stake.</param>
/// <param name="Fault">What could not be computed.</param>
/// <param name="Not">What does not apply, in the order of the rules.</param>
/// <param name="Absent">What does not exist on these days.</param>
public sealed record SchemeCards(
    ImmutableArray<SchemeCard> Applies, ImmutableArray<SchemeCard> Possible, ImmutableArray<SchemeCard> Fault, ImmutableArray<SchemeCard> Not, ImmutableArray<string> Absent)
{
    /// <summary>Makes the cards of an answer.</summary>
    public static SchemeCards Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var flows = answer.Assessment.CashFlows.ToLookup(flow => flow.Regulation, StringComparer.Ordinal);
        var cards = answer.Assessment.Regulations
            .Where(regulation => !IsAbsent(regulation))
            .Select(regulation => new SchemeCard(regulation, [.. flows[regulation.Id]]))
            .OrderByDescending(card => card.Amount is null ? -1 : Math.Abs(card.Amount.Value))
            .ThenByDescending(card => !card.Unknown.IsEmpty)
            .ThenBy(card => card.Regulation.Force == Force.Discretionary)
            .ToLookup(card => card.Regulation.Status);
        return new SchemeCards(
            [.. cards[Status.Applies]],
            [.. cards[Status.Possible]],
            [.. cards[Status.Fault]],
            [.. cards[Status.Not]],
            [.. answer.Assessment.Regulations.Where(IsAbsent).Select(regulation => answer.Say(regulation.Title))]);
    }

    private static bool IsAbsent(RegulationOutcome regulation) => regulation.Status == Status.Not && regulation.Conditions.IsEmpty && regulation.Sources.IsEmpty;
}

/// <summary>One regulation with its money.</summary>
/// <param name="Regulation">What came out.</param>
/// <param name="Flows">Its cash flows.</param>
public sealed record SchemeCard(RegulationOutcome Regulation, ImmutableArray<CashFlow> Flows)
{
    /// <summary>EUR for the reader over the placement, received less paid; null when it brings none or the amount is not known.</summary>
    public decimal? Amount
    {
        get
        {
            return Own.Count == 0 || Own.Any(flow => flow.Total is null) ? null : KnownAmount;
        }
    }

    /// <summary>As <see cref="Amount"/>, of what is known.</summary>
    public decimal KnownAmount => Own.Where(flow => flow.Total is not null).Sum(flow => flow.To == Story.Reader ? flow.Total!.Value : -flow.Total!.Value);

    /// <summary>The reader's flows whose amount is not known.</summary>
    public ImmutableArray<CashFlow> Unknown => [.. Own.Where(flow => flow.Total is null)];

    private List<CashFlow> Own => [.. Flows.Where(flow => flow.From == Story.Reader || flow.To == Story.Reader)];

    /// <summary>Whether somebody's judgement keeps it open.</summary>
    public Party? JudgedBy => Regulation.Status == Status.Possible
        ? Regulation.Conditions.FirstOrDefault(condition => condition is { Outcome: Truth.Unknown, JudgedBy: not null, IsDuty: false })?.JudgedBy
        : null;
}
