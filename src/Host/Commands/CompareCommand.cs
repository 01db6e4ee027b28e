using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Scenarios;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>compare FILE FILE...</c> or <c>compare --variants FILE</c>: answers side by side.</summary>
internal sealed class CompareCommand(StandardStreams streams)
{
    /// <summary>The base and one to set beside it.</summary>
    private const int FewestFiles = 2;

    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var files = new Argument<string[]>("FILE") { Description = texts.Get("help.compare.files"), Arity = ArgumentArity.ZeroOrMore };
        var variants = new Option<string?>("--variants") { HelpName = "FILE", Description = texts.Get("help.compare.variants") };
        var format = FormatOption.Option(texts);
        var language = LanguageOption.Option(texts);
        var rules = RulesDirectory.Option(texts);

        var command = new Command("compare", texts.Get("help.compare")) { files, variants, format, language, rules };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(files) ?? [],
            parsed.GetValue(variants),
            FormatOption.IsJson(parsed.GetRequiredValue(format)),
            LanguageOption.Texts(parsed.GetRequiredValue(language)),
            parsed.GetValue(rules)));
        return command;
    }

    private ExitCode Run(string[] files, string? variants, bool isJson, ProgramTexts texts, string? directory)
    {
        if (Mistake(files, variants, texts) is { } mistake)
        {
            streams.Say(mistake);
            streams.Say(texts.Get("arguments.help"));
            return ExitCode.WrongInput;
        }

        var sources = new List<(string File, byte[] Bytes)>();
        foreach (var file in variants is null ? files : [variants])
        {
            if (!ScenarioSource.TryRead(file, streams, texts, out var bytes))
            {
                return ExitCode.WrongInput;
            }

            sources.Add((file, bytes));
        }

        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        return variants is null
            ? RunFiles(sources, rules.Book, isJson, texts)
            : RunBody(sources[0], rules.Book, isJson, texts);
    }

    private static string? Mistake(string[] files, string? variants, ProgramTexts texts) => variants switch
    {
        { } when files.Length > 0 => texts.Get("compare.both"),
        null when files.Length < FewestFiles => texts.Get("compare.files"),
        null when files.Length > Limits.Variants + 1 => texts.Get("compare.many", ("maximum", $"{Limits.Variants}")),
        _ => null,
    };

    private ExitCode RunBody((string File, byte[] Bytes) source, RuleBook book, bool isJson, ProgramTexts texts)
    {
        var request = book.ReadComparison(source.Bytes, ScenarioSource.NameOf(source.File), texts.Language);
        if (!request.TryGetValue(out var read))
        {
            streams.Report(request.Problems, texts, "problems.comparison");
            return ExitCode.WrongInput;
        }

        Write(read, texts.Get("compare.base"), book, isJson, texts);
        return ExitCode.Done;
    }

    private ExitCode RunFiles(List<(string File, byte[] Bytes)> sources, RuleBook book, bool isJson, ProgramTexts texts)
    {
        if (!TryRead(sources, book, texts, out var scenarios))
        {
            return ExitCode.WrongInput;
        }

        var names = VariantNames.Of([.. sources.Select(source => ScenarioSource.NameOf(source.File))]);
        var variants = scenarios.Skip(1).Zip(names.Skip(1), (scenario, name) => new Variant(name, scenario));
        Write(new ComparisonRequest(scenarios[0], [.. variants]), texts.Get("compare.baseNamed", ("name", names[0])), book, isJson, texts);
        return ExitCode.Done;
    }

    private bool TryRead(
        List<(string File, byte[] Bytes)> sources, RuleBook book, ProgramTexts texts, [NotNullWhen(true)] out List<Scenario>? scenarios)
    {
        scenarios = [];
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (file, bytes) in sources)
        {
            var scenario = book.Read(bytes, ScenarioSource.NameOf(file), texts.Language);
            problems.AddRange(scenario.Problems);
            if (scenario.TryGetValue(out var value))
            {
                scenarios.Add(value);
            }
        }

        if (problems.Count == 0)
        {
            return true;
        }

        streams.Report(problems, texts, "problems.scenarios");
        return false;
    }

    private void Write(ComparisonRequest request, string baseName, RuleBook book, bool isJson, ProgramTexts texts)
    {
        var comparison = book.Assess(request);
        if (isJson)
        {
            streams.Output.Write(ComparisonRenderer.Render(comparison, book.Facts, texts));
        }
        else
        {
            PageOutput.Write(console => ComparisonTextRenderer.Render(comparison, baseName, book.Facts, texts, console), streams);
        }
    }
}
