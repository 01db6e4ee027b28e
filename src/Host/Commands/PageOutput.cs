using Spectre.Console;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Rendering.Law;

namespace SubsidyNavigator.Host.Commands;

/// <summary>A page about the law on the standard output: plain when that is a file or pipe.</summary>
internal static class PageOutput
{
    /// <summary>Writes the page.</summary>
    public static void Write(Page page, StandardStreams streams)
    {
        if (streams.IsRedirected)
        {
            streams.Output.Write(PlainText.Of(console => PageText.Write(page, console)));
        }
        else
        {
            PageText.Write(page, AnsiConsole.Console);
        }
    }
}
