namespace SubsidyNavigator.Engine;

/// <summary>One thing wrong in what someone gave us: a sentence, a place, and a way out.</summary>
/// <param name="Code">Stable name, for instance <c>unknown-fact</c>; explained in docs/problems.md.</param>
/// <param name="Where">File, line and JSON path, as far as known.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Hint">What would be right: the expected form, or the nearest valid name.</param>
public sealed record Problem(string Code, Place Where, string Message, string? Hint = null)
{
    /// <summary>As <c>scenario.json:7 /jongere/uitkering: message hint</c>.</summary>
    public override string ToString() => Hint is null ? $"{Where}: {Message}" : $"{Where}: {Message} {Hint}";
}

/// <summary>Where something stands in a text that someone gave us.</summary>
/// <param name="File">The file's name as the user gave it.</param>
/// <param name="Line">Line number, from 1; 0 when not known.</param>
/// <param name="Path">JSON pointer (RFC 6901); empty for the whole document.</param>
/// <param name="Column">Bytes into the line, from 1, of a document that cannot be read; 0 when not known.</param>
public sealed record Place(string File, int Line = 0, string Path = "", int Column = 0)
{
    /// <summary>As <c>file:line /path</c>.</summary>
    public override string ToString() => (Line > 0 ? $"{File}:{Line}" : File) + (Path.Length > 0 ? " " + Path : "");
}
