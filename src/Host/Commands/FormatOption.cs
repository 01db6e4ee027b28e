using System.CommandLine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>The option <c>--format text|json</c> of commands that give an answer.</summary>
internal static class FormatOption
{
    private const string Text = "text";
    private const string Json = "json";

    /// <summary>The option itself.</summary>
    public static Option<string> Option(ProgramTexts texts)
    {
        var format = new Option<string>("--format")
        {
            Description = texts.Get("help.assess.format"),
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Text, Json);
        return format;
    }

    /// <summary>Whether data is asked for.</summary>
    public static bool IsJson(string format) => format == Json;
}
