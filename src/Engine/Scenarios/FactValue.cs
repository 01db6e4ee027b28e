using System.Globalization;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>A known value of a fact, with its type.</summary>
public readonly record struct FactValue
{
    private readonly decimal _number;
    private readonly string? _text;

    private FactValue(FactType type, decimal number, string? text)
    {
        Type = type;
        _number = number;
        _text = text;
    }

    /// <summary>Its type; <see cref="FactType.Choice"/> and <see cref="FactType.Text"/> are both names.</summary>
    public FactType Type { get; }

    /// <summary>The number of a number; 1 or 0 for yes or no; the day number of a day.</summary>
    internal decimal Number => _number;

    /// <summary>The name of a choice or text, else null.</summary>
    internal string? Text => _text;

    /// <summary>Yes or no.</summary>
    public static FactValue Of(bool value) => new(FactType.Bool, value ? 1 : 0, null);

    /// <summary>A number.</summary>
    public static FactValue Of(decimal value) => new(FactType.Number, value, null);

    /// <summary>A day.</summary>
    public static FactValue Of(DateOnly value) => new(FactType.Date, value.DayNumber, null);

    /// <summary>A choice or text.</summary>
    public static FactValue Of(FactType type, string value) => new(type, 0, value);

    /// <summary>The value as <see cref="bool"/>, <see cref="decimal"/>, <see cref="DateOnly"/> or <see cref="string"/>.</summary>
    public object Boxed => Type switch
    {
        FactType.Bool => _number != 0,
        FactType.Number => _number,
        FactType.Date => DateOnly.FromDayNumber((int)_number),
        FactType.Choice or FactType.Text => _text ?? "",
    };

    /// <summary>Invariant text: <c>true</c>, <c>12.5</c>, <c>2019-04-01</c>, <c>bijstand</c>.</summary>
    public override string ToString() => Boxed switch
    {
        bool truth => truth ? "true" : "false",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        var text => (string)text,
    };
}
