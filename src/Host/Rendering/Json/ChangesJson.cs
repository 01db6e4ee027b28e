using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Law;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>What begins, changes and ends in the law over a stretch of days, each in a sentence.</summary>
internal static class ChangesJson
{
    private const string Announced = "announced";

    /// <summary>The JSON text of <c>/v1/changes</c>.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="from">The day before the stretch.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="texts">In the language asked for.</param>
    public static string Render(RuleBook book, DateOnly from, DateOnly to, ProgramTexts texts)
    {
        var words = new LawWords(texts);
        var changes = book.DaysOfChange(from, to).SelectMany(day => Entries(day, words));
        return JsonText.Of(json => json
            .Text("rules", book.Hash)
            .Day("from", from)
            .Day("to", to)
            .Objects("changes", changes, change => Write(json, change)));
    }

    private static void Write(JsonTextWriter json, Entry change) => json
        .Day("date", change.Date)
        .Text("kind", change.Kind)
        .Text("id", change.Id)
        .Text("status", change.Status)
        .Text("text", change.Text)
        .Sources(change.Said.Sources)
        .Text("link", change.Link);

    private static IEnumerable<Entry> Entries(LawChanges day, LawWords words) =>
    [
        .. day.Regulations.Select(change => Make(
            day, "regulation", change.Regulation.Id, change.Kind, change.Before, change.After, words.Say(change.Regulation.Title), words)
            with { Link = Links.Regulation(change.Regulation.Id) }),
        .. day.Parameters.Select(change => Figure(day, change, words)),
        .. day.Variables.Select(change => Make(
            day, "variable", change.Variable.Id, change.Kind, change.Before, change.After, words.Say(change.Variable.Title), words)),
        .. day.Combinations.Select(change => Make(
            day, "combination", change.Combination.Id, change.Kind, change.Before, change.After, words.Say(change.Combination.Text), words)),
    ];

    private static Entry Make(
        LawChanges day, string series, string id, ChangeKind kind, DatedDescription? before, DatedDescription? after, string title, LawWords words)
    {
        var status = Status(kind, after);
        var text = words.Say($"api.change.{series}.{status}", ("title", title.TrimEnd('.', '?')), ("day", words.Format.Day(day.After)), ("last", words.Format.Day(day.Before)));
        return new Entry(day.After, series, id, status, text, (after ?? before)!);
    }

    /// <summary>A plain figure is named, old and new; of a table the number of rows that differ.</summary>
    private static Entry Figure(LawChanges day, ParameterChange change, LawWords words)
    {
        var entry = Make(day, "parameter", change.Parameter.Id, change.Kind, change.Before, change.After, words.Say(change.Parameter.Title), words);
        var figures = change switch
        {
            { Kind: ChangeKind.Ended } => "",
            { Rows.IsEmpty: true } => words.Say("api.figure.same"),
            { Parameter.Keys.IsEmpty: true, Rows: [{ Before: null, After: { } only }] } =>
                words.Say("api.figure.new", ("after", words.Figure(only, change.Parameter.Unit))),
            { Parameter.Keys.IsEmpty: true, Rows: [{ Before: { } old, After: { } now }] } => words.Say(
                "api.figure.changed", ("before", words.Figure(old, change.Parameter.Unit)), ("after", words.Figure(now, change.Parameter.Unit))),
            _ => words.Count("api.figure.rows", change.Rows.Length),
        };
        return entry with { Text = $"{entry.Text} {figures}".TrimEnd(), Link = Links.Parameter(change.Parameter.Id) };
    }

    /// <summary>What is not yet law is announced, whatever it changes.</summary>
    private static string Status(ChangeKind kind, DatedDescription? after) => after is { Announced: true } ? Announced : FormatWords.Word(kind);

    private sealed record Entry(DateOnly Date, string Kind, string Id, string Status, string Text, DatedDescription Said)
    {
        public string? Link { get; init; }
    }
}
