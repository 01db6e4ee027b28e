using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>What is wrong with the arguments, in the language of the program; the parser itself speaks English only.</summary>
internal static class ArgumentMessages
{
    /// <summary>A message for each mistake, and where to find help.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, ProgramTexts texts)
    {
        var mistakes = parsed.UnmatchedTokens.Count > 0
            ? parsed.UnmatchedTokens.Select(token => texts.Get("arguments.unknown", ("token", token)))
            : parsed.Errors.Select(error => Message(error, texts));
        return mistakes.Append(texts.Get("arguments.help"));
    }

    private static string Message(ParseError error, ProgramTexts texts) => error.SymbolResult switch
    {
        OptionResult { Option: var option } => Value(option, texts),
        ArgumentResult { Parent: OptionResult { Option: var option } } => Value(option, texts),
        CommandResult { Command: { Subcommands.Count: > 0 } command } => texts.Get(
            "arguments.command", ("name", command.Name), ("commands", string.Join(", ", command.Subcommands.Select(c => c.Name)))),
        CommandResult { Command: var command } => Missing(command.Arguments, texts),
        ArgumentResult { Argument: var argument } => Missing([argument], texts),
        _ => error.Message,
    };

    private static string Value(Option option, ProgramTexts texts)
    {
        var choices = option.GetCompletions(CompletionContext.Empty).Select(c => c.Label).ToArray();
        return choices.Length == 0
            ? texts.Get("arguments.value", ("name", option.Name))
            : texts.Get("arguments.choice", ("name", option.Name), ("choices", string.Join(", ", choices)));
    }

    private static string Missing(IEnumerable<Argument> arguments, ProgramTexts texts) =>
        texts.Get("arguments.missing", ("name", string.Join(", ", arguments.Select(a => a.Name))));
}
