using System.Diagnostics.CodeAnalysis;
using SubsidyNavigator.Host.Batches;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>The files of a batch: how each is written, by the end of its name, and whether it can be made.</summary>
internal sealed class BatchFiles(StandardStreams streams, ProgramTexts texts)
{
    private const string JsonLinesEnding = ".jsonl";
    private const string CsvEnding = ".csv";

    /// <summary>How a file is written, or a message; a standard stream holds JSON Lines.</summary>
    public bool TryFormat(string file, out BatchFormat format)
    {
        format = file.EndsWith(CsvEnding, StringComparison.OrdinalIgnoreCase) ? BatchFormat.Csv : BatchFormat.JsonLines;
        if (format == BatchFormat.Csv || ScenarioSource.IsStandard(file) || file.EndsWith(JsonLinesEnding, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        streams.Say(texts.Get("batch.ending", ("file", file)));
        return false;
    }

    /// <summary>Whether the output does not write over what is read, or a message.</summary>
    public bool AreApart(string input, string output)
    {
        if (ScenarioSource.IsStandard(input) || Path.GetFullPath(input) != Path.GetFullPath(output))
        {
            return true;
        }

        streams.Say(texts.Get("batch.same", ("file", output)));
        return false;
    }

    /// <summary>Makes the output, or says in one line why that fails.</summary>
    public bool TryCreate(string file, [NotNullWhen(true)] out Stream? stream)
    {
        stream = null;
        try
        {
            stream = ScenarioSource.IsStandard(file) ? streams.OpenOutput() : File.Create(file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            streams.Say(texts.Get("batch.cannotWrite", ("file", file)));
            return false;
        }
    }
}
