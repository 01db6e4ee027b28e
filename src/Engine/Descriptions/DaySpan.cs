namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A stretch of days that may be open at either end; both days belong to it.</summary>
internal readonly record struct DaySpan(DateOnly? From, DateOnly? To)
{
    /// <summary>What both have; null when that is nothing.</summary>
    public DaySpan? Common(DateOnly? from, DateOnly? to)
    {
        var first = From is null || from > From ? from : From;
        var last = To is null || to < To ? to : To;
        return first > last ? null : new DaySpan(first, last);
    }
}
