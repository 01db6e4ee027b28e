using System.CommandLine;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Host.Rendering.Law;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary><c>rules show ID</c>: a regulation as a person reads it.</summary>
internal sealed class RulesShowCommand(StandardStreams streams)
{
    /// <summary>The command.</summary>
    public Command Build(ProgramTexts texts)
    {
        var id = new Argument<string>("ID") { Description = texts.Get("help.rules.show.id") };
        var date = new Option<string?>("--date") { HelpName = "DATE", Description = texts.Get("help.rules.show.date") };
        var language = LanguageOption.Option(texts);
        var rules = RulesDirectory.Option(texts);
        var command = new Command("show", texts.Get("help.rules.show")) { id, date, language, rules };
        command.SetAction(parsed => (int)Run(
            parsed.GetRequiredValue(id), parsed.GetValue(date), LanguageOption.Texts(parsed.GetRequiredValue(language)), parsed.GetValue(rules)));
        return command;
    }

    private ExitCode Run(string id, string? date, ProgramTexts texts, string? directory)
    {
        DateOnly? day = null;
        if (date is not null)
        {
            if (!DayArgument.TryRead(date, streams, texts, out var read))
            {
                return ExitCode.WrongInput;
            }

            day = read;
        }

        if (!RulesDirectory.TryLoad(directory, streams, texts, out var rules, out var code))
        {
            return code;
        }

        if (PageOf(id, day, rules.Book, new LawWords(texts)) is not { } page)
        {
            var nearest = rules.Book.NearestLaw(id);
            streams.Say(nearest is null ? texts.Get("rules.show.unknown", ("id", id)) : texts.Get("rules.show.nearest", ("id", id), ("nearest", nearest)));
            return ExitCode.WrongInput;
        }

        PageOutput.Write(page, streams);
        return ExitCode.Done;
    }

    private static Page? PageOf(string id, DateOnly? day, RuleBook book, LawWords words) =>
        book.Describe(id, day) is { } regulation ? RegulationPageOf(regulation, day, book, words)
        : book.Describe().CarrierOf(id) is { } carrier ? CoveredPage(id, carrier, words)
        : null;

    private static Page RegulationPageOf(RegulationDescription regulation, DateOnly? day, RuleBook book, LawWords words) =>
        day is { } on && regulation.Versions.IsEmpty
            ? RegulationPage.Absent(book.Describe(regulation.Id)!, on, words)
            : RegulationPage.Of(regulation, day, FigureDetail.All, words);

    /// <summary>Smaller law: where it is carried, its text and its sources.</summary>
    private static Page CoveredPage(string id, RegulationDescription carrier, LawWords words)
    {
        var law = carrier.Covers.Single(covered => covered.Id == id);
        var page = new Page();
        page.Heading(1, words.Say(law.Title));
        page.Paragraph(words.Fill("law.coveredBy", ("regulation", [words.Name(carrier.Name)]), ("id", Spans.Of(carrier.Id))));
        page.Paragraph(words.Say(law.Text));
        page.Heading(2, words.Say("law.sources"));
        foreach (var source in law.Sources)
        {
            SourcePart.WriteSource(page, source, words);
        }

        return page;
    }
}
