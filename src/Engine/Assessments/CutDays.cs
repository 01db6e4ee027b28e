using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>The days on which a finding can change: both ends of every window, and every day with which the date is compared.</summary>
internal static class CutDays
{
    /// <summary>First days of a new segment.</summary>
    public static SortedSet<DateOnly> Of(Evaluation evaluation, CutSources sources)
    {
        var placed = evaluation.Timeline!;
        var cuts = new SortedSet<DateOnly>();
        foreach (var frame in evaluation.Placement)
        {
            foreach (var day in sources.ComparedDays)
            {
                var compared = day.Evaluate(frame);
                if (compared.IsKnown)
                {
                    Add(compared.Day);
                    Add(compared.Day.AddDays(1));
                }
            }
        }

        foreach (var (window, regulation) in sources.Windows)
        {
            AddWindow(window, regulation);
        }

        evaluation.Reads.Clear();
        return cuts;

        void AddWindow(CompiledCondition window, CompiledRegulation regulation)
        {
            if (window.Counts)
            {
                foreach (var day in CountingWindows.LastDays(evaluation, window, regulation, evaluation.Placement[^1]))
                {
                    Add(day.AddDays(1));
                }

                return;
            }

            foreach (var frame in evaluation.Placement)
            {
                var from = window.From!.Evaluate(frame);
                var last = StretchOfDays.LastDay(window, evaluation, frame);
                if (from.IsKnown)
                {
                    Add(from.Day);
                }

                if (last.IsKnown)
                {
                    Add(last.Day.AddDays(1));
                }
            }
        }

        void Add(DateOnly day)
        {
            if (placed.Start < day && day <= placed.End && cuts.Count < Limits.Segments)
            {
                cuts.Add(day);
            }
        }
    }
}
