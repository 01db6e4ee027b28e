using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>
/// What a value can be over all scenarios: rather too much than too little, so that what is not in it certainly cannot occur.
/// Truths are 0 and 1, days are day numbers, as in <see cref="Value"/>.
/// </summary>
/// <param name="MayBeUnknown">Whether it can be unknown.</param>
/// <param name="Low">Lowest number; null: no bound.</param>
/// <param name="High">Highest number; null: no bound.</param>
/// <param name="Texts">The names it can be; null: any.</param>
internal sealed record PossibleValue(bool MayBeUnknown, decimal? Low, decimal? High, ImmutableHashSet<string>? Texts)
{
    /// <summary>Anything at all.</summary>
    public static PossibleValue Anything { get; } = new(true, null, null, null);

    /// <summary>Never known.</summary>
    public static PossibleValue Nothing { get; } = new(true, 0, -1, []);

    /// <summary>True or false.</summary>
    public static PossibleValue Truth { get; } = new(false, 0, 1, null);

    /// <summary>Whether it is never known.</summary>
    public bool IsNothing => Low > High;

    /// <summary>Whether a truth can be true.</summary>
    public bool MayBeTrue => !IsNothing && High is null or >= 1;

    /// <summary>Whether a truth can be false.</summary>
    public bool MayBeFalse => !IsNothing && Low is null or <= 0;

    /// <summary>Whether it is always one and the same known value.</summary>
    public bool IsConstant => !MayBeUnknown && !IsNothing && (Texts is null ? Low is not null && Low == High : Texts.Count == 1);

    /// <summary>A value known beforehand.</summary>
    public static PossibleValue Exactly(Value value) => value switch
    {
        { IsKnown: false } => Nothing,
        { Text: { } text } => new(false, 0, 0, [text]),
        _ => new(false, value.Number, value.Number, null),
    };

    /// <summary>A number or day between bounds.</summary>
    public static PossibleValue Between(decimal? low, decimal? high) => new(false, low, high, null);

    /// <summary>One of these names.</summary>
    public static PossibleValue OneOf(IEnumerable<string> names) => new(false, 0, 0, [.. names]);

    /// <summary>A truth that can have some outcomes only.</summary>
    public static PossibleValue TruthOf(bool mayBeTrue, bool mayBeFalse, bool mayBeUnknown) => (mayBeTrue, mayBeFalse) switch
    {
        (false, false) => Nothing,
        _ => new(mayBeUnknown, mayBeFalse ? 0 : 1, mayBeTrue ? 1 : 0, null),
    };

    /// <summary>The same, and perhaps unknown.</summary>
    public PossibleValue Or(bool unknown) => this with { MayBeUnknown = MayBeUnknown || unknown };

    /// <summary>Either of the two.</summary>
    public PossibleValue Or(PossibleValue other)
    {
        if (IsNothing || other.IsNothing)
        {
            return (IsNothing ? other : this).Or(MayBeUnknown || other.MayBeUnknown);
        }

        return new(
            MayBeUnknown || other.MayBeUnknown,
            Low is { } low && other.Low is { } otherLow ? Math.Min(low, otherLow) : null,
            High is { } high && other.High is { } otherHigh ? Math.Max(high, otherHigh) : null,
            Texts is null || other.Texts is null ? null : Texts.Union(other.Texts));
    }

    /// <summary>Whether both can be the same.</summary>
    public bool Meets(PossibleValue other) => !IsNothing && !other.IsNothing && (Texts is { } texts && other.Texts is { } others
        ? texts.Overlaps(others)
        : !(Low > other.High) && !(other.Low > High));
}
