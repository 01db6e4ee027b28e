using System.Globalization;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Batches;

/// <summary>What can be wrong with a line of a batch before it is a scenario.</summary>
internal static class BatchMessages
{
    public static Problem Empty(int line, ProgramTexts texts) => new("empty", At(line), texts.Get("batch.empty"), texts.Get("batch.empty.hint"));

    public static Problem NotUtf8(int line, ProgramTexts texts) => new("not-utf8", At(line), texts.Get("batch.notUtf8"), texts.Get("batch.notUtf8.hint"));

    public static Problem WrongQuotes(int line, ProgramTexts texts) =>
        new("malformed", At(line), texts.Get("batch.wrongQuotes"), texts.Get("batch.wrongQuotes.hint"));

    public static Problem WrongCells(int line, int found, int columns, ProgramTexts texts) => new("wrong-cells", At(line),
        texts.Get("batch.wrongCells", ("found", Number(found)), ("columns", Number(columns))),
        texts.Get("batch.wrongCells.hint"));

    private static Place At(int line) => new("", line);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
