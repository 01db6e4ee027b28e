using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Testing.Mutations;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>Which changes to the rules no test noticed, as lines of text, and the share that was noticed.</summary>
internal static class MutationText
{
    private const string Ending = ".json";

    /// <summary>Characters of an expression that are shown.</summary>
    private const int Longest = 160;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(MutationReport report, ProgramTexts texts)
    {
        foreach (var file in report.Files)
        {
            yield return texts.Get("mutation.file", ("file", file.File), ("noticed", $"{file.Noticed}"), ("changes", $"{file.Changes}"), ("percent", CoverageText.Percent(file.Noticed, file.Changes)));
            if (!file.NoDifference.IsEmpty)
            {
                yield return texts.Get("mutation.noDifference", ("reasons", string.Join("; ", file.NoDifference.Select(reason =>
                    texts.Get("mutation.reason", ("count", $"{reason.Value}"), ("reason", texts.Get($"mutation.reason.{FormatWords.Word(reason.Key)}")))))));
            }

            foreach (var survivor in file.Survivors)
            {
                yield return "  " + Line(survivor, texts);
            }
        }

        yield return "";
        if (!report.SharedFiles.IsEmpty)
        {
            yield return texts.Get("mutation.shared", ("files", string.Join(", ", report.SharedFiles)), ("example", report.SharedFiles[0].Replace(Ending, "", StringComparison.Ordinal)));
        }

        yield return texts.Get("mutation.total", ("noticed", $"{report.Noticed}"), ("changes", $"{report.Changes}"), ("percent", CoverageText.Percent(report.Noticed, report.Changes)));
    }

    private static string Line(Survivor survivor, ProgramTexts texts)
    {
        var key = survivor.Tests switch
        {
            0 => "mutation.survivor.none",
            1 => "mutation.survivor.one",
            _ => "mutation.survivor.more",
        };
        return texts.Get(
            key,
            ("place", survivor.Place.ToString()),
            ("kind", texts.Get($"mutation.kind.{FormatWords.Word(survivor.Kind)}")),
            ("was", Shown(survivor.Was)),
            ("becomes", Shown(survivor.Becomes)),
            ("count", $"{survivor.Tests}"));
    }

    private static string Shown(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
