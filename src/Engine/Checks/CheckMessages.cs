using System.Globalization;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>The texts of everything that deserves mending in rules that load.</summary>
internal static class CheckMessages
{
    public static Problem UnusedFact(Place place, string id) => new("unused-fact", place,
        $"No rule reads the fact \"{id}\".", "Remove it, or let the rule read it that the question was made for.");

    public static Problem UnusedParameter(Place place, string id) => new("unused-parameter", place,
        $"No rule reads the parameter \"{id}\".", "Remove it, or name it in the rule that it belongs to.");

    public static Problem UnusedVariable(Place place, string id) => new("unused-variable", place,
        $"No rule reads the variable \"{id}\".", "Remove it, or name it in the rule that it belongs to.");

    public static Problem NoFigure(Place place, string id, Period gap, string reader) => new("figure-missing", place,
        $"\"{id}\" has no figure {Written(gap)}, and {reader} reads it then.",
        "Add the figure with its source; if it was not found, add a version with \"value\": null and a text that says why and whom to ask.");

    public static Problem NoFormula(Place place, string id, Period gap, string reader) => new("formula-missing", place,
        $"\"{id}\" has no formula {Written(gap)}, and {reader} reads it then.", "Add a version for those days.");

    public static Problem RowGap(Place place, string id, string left, string right) => new("row-gap", place,
        $"\"{id}\" leaves numbers out between {left} and {right}.", "Let the ranges meet, or add \"else\".");

    public static Problem NeverTrue(Place place, string id) => new("never-true", place,
        $"\"{id}\" can never hold, whatever the facts are.", "Remove it, or mend its expression.");

    public static Problem AlwaysTrue(Place place, string id) => new("always-true", place,
        $"\"{id}\" always holds, whatever the facts are.", "Remove it, or mend its expression.");

    public static Problem Contradiction(Place place, string id) => new("contradiction", place,
        $"The conditions of \"{id}\" in this version can never hold together.", "Remove the version, or mend the conditions that exclude each other.");

    public static Problem NeverReached(Place place, string id) => new("never-reached", place,
        $"\"{id}\" can never happen: its \"when\" excludes the conditions of its version, or what stands before it always holds.", "Remove it, or mend its \"when\".");

    public static Problem NoTests(Place place, string id) => new("missing-tests", place,
        $"No test stands beside \"{id}\".", $"Add {id}.tests.json.");

    public static Problem FewAmounts(Place place, string id, int found, int needed) => new("few-amounts", place,
        $"\"{id}\" pays money, but only {found.ToString(CultureInfo.InvariantCulture)} of its tests expect an amount.",
        $"Add worked figures with their source, at least {needed.ToString(CultureInfo.InvariantCulture)} in all.");

    private static string Written(Period days) => (days.From == DateOnly.MinValue, days.To == DateOnly.MaxValue) switch
    {
        (true, _) => $"until {Day(days.To)}",
        (_, true) => $"from {Day(days.From)} on",
        _ => $"from {Day(days.From)} to {Day(days.To)}",
    };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
