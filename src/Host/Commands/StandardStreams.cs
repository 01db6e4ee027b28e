using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>Where a command reads and writes: data on <see cref="Output"/>, everything else on <see cref="Error"/>.</summary>
/// <param name="OpenInput">Opens the standard input.</param>
/// <param name="OpenOutput">Opens the standard output for bytes, instead of <paramref name="Output"/>.</param>
/// <param name="Output">For data only.</param>
/// <param name="Error">For messages.</param>
/// <param name="IsRedirected">Whether the output goes to a file or another program instead of a screen.</param>
internal sealed record StandardStreams(Func<Stream> OpenInput, Func<Stream> OpenOutput, TextWriter Output, TextWriter Error, bool IsRedirected)
{
    /// <summary>Set to any value, it makes an unexpected failure show its details.</summary>
    public const string DetailsVariable = "SUBSIDYNAVIGATOR_DETAILS";

    /// <summary>Those of this process.</summary>
    public static StandardStreams OfProcess() =>
        new(Console.OpenStandardInput, Console.OpenStandardOutput, Console.Out, Console.Error, Console.IsOutputRedirected);

    /// <summary>Writes problems, one a line, and a closing line with their number.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <param name="texts">In the language asked for.</param>
    /// <param name="closing">Key of the closing line.</param>
    public void Report(IReadOnlyCollection<Problem> problems, ProgramTexts texts, string closing)
    {
        foreach (var problem in problems)
        {
            Say(problem.ToString());
        }

        Say(texts.Count(closing, problems.Count));
    }

    /// <summary>Writes one message as one line.</summary>
    public void Say(string message) => Error.WriteLine(PlainText.Clean(message));

    /// <summary>Says that the program itself failed, without its inside.</summary>
    public void ReportFault(Exception exception)
    {
        var texts = ProgramTexts.In(Language.Nl);
        if (Environment.GetEnvironmentVariable(DetailsVariable) is null)
        {
            Say(texts.Get("fault", ("variable", DetailsVariable)));
        }
        else
        {
            Error.WriteLine(exception);
        }
    }
}
