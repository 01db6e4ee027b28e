using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>Months that follow each other and say the same, told in one line.</summary>
/// <typeparam name="T">What is told about a month.</typeparam>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month.</param>
/// <param name="Content">What holds in all of them.</param>
internal readonly record struct MonthRun<T>(Month First, Month Last, T Content);

/// <summary>Makes runs of months.</summary>
internal static class MonthRuns
{
    /// <summary>Joins neighbouring months with equal content.</summary>
    public static IReadOnlyList<MonthRun<T>> Of<T>(IEnumerable<T> months, Func<T, Month> monthOf, Func<T, T, bool> saySame)
    {
        var runs = new List<MonthRun<T>>();
        foreach (var item in months)
        {
            var month = monthOf(item);
            if (runs.Count > 0 && runs[^1] is var last && last.Last.Next == month && saySame(last.Content, item))
            {
                runs[^1] = last with { Last = month };
            }
            else
            {
                runs.Add(new MonthRun<T>(month, month, item));
            }
        }

        return runs;
    }
}
