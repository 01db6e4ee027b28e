using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads a window: from and months, from and to, or counts, months and used.</summary>
internal static class WindowReader
{
    /// <summary>The window; null when it is no object.</summary>
    public static Window? Read(JsonPart part, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "counts", "from", "to", "months", "used") is not { } window)
        {
            return null;
        }

        var counts = window.WordIfAny("counts", WindowCount.None) ?? WindowCount.None;
        var isCounting = window.Has("counts");
        if (isCounting)
        {
            window.Refuse("does not belong to a window that counts", "from", "to");
        }
        else
        {
            window.HasExactlyOne("to", "months");
            window.Refuse("belongs to a window that counts", "used");
        }

        return new Window
        {
            Counts = counts,
            From = isCounting ? null : window.Expression("from"),
            To = window.ExpressionIfAny("to"),
            Months = isCounting ? window.Expression("months") : window.ExpressionIfAny("months"),
            Used = window.ExpressionIfAny("used"),
        };
    }
}
