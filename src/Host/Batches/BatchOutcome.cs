using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Batches;

/// <summary>What came out for one line: an assessment, or why there is none.</summary>
/// <param name="Number">The line's number.</param>
/// <param name="Assessment">The answer; null when there is a problem.</param>
/// <param name="Problem">Why there is no answer; null when there is one.</param>
internal sealed record BatchOutcome(int Number, Assessment? Assessment, ProblemDocument? Problem)
{
    private const string NotePath = "/note";
    private const string IdPath = "/id";

    /// <summary>The sender's own name for it; null when there is none, or it must not be repeated.</summary>
    public string? Id { get; private init; }

    /// <summary>Our own mistake, when that is the problem: for a log, never for the sender.</summary>
    public Exception? Fault { get; private init; }

    /// <summary>Assesses a line. Whatever it holds, there is an outcome: a bad line never stops the rest.</summary>
    public static BatchOutcome Of(BatchInput input, RuleBook book, ProgramTexts texts)
    {
        try
        {
            return Assess(input, book, texts);
        }
        catch (Exception exception)
        {
            return new BatchOutcome(input.Number, null, ProblemDocument.Of("internal-error", 500, texts)) { Fault = exception };
        }
    }

    private static BatchOutcome Assess(BatchInput input, RuleBook book, ProgramTexts texts)
    {
        if (input.IsTooLong)
        {
            return new BatchOutcome(input.Number, null, ProblemDocument.Of("too-large", 413, texts, ("maximum", $"{Limits.ScenarioBytes / 1024}")));
        }

        if (input.Refusal is { } refusal)
        {
            return Refused(input, [refusal], texts);
        }

        if (input.Bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return Refused(input, [BatchMessages.Empty(input.Number, texts)], texts);
        }

        var scenario = book.Read(input.Bytes, "", texts.Language);
        return scenario.TryGetValue(out var value)
            ? new BatchOutcome(input.Number, book.Assess(value), null) { Id = value.Note }
            : Refused(input, [.. scenario.Problems.Select(problem => Placed(problem, input))], texts);
    }

    private static BatchOutcome Refused(BatchInput input, ImmutableArray<Problem> problems, ProgramTexts texts) =>
        new(input.Number, null, ProblemDocument.Of(problems, texts)) { Id = problems.Any(problem => problem.Where.Path == IdPath) ? null : input.Id };

    /// <summary>The line is that of the batch, since each scenario has one; what was given as an id is not called a note.</summary>
    private static Problem Placed(Problem problem, BatchInput input) => problem with
    {
        Where = problem.Where with
        {
            Line = input.Number,
            Path = input.Id is not null && problem.Where.Path == NotePath ? IdPath : problem.Where.Path,
        },
    };
}
