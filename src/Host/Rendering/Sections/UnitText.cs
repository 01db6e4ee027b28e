using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>A number with its unit in words: <c>€ 0,41 per uur</c>, <c>2 maanden</c>, <c>55%</c>.</summary>
internal static class UnitText
{
    private const string Euro = "EUR";
    private const string Fraction = "fraction";
    private const string FractionOf = "fraction of ";
    private const string Percent = "percent";

    /// <summary>The words; a unit without words of its own is shown as it is.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">As in rule files: <c>EUR/hour</c>, <c>months</c>; null: none.</param>
    /// <param name="format">How numbers are written.</param>
    /// <param name="texts">The words for units.</param>
    public static string Of(decimal number, string? unit, DutchFormat format, ProgramTexts texts)
    {
        if (unit is null)
        {
            return format.Number(number);
        }

        var parts = unit.Split('/', 2);
        var quantity = Quantity(number, parts[0], format, texts);
        return parts.Length == 2 ? quantity + " " + Per(parts[1], texts) : quantity;
    }

    private static string Quantity(decimal number, string unit, DutchFormat format, ProgramTexts texts) => unit switch
    {
        Euro => format.ExactEuro(number),
        Fraction => format.Percentage(number),
        Percent => format.Number(number) + "%",
        _ when unit.StartsWith(FractionOf, StringComparison.Ordinal) => format.Percentage(number),
        // A unit that says nothing beside its number has an empty text.
        _ => (format.Number(number) + " " + Counted(unit, number, texts)).TrimEnd(),
    };

    private static string Counted(string unit, decimal number, ProgramTexts texts)
    {
        var key = $"unit.{unit}.{(number == 1 ? "one" : "more")}";
        return texts.Has(key) ? texts.Get(key) : unit;
    }

    private static string Per(string unit, ProgramTexts texts) =>
        texts.Has("per." + unit) ? texts.Get("per." + unit) : "/ " + unit;
}
