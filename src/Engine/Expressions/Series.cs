using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>Which version of a dated series holds.</summary>
/// <param name="Index">The version; -1 when none does.</param>
/// <param name="IsUnknown">Whether that is not known; then <paramref name="Why"/> says why.</param>
/// <param name="Why">Reasons, also those that make a pick uncertain.</param>
/// <param name="Day">The day that picked, when known.</param>
internal readonly record struct Picked(int Index, bool IsUnknown, Trace? Why, DateOnly? Day);

/// <summary>A dated series with its anchor.</summary>
internal sealed class Series<T>(Node? anchor, ImmutableArray<T> versions)
    where T : DatedVersion
{
    public Node? Anchor { get; } = anchor;

    public ImmutableArray<T> Versions { get; } = versions;

    /// <summary>
    /// The version of the anchor's day, else of the day looked at. Where no day is known: the version that holds on every
    /// day on which the placement can lie.
    /// </summary>
    public Picked Pick(Frame frame)
    {
        if (Anchor is not null)
        {
            var anchored = Anchor.Evaluate(frame);
            return anchored.IsKnown ? On(anchored.Day, anchored.Trace) : new Picked(-1, true, anchored.Trace, null);
        }

        if (frame.LawDay is { } day)
        {
            return On(day, null);
        }

        var earliest = frame.World.Rules.EarliestStart(frame);
        var ever = IndexEverAfter(earliest);
        return ever >= 0 ? new Picked(ever, false, null, null) : new Picked(-1, true, frame.World.Rules.TimeReasons(frame), null);
    }

    /// <summary>The version that holds on <paramref name="day"/>; -1 when none does.</summary>
    public int IndexOn(DateOnly day)
    {
        for (var i = 0; i < Versions.Length; i++)
        {
            if (Versions[i].Holds(day))
            {
                return i;
            }
        }

        return -1;
    }

    private Picked On(DateOnly day, Trace? doubts) => new(IndexOn(day), false, doubts, day);

    private int IndexEverAfter(DateOnly day)
    {
        for (var i = 0; i < Versions.Length; i++)
        {
            if (Versions[i].HoldsEverAfter(day))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>How sure things are, when own words, sources and series are put together.</summary>
internal static class Certainties
{
    /// <summary>An own certainty, else the lowest of the nearest sources.</summary>
    public static Certainty Of(Certainty? own, params ReadOnlySpan<ImmutableArray<Source>> nearestFirst)
    {
        if (own is { } said)
        {
            return said;
        }

        foreach (var sources in nearestFirst)
        {
            if (!sources.IsDefaultOrEmpty)
            {
                return sources.Max(source => source.Certainty);
            }
        }

        return Certainty.Verified;
    }

    /// <summary>The reasons that a version gives to doubt what was read in it.</summary>
    public static Trace? Doubts(string subject, DatedVersion version, Certainty certainty, DateOnly? day)
    {
        var uncertain = certainty == Certainty.Uncertain ? Trace.Of(new Reason(ReasonKind.Uncertain, subject, day)) : null;
        return version.Announced ? Trace.Join(uncertain, Trace.Of(new Reason(ReasonKind.Announced, subject, day))) : uncertain;
    }
}
