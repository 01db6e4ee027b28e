using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Serving;
using SubsidyNavigator.Host.Web.Answers;
using SubsidyNavigator.Host.Web.Downloads;
using SubsidyNavigator.Host.Web.Forms;
using SubsidyNavigator.Host.Web.Pages;
using SubsidyNavigator.Host.Web.Parts;

namespace SubsidyNavigator.Host.Web;

/// <summary>The pages that carry a scenario: each reads the form of the page before, and shows that page again when something in it is wrong.</summary>
internal sealed class FormPages(PageWriter writer, Places places, ServiceSettings settings)
{
    /// <summary>Name of the field with the way in.</summary>
    public const string DoorField = "deur";

    /// <summary>Name of the field with the step that was filled in.</summary>
    public const string StepField = "stap";

    /// <summary>Name of the field that says that a step was shown for the questions that its answers brought up.</summary>
    public const string MoreField = "vervolg";

    /// <summary>Name of the field with a file.</summary>
    public const string FileField = "bestand";

    /// <summary>Forms are larger than the scenario in them: names, what was typed, the encoding of an address.</summary>
    private const int LargestForm = 3 * Limits.ScenarioBytes;

    private static readonly FormOptions s_bounds = new() { BufferBodyLengthLimit = LargestForm, MultipartBodyLengthLimit = LargestForm, ValueLengthLimit = LargestForm, MemoryBufferThreshold = LargestForm };

    /// <summary>Reads a form within its bounds of size and time, takes a place among what computes, and answers.</summary>
    public async Task Bounded(HttpContext http, WebPage page, Func<HttpContext, WebPage, Task> answer)
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LargestForm;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        time.CancelAfter(settings.TimeLimit);
        try
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, s_bounds));
            if (!http.Request.HasFormContentType)
            {
                await WebFault.Write(http, StatusCodes.Status415UnsupportedMediaType, "other");
                return;
            }

            await http.Request.ReadFormAsync(time.Token);
            using var place = await places.Take(time.Token);
            await (place.IsAcquired ? answer(http, page) : WebFault.Write(http, StatusCodes.Status503ServiceUnavailable, "busy"));
        }
        catch (InvalidDataException)
        {
            await WebFault.Write(http, StatusCodes.Status400BadRequest, "other");
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Headers.Connection = "close";
            await WebFault.Write(http, StatusCodes.Status503ServiceUnavailable, "busy");
        }
    }

    /// <summary>The first look at a step: nothing is filled in but what the door says.</summary>
    public Task FirstQuestions(HttpContext http, WebPage page) => DoorOf(http) is { } door && StepOf(http) is var step && step >= 1 && step <= door.Steps.Length
        ? ShowStep(http, page, door, step, FilledForm.Of(page.Book, door.Given, page.Texts.Language))
        : NotFound(http);

    /// <summary>A step, after another was filled in.</summary>
    public Task Questions(HttpContext http, WebPage page)
    {
        if (DoorOf(http) is not { } door || StepOf(http) is var step && (step < 1 || step > door.Steps.Length))
        {
            return NotFound(http);
        }

        var form = Read(http, page);
        return !form.IsRight ? ShowMistakes(http, page, form) : ShowMore(http, page, door, step - 1, form) ?? ShowStep(http, page, door, step, form);
    }

    /// <summary>The panel beside the questions.</summary>
    public Task SoFar(HttpContext http, WebPage page)
    {
        var form = Read(http, page);
        return form.Scenario is { } scenario
            ? writer.Write<SoFar>(http, page, (nameof(Parts.SoFar.Story), new Story(page, page.Book.Assess(scenario))))
            : WebFault.Write(http, StatusCodes.Status400BadRequest, "other");
    }

    /// <summary>All answers, before the outcome.</summary>
    public Task Check(HttpContext http, WebPage page)
    {
        var form = Read(http, page);
        if (form.IsRight && DoorOf(http) is { } door && ShowMore(http, page, door, door.Steps.Length, form) is { } more)
        {
            return more;
        }

        return form is { IsRight: true, Scenario: { } scenario }
            ? writer.Write<Check>(
                http, page, (nameof(Pages.Check.Door), DoorOf(http) ?? Doors.Current.All[0]), (nameof(Pages.Check.Form), form), (nameof(Pages.Check.Story), new Story(page, page.Book.Assess(scenario))))
            : ShowMistakes(http, page, form);
    }

    /// <summary>The outcome.</summary>
    public Task Result(HttpContext http, WebPage page)
    {
        var form = Read(http, page);
        return form.IsRight || (form.Scenario is not null && StepFilled(http) is null) ? ShowResult(http, page, form) : ShowMistakes(http, page, form);
    }

    /// <summary>The outcome of an example.</summary>
    public Task Example(HttpContext http, WebPage page) => Examples.Read((string)http.Request.RouteValues["naam"]!) is { } bytes
        ? ShowResult(http, page with { Path = "/uitkomst" }, FilledForm.Of(page.Book, bytes, page.Texts.Language))
        : NotFound(http);

    /// <summary>The outcome as a letter.</summary>
    public Task Letter(HttpContext http, WebPage page)
    {
        var form = Read(http, page);
        return form is { IsRight: true, Scenario: { } scenario }
            ? writer.Write<Letter>(http, page, (nameof(Pages.Letter.Form), form), (nameof(Pages.Letter.Story), new Story(page, page.Book.Assess(scenario))), (nameof(Pages.Letter.To), http.Request.Form["aan"].ToString()))
            : ShowMistakes(http, page, form);
    }

    /// <summary>Variants side by side.</summary>
    public Task Compare(HttpContext http, WebPage page)
    {
        var form = Read(http, page);
        return form is { IsRight: true, Scenario: not null }
            ? writer.Write<Compare>(http, page, (nameof(Pages.Compare.Form), form), (nameof(Pages.Compare.Variants), Variants.Of(page, form, http.Request.Form)), (nameof(Pages.Compare.Door), DoorOf(http)))
            : ShowMistakes(http, page, form);
    }

    /// <summary>A file to keep.</summary>
    public Task Save(HttpContext http, WebPage page)
    {
        var form = Read(http, page);
        return form is { IsRight: true, Scenario: { } scenario }
            ? SavedFile.Write(http, page, (string)http.Request.RouteValues["naam"]!, form, scenario)
            : ShowMistakes(http, page, form);
    }

    private static FilledForm Read(HttpContext http, WebPage page)
    {
        var form = http.Request.Form;
        if (form.Files[FileField] is { Length: > 0 } file)
        {
            using var bytes = new MemoryStream();
            using var stream = file.OpenReadStream();
            stream.CopyTo(bytes);
            return FilledForm.Of(page.Book, bytes.ToArray(), page.Texts.Language);
        }

        return FilledForm.Of(page.Book, form, page.Texts);
    }

    private Task ShowStep(HttpContext http, WebPage page, Door door, int step, FilledForm form)
    {
        var story = new Story(page, page.Book.Assess(form.Scenario!));
        var wrong = form.Mistakes.Select(mistake => mistake.Fact).ToHashSet(StringComparer.Ordinal);
        return WriteStep(http, page, door, step, form, story, QuestionPlan.Of(page.Book, story.Answer.Assessment, door, door.Steps[step - 1], wrong), bringsMore: false);
    }

    /// <summary>What the answers of a step bring up in that same step is asked at once, and once: later nobody looks for it.</summary>
    private Task? ShowMore(HttpContext http, WebPage page, Door door, int step, FilledForm form)
    {
        var sent = http.Request.Form;
        if (StepFilled(http) != step || sent.ContainsKey(MoreField))
        {
            return null;
        }

        var story = new Story(page, page.Book.Assess(form.Scenario!));
        return QuestionPlan.FollowUps(story.Answer.Assessment, door.Steps[step - 1], sent[FilledForm.Asked]) is { } plan
            ? WriteStep(http, page, door, step, form, story, plan, bringsMore: true)
            : null;
    }

    private Task WriteStep(HttpContext http, WebPage page, Door door, int step, FilledForm form, Story story, QuestionPlan plan, bool bringsMore) => writer.Write<Questions>(
        http, page,
        (nameof(Pages.Questions.Door), door), (nameof(Pages.Questions.Number), step), (nameof(Pages.Questions.Form), form),
        (nameof(Pages.Questions.Plan), plan), (nameof(Pages.Questions.Story), story), (nameof(Pages.Questions.BringsMore), bringsMore));

    private Task ShowResult(HttpContext http, WebPage page, FilledForm form) => form.Scenario is { } scenario
        ? writer.Write<Result>(
            http, page, (nameof(Pages.Result.Form), form), (nameof(Pages.Result.Story), new Story(page, page.Book.Assess(scenario))), (nameof(Pages.Result.Door), DoorOf(http)))
        : ShowMistakes(http, page, form);

    /// <summary>The page that was filled in, with what is wrong; a file that is wrong, on the page where one opens files.</summary>
    private Task ShowMistakes(HttpContext http, WebPage page, FilledForm form)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (form.Scenario is null)
        {
            return writer.Write<Open>(http, page, (nameof(Pages.Open.Form), form));
        }

        return DoorOf(http) is { } door && StepFilled(http) is { } step && step >= 1 && step <= door.Steps.Length
            ? ShowStep(http, page, door, step, form)
            : ShowResult(http, page, form);
    }

    private static Task NotFound(HttpContext http) => WebFault.Write(http, StatusCodes.Status404NotFound, "not-found");

    private static Door? DoorOf(HttpContext http) =>
        Doors.Current.Find(http.Request.RouteValues[DoorField] as string ?? (http.Request.HasFormContentType ? http.Request.Form[DoorField].ToString() : null));

    private static int StepOf(HttpContext http) => int.Parse((string)http.Request.RouteValues[StepField]!, CultureInfo.InvariantCulture);

    private static int? StepFilled(HttpContext http) =>
        int.TryParse(http.Request.Form[StepField], NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : null;
}
