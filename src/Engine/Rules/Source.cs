namespace SubsidyNavigator.Engine.Rules;

/// <summary>Where a rule or figure comes from, and how sure that is.</summary>
/// <param name="Law">The act, decree or page.</param>
/// <param name="Article">Article in it, when it has articles.</param>
/// <param name="Url">Where to read it.</param>
/// <param name="Checked">The day on which it was last looked at.</param>
/// <param name="Certainty">How sure the fact is.</param>
/// <param name="Note">Anything a reader should know of this source.</param>
public sealed record Source(string Law, string? Article, string Url, DateOnly Checked, Certainty Certainty, string? Note);

/// <summary>How sure a fact of law is; a later member is less sure.</summary>
public enum Certainty
{
    /// <summary>Seen in a copy of the source.</summary>
    Verified,

    /// <summary>General professional knowledge.</summary>
    Known,

    /// <summary>Inferred, conflicting or remembered: informs, never decides.</summary>
    Uncertain,
}
