using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>Why a value is not known, or not certain.</summary>
internal enum ReasonKind
{
    /// <summary>A fact that the scenario and its defaults leave open.</summary>
    Fact,

    /// <summary>No figure is known for the day or key.</summary>
    NoFigure,

    /// <summary>A figure is known within bounds only.</summary>
    Bounds,

    /// <summary>An uncertain figure, formula or condition was read.</summary>
    Uncertain,

    /// <summary>Something announced was read.</summary>
    Announced,

    /// <summary>It could not be computed; the subject says why.</summary>
    Fault,
}

/// <summary>One reason.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Subject">A fact's, parameter's or variable's id, <c>regulation/condition</c>, or what went wrong.</param>
/// <param name="Day">The day looked at, for figures.</param>
/// <param name="Key">Keys of the table's row.</param>
internal sealed record Reason(ReasonKind Kind, string Subject, DateOnly? Day = null, string? Key = null);

/// <summary>All reasons that a value carries; each once.</summary>
internal sealed class Trace
{
    private Trace(ImmutableArray<Reason> reasons) => Reasons = reasons;

    /// <summary>The reasons, in the order met; never empty.</summary>
    public ImmutableArray<Reason> Reasons { get; }

    /// <summary>A trace of one reason.</summary>
    public static Trace Of(Reason reason) => new([reason]);

    /// <summary>Both traces' reasons.</summary>
    public static Trace? Join(Trace? left, Trace? right)
    {
        if (left is null || ReferenceEquals(left, right))
        {
            return right;
        }

        if (right is null)
        {
            return left;
        }

        // Most joins add nothing; only the others need a list.
        List<Reason>? joined = null;
        foreach (var reason in right.Reasons)
        {
            if (!left.Has(reason))
            {
                joined ??= [.. left.Reasons];
                joined.Add(reason);
            }
        }

        return joined is null ? left : new Trace([.. joined]);
    }

    /// <summary>Whether any of its reasons is of this kind.</summary>
    public bool Holds(ReasonKind kind)
    {
        foreach (var reason in Reasons)
        {
            if (reason.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(Reason reason)
    {
        foreach (var own in Reasons)
        {
            if (ReferenceEquals(own, reason) || own == reason)
            {
                return true;
            }
        }

        return false;
    }
}
