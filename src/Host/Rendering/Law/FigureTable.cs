using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A figure over time as a table that is no wider than needed.</summary>
internal static class FigureTable
{
    /// <summary>Periods that still fit side by side.</summary>
    private const int PeriodsAcross = 3;

    /// <summary>Rows of a figure that still fit side by side.</summary>
    private const int RowsAcross = 5;

    /// <summary>Writes the table, newest period first.</summary>
    public static void Write(Page page, ParameterDescription parameter, LawWords words)
    {
        FigureDescription[] versions = [.. parameter.Versions.Reverse()];
        if (parameter.Keys.IsEmpty)
        {
            page.Table(
                [new Column(words.Say("column.period")), new Column(words.Say("column.figure"), IsNumber: true)],
                [.. versions.Select(version => Cells(Titles.Capital(words.Period(version)), words.Figure(version.Rows.FirstOrDefault(), parameter.Unit)))]);
            return;
        }

        FigureRow[] rows = [.. versions.SelectMany(version => version.Rows).DistinctBy(row => row.Key)];
        var keys = Titles.Capital(string.Join(", ", parameter.Keys.Select(Titles.OfName)));
        if (versions.Length <= PeriodsAcross)
        {
            page.Table(
                [new Column(keys), .. versions.Select(version => new Column(Titles.Capital(words.Period(version)), IsNumber: false))],
                [.. rows.Select(row => Cells([words.Keys(row), .. versions.Select(version => Figure(version, row, parameter, words))]))]);
        }
        else if (rows.Length <= RowsAcross)
        {
            page.Table(
                [new Column(words.Say("column.period")), .. rows.Select(row => new Column(words.Keys(row), IsNumber: false))],
                [.. versions.Select(version => Cells([Titles.Capital(words.Period(version)), .. rows.Select(row => Figure(version, row, parameter, words))]))]);
        }
        else
        {
            page.Table(
                [new Column(words.Say("column.period")), new Column(keys), new Column(words.Say("column.figure"), IsNumber: true)],
                [.. versions.SelectMany(version => version.Rows.Select((row, i) =>
                    Cells(i == 0 ? Titles.Capital(words.Period(version)) : "", words.Keys(row), words.Figure(row, parameter.Unit))))]);
        }
    }

    private static string Figure(FigureDescription version, FigureRow row, ParameterDescription parameter, LawWords words) =>
        version.Rows.FirstOrDefault(each => each.Key == row.Key) is { } found ? words.Figure(found, parameter.Unit) : words.Say("law.noRow");

    private static IReadOnlyList<IReadOnlyList<Span>> Cells(params IEnumerable<string> cells) => [.. cells.Select(Spans.Of)];
}
