using Spectre.Console;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>Text for files, pipes and messages: no colours, no control characters, no spaces at line ends.</summary>
internal static class PlainText
{
    /// <summary>Characters in a line, so that a file reads the same everywhere.</summary>
    private const int Width = 100;

    /// <summary>What <paramref name="write"/> writes, as plain text.</summary>
    public static string Of(Action<IAnsiConsole> write)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Width;
        write(console);

        var lines = writer.ToString().ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(l => l.TrimEnd()));
    }

    /// <summary>One line without control characters: what a user typed cannot steer a terminal.</summary>
    public static string Clean(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
