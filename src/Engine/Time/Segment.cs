using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Time;

/// <summary>A stretch of time in which nothing changes.</summary>
/// <param name="From">First day; null when the placement's time is not known.</param>
/// <param name="To">Last day; null when the placement's time is not known.</param>
/// <param name="Phase">Before, during or after the placement; null when that is not known.</param>
/// <param name="IsOtherDay">A single day that an expression looks at: its own law holds, whatever the peildatum.</param>
internal sealed record Segment(DateOnly? From, DateOnly? To, Phase? Phase, bool IsOtherDay = false)
{
    /// <summary>Number of days; only of a segment with days.</summary>
    public int Days => To!.Value.DayNumber - From!.Value.DayNumber + 1;

    /// <summary>The calendar month; only of a segment with days.</summary>
    public Month Month => Month.Of(From!.Value);
}
