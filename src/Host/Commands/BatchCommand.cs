using System.CommandLine;
using System.IO.Pipelines;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Batches;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>batch IN --out OUT</c>: many scenarios in, an answer for each out.</summary>
internal sealed class BatchCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var input = new Argument<string>("IN") { Description = texts.Get("help.batch.in") };
        var output = new Option<string>("--out") { HelpName = "OUT", Description = texts.Get("help.batch.out"), Required = true };
        var language = LanguageOption.Option(texts);
        var rules = RulesDirectory.Option(texts);

        var command = new Command("batch", texts.Get("help.batch")) { input, output, language, rules };
        command.SetAction(async (parsed, cancellation) => (int)await Run(
            parsed.GetRequiredValue(input),
            parsed.GetRequiredValue(output),
            LanguageOption.Texts(parsed.GetRequiredValue(language)),
            parsed.GetValue(rules),
            cancellation));
        return command;
    }

    private async Task<ExitCode> Run(string input, string output, ProgramTexts texts, string? directory, CancellationToken cancellation)
    {
        var files = new BatchFiles(streams, texts);
        if (!files.TryFormat(input, out var from) || !files.TryFormat(output, out var to) || !files.AreApart(input, output))
        {
            return ExitCode.WrongInput;
        }

        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        if (!ScenarioSource.TryOpen(input, streams, texts, out var source))
        {
            return ExitCode.WrongInput;
        }

        await using var opened = source;
        await using var lines = BatchReader.Lines(PipeReader.Create(source), cancellation).GetAsyncEnumerator(cancellation);
        CsvColumns? columns = null;
        if (from == BatchFormat.Csv && (columns = await ReadHeader(lines, ScenarioSource.NameOf(input), rules.Book, texts)) is null)
        {
            return ExitCode.WrongInput;
        }

        if (!files.TryCreate(output, out var sink))
        {
            return ExitCode.WrongInput;
        }

        await using var created = sink;
        var inputs = columns is null ? Rest(lines) : Batch.Scenarios(lines, columns, cancellation);
        var rows = to == BatchFormat.Csv ? new CsvRow(columns?.Separator ?? ',') : null;
        if (rows is not null)
        {
            await sink.WriteAsync(rows.Header(), cancellation);
        }

        var answers = Batch.Answers(
            inputs, line => rows is null ? BatchLine.Answer(line, rules.Book, texts) : rows.Answer(line, rules.Book, texts), cancellation);
        return await Write(answers, sink, new BatchProgress(streams, texts), cancellation);
    }

    private async Task<CsvColumns?> ReadHeader(IAsyncEnumerator<BatchInput> lines, string file, RuleBook book, ProgramTexts texts)
    {
        if (!await lines.MoveNextAsync() || lines.Current.IsTooLong)
        {
            streams.Say(texts.Get("batch.noHeader", ("file", file)));
            return null;
        }

        var header = CsvColumns.Read(lines.Current, file, book, texts);
        if (!header.TryGetValue(out var columns))
        {
            streams.Report(header.Problems, texts, "problems.columns");
        }

        return columns;
    }

    private static async IAsyncEnumerable<BatchInput> Rest(IAsyncEnumerator<BatchInput> lines)
    {
        while (await lines.MoveNextAsync())
        {
            yield return lines.Current;
        }
    }

    private static async Task<ExitCode> Write(
        IAsyncEnumerable<BatchAnswer> answers, Stream sink, BatchProgress progress, CancellationToken cancellation)
    {
        await foreach (var answer in answers.WithCancellation(cancellation))
        {
            await sink.WriteAsync(answer.Bytes, cancellation);
            progress.Add(answer);
        }

        await sink.FlushAsync(cancellation);
        return progress.End();
    }
}
