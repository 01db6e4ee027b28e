namespace SubsidyNavigator.Engine;

/// <summary>A stretch of calendar days. Both ends belong to it, as in "van 1 januari tot en met 30 juni".</summary>
public readonly record struct Period
{
    /// <summary>Makes a period from its first and last day.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"A period cannot end on {to:O}, before it begins on {from:O}.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; }

    /// <summary>Number of days, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether <paramref name="day"/> belongs to the period.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
