using Spectre.Console;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Rendering.Law;

namespace SubsidyNavigator.Host.Commands;

/// <summary>Text for people on the standard output: plain when that is a file or pipe.</summary>
internal static class PageOutput
{
    /// <summary>Writes a page about the law.</summary>
    public static void Write(Page page, StandardStreams streams) => Write(console => PageText.Write(page, console), streams);

    /// <summary>Writes what <paramref name="write"/> writes.</summary>
    public static void Write(Action<IAnsiConsole> write, StandardStreams streams)
    {
        if (streams.IsRedirected)
        {
            streams.Output.Write(PlainText.Of(write));
        }
        else
        {
            write(AnsiConsole.Console);
        }
    }
}
