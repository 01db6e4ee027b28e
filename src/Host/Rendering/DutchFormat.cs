using System.Globalization;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>
/// Amounts, days and numbers as people in the Netherlands read them, in Dutch or in English.
/// From own tables, so that the machine's culture data plays no part.
/// </summary>
public sealed class DutchFormat
{
    private const int DecimalsOfMoney = 2;

    /// <summary>More decimals than any amount in law has.</summary>
    private const int DecimalsOfFigures = 4;

    /// <summary>Dividing by it takes the zeros off a decimal's end.</summary>
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

    private const string UpToFourDecimals = "#,0.####";

    private static readonly string[] s_dutchMonths =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] s_englishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] s_dutchShort = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] s_englishShort = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private readonly NumberFormatInfo _numbers;
    private readonly string[] _months;
    private readonly string[] _short;

    /// <summary>The format for <paramref name="language"/>.</summary>
    /// <param name="language">The language.</param>
    /// <param name="keepTogether">Whether the sign and its amount always stand on one line, as on a page of which the lines are not ours.</param>
    public DutchFormat(Language language, bool keepTogether = false)
    {
        Language = language;
        (_numbers, _months, _short) = language switch
        {
            Language.Nl when keepTogether => (Numbers(group: ".", point: ",", euroPositive: 0, euroNegative: 2, "€\u00A0"), s_dutchMonths, s_dutchShort),
            Language.Nl => (Numbers(group: ".", point: ",", euroPositive: 2, euroNegative: 12), s_dutchMonths, s_dutchShort),
            Language.En => (Numbers(group: ",", point: ".", euroPositive: 0, euroNegative: 1), s_englishMonths, s_englishShort),
        };
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>EUR in cents: <c>€ 1.594,20</c> or <c>€1,594.20</c>.</summary>
    public string Euro(decimal amount) => amount.ToString("C", _numbers);

    /// <summary>EUR with as many decimals as the law gives, at least two: <c>€ 0,505</c>.</summary>
    public string ExactEuro(decimal amount)
    {
        var shown = Shown(amount);
        var form = (NumberFormatInfo)_numbers.Clone();
        form.CurrencyDecimalDigits = Math.Clamp((int)(shown / WithoutTrailingZeros).Scale, DecimalsOfMoney, DecimalsOfFigures);
        return shown.ToString("C", form);
    }

    /// <summary>A day: <c>1 april 2019</c>.</summary>
    public string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {_months[day.Month - 1]} {day.Year}");

    /// <summary>A month: <c>april 2019</c>.</summary>
    public string Month(Month month) => string.Create(CultureInfo.InvariantCulture, $"{_months[month.Number - 1]} {month.Year}");

    /// <summary>A month in few letters, for the axis of a chart: <c>apr 2019</c>.</summary>
    public string ShortMonth(Month month) => string.Create(CultureInfo.InvariantCulture, $"{_short[month.Number - 1]} {month.Year}");

    /// <summary>A month of the year without a year: <c>april</c>.</summary>
    public string MonthName(int month) => _months[month - 1];

    /// <summary>A fraction of 1 as a percentage: <c>12,5%</c>.</summary>
    public string Percentage(decimal fraction) => Number(fraction * 100) + "%";

    /// <summary>A number with as many decimals as it has: <c>1.248</c>, <c>4,5</c>.</summary>
    public string Number(decimal number) => Shown(number).ToString(UpToFourDecimals, _numbers);

    /// <summary>A figure of a law has few decimals; more come from a division, and two of those say enough.</summary>
    private static decimal Shown(decimal number) => (number / WithoutTrailingZeros).Scale > DecimalsOfFigures
        ? decimal.Round(number, DecimalsOfMoney, MidpointRounding.AwayFromZero)
        : number;

    private static NumberFormatInfo Numbers(string group, string point, int euroPositive, int euroNegative, string euro = "€") =>
        new()
        {
            NegativeSign = "\u2212",
            NumberGroupSeparator = group,
            NumberDecimalSeparator = point,
            CurrencySymbol = euro,
            CurrencyGroupSeparator = group,
            CurrencyDecimalSeparator = point,
            CurrencyDecimalDigits = DecimalsOfMoney,
            CurrencyPositivePattern = euroPositive,
            CurrencyNegativePattern = euroNegative,
        };
}
