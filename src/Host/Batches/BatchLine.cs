using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Rendering.Json;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Batches;

/// <summary>One line in, one line of JSON out: <c>{"line":3,"assessment":{…}}</c> or <c>{"line":4,"problem":{…}}</c>.</summary>
internal static class BatchLine
{
    /// <summary>Assesses a line.</summary>
    public static BatchAnswer Answer(BatchInput input, RuleBook book, ProgramTexts texts)
    {
        var outcome = BatchOutcome.Of(input, book, texts);
        return new BatchAnswer(Write(outcome, book, texts), outcome.Problem is not null, outcome.Fault);
    }

    private static byte[] Write(BatchOutcome outcome, RuleBook book, ProgramTexts texts)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(text) { Culture = CultureInfo.InvariantCulture })
        {
            json.WriteStartObject();
            json.Number("line", outcome.Number);
            if (outcome.Assessment is { } assessment)
            {
                json.WritePropertyName("assessment");
                JsonRenderer.Write(json, assessment, book.Facts, texts);
            }
            else if (outcome.Problem is { } problem)
            {
                json.WritePropertyName("problem");
                ProblemJson.Write(json, problem);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetBytes(text + "\n");
    }
}

/// <summary>One line of an answer to a batch.</summary>
/// <param name="Bytes">The line, with its line feed.</param>
/// <param name="IsProblem">Whether it tells a problem instead of an answer.</param>
/// <param name="Fault">Our own mistake, when that is the problem: for a log, never for the sender.</param>
internal readonly record struct BatchAnswer(ReadOnlyMemory<byte> Bytes, bool IsProblem, Exception? Fault);
