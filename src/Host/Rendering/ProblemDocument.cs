using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>Why something was refused, as RFC 9457 has it; the types are explained in docs/problems.md.</summary>
/// <param name="Type">Stable name, such as <c>invalid-scenario</c>.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Detail">What to do about it, in a sentence or two.</param>
internal sealed record ProblemDocument(string Type, int Status, string Title, string Detail)
{
    private const int BadRequest = 400;
    private const int Shown = 100;
    private const string PersonalData = "personal-data";

    /// <summary>Codes of a document that cannot be read as JSON at all.</summary>
    private static readonly ImmutableHashSet<string> s_unreadable =
        ["empty", "not-utf8", "truncated", "malformed", "too-deep", "duplicate-key", "number-out-of-range", "lone-surrogate"];

    /// <summary>Everything that is wrong, in order of place, at most 100.</summary>
    public ImmutableArray<Problem> Errors { get; private init; } = [];

    /// <summary>Whether there was more wrong than <see cref="Errors"/> tells.</summary>
    public bool IsTruncated { get; private init; }

    /// <summary>Whether <see cref="Errors"/> are about values in the address, each with the value's name as its file, and not about a document.</summary>
    public bool IsAboutAddress { get; private init; }

    /// <summary>A problem that needs no more than its text.</summary>
    /// <param name="type">Its name.</param>
    /// <param name="status">HTTP status code.</param>
    /// <param name="texts">In the language asked for.</param>
    /// <param name="values">What the text names.</param>
    public static ProblemDocument Of(string type, int status, ProgramTexts texts, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(type, status, texts.Get($"problem.{type}.title"), texts.Get($"problem.{type}.detail", values));

    /// <summary>Everything that is wrong with a document that somebody sent.</summary>
    public static ProblemDocument Of(ImmutableArray<Problem> errors, ProgramTexts texts)
    {
        var type = errors.All(error => error.Code == PersonalData) ? PersonalData
            : errors.Any(error => s_unreadable.Contains(error.Code)) ? "invalid-json"
            : "invalid-scenario";
        return Of(type, errors, texts);
    }

    /// <summary>Everything that is wrong with values in an address.</summary>
    public static ProblemDocument OfParameters(ImmutableArray<Problem> errors, ProgramTexts texts) =>
        Of("invalid-parameter", errors, texts) with { IsAboutAddress = true };

    private static ProblemDocument Of(string type, ImmutableArray<Problem> errors, ProgramTexts texts) =>
        new(type, BadRequest, texts.Get($"problem.{type}.title"), texts.Count($"problem.{type}", errors.Length))
        {
            Errors = [.. errors.Take(Shown)],
            IsTruncated = errors.Length > Shown,
        };
}
