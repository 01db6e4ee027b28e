using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Web.Answers;

/// <summary>An answer as the page tells it: the sentence for the benefit, the three figures, what each question is worth.</summary>
public sealed class Story
{
    /// <summary>"You" on the page.</summary>
    public const Party Reader = Party.Organisatie;

    private readonly WebPage _page;

    /// <summary>Tells an answer on a page.</summary>
    public Story(WebPage page, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(assessment);
        _page = page;
        Answer = new Answer(assessment, page.Book.Facts, page.Texts, page.Format);
        Totals = assessment.Totals.FirstOrDefault(totals => totals.Party == Reader);
    }

    /// <summary>The answer with its words.</summary>
    public Answer Answer { get; }

    /// <summary>The reader's money; null when none is known.</summary>
    public PartyTotals? Totals { get; }

    /// <summary>Whether too little is known to say anything: neither money nor a verdict.</summary>
    public bool IsEmpty => Answer.Assessment.Placement is null && Benefit.Kept is BenefitKept.Unknown && Totals is null;

    /// <summary>Whether the benefit is kept, as the heading of the page.</summary>
    public string Verdict => _page.Say("web.verdict." + VerdictWord);

    /// <summary>The same in a word or two.</summary>
    public string ShortVerdict => _page.Say("web.short." + VerdictWord);

    /// <summary>The name of the verdict, for its icon and colour.</summary>
    public string VerdictWord => Benefit.Kept is { } kept ? FormatWords.Word(kept) : "none";

    /// <summary>What the verdict means in money, or what it depends on; null when there is nothing more to say.</summary>
    public string? VerdictDetail => Benefit.Kept switch
    {
        BenefitKept.Partly or BenefitKept.No => Change(),
        BenefitKept.Unknown => DependsOn(),
        _ => null,
    };

    /// <summary>The question that decides whether the benefit is kept; null when none does.</summary>
    public Question? Decisive => Benefit.Kept is BenefitKept.Unknown ? Answer.Assessment.Questions.FirstOrDefault(question => Benefit.DependsOn.Contains(question.Fact.Id)) : null;

    /// <summary>The rule's own explanation of the verdict; null when nothing certain decides.</summary>
    public string? VerdictReason => Benefit.Text is { } text ? Answer.Say(text) : null;

    /// <summary>What the first figure is: what you pay, or what you keep.</summary>
    public string NetLabel => _page.Say(PerMonth switch { null => "web.figure.total", > 0 => "web.figure.receive", _ => "web.figure.pay" });

    /// <summary>Net per month; in total when the length is not known.</summary>
    public string NetFigure => !IsNothingKnown && (PerMonth ?? Totals?.Net) is { } net ? Answer.Euro(Math.Abs(net)) : _page.Say("unknown");

    /// <summary>The highest amount that the reader must advance.</summary>
    public string PeakFigure => !IsNothingKnown && Totals is { } totals ? Answer.Euro(totals.PeakPrefinancing) : _page.Say("unknown");

    /// <summary>The month of that.</summary>
    public string PeakMonth => Totals?.PeakMonth is { } month ? $"({Answer.Format.Month(month)})" : "";

    /// <summary>What the young person gets in a month of the placement, on average.</summary>
    public string YoungFigure => Answer.Euro(Average(month => month.Total));

    /// <summary>What the young person gets now.</summary>
    public string YoungNow => Benefit.PerMonthBefore is { } before ? _page.Say("web.figure.now", ("amount", Answer.Euro(before))) : "";

    private Benefit Benefit => Answer.Assessment.Benefit;

    /// <summary>Whether there is money but none of its amounts is known: that is no zero.</summary>
    public bool IsNothingKnown => Totals is { Net: 0, Without.IsEmpty: false };

    private decimal? PerMonth => Totals?.PerMonth;

    /// <summary>Where the placement stands in time; null when that is not known.</summary>
    public string? Placement => Answer.Assessment.Placement is { } placement ? Answer.Days(placement.From, placement.To) : null;

    /// <summary>What an answer to a fact is worth, as a sentence; null when it decides no known amount.</summary>
    public string? StakeOf(string fact) =>
        Answer.Assessment.Questions.FirstOrDefault(question => question.Fact.Id == fact)?.AtStake is > 0 and var amount
            ? _page.Say("web.stake", ("amount", Answer.Euro(amount)))
            : null;

    private decimal? Average(Func<BenefitMonth, decimal?> of) =>
        Benefit.Months.IsEmpty || Benefit.Months.Any(month => of(month) is null)
            ? null
            : decimal.Round(Benefit.Months.Sum(month => of(month)!.Value) / Benefit.Months.Length, 2, MidpointRounding.AwayFromZero);

    /// <summary>Lower benefit, higher income; only what is known.</summary>
    private string? Change()
    {
        if (Benefit.PerMonthBefore is not { } before || Average(month => month.Amount) is not { } benefit)
        {
            return null;
        }

        var lower = before - benefit;
        var sentence = lower > 0 ? _page.Say("web.verdict.lower", ("amount", Answer.Euro(lower))) : "";
        return Average(month => month.Total) is { } total
            ? (sentence + " " + _page.Say(total >= before ? "web.verdict.more" : "web.verdict.less", ("amount", Answer.Euro(Math.Abs(total - before))))).Trim()
            : sentence;
    }

    private string DependsOn()
    {
        if (Decisive is { } question)
        {
            return _page.Say("web.verdict.dependsOn", ("question", Answer.Say(question.Text)));
        }

        return Answer.Assessment.OpenPoints.FirstOrDefault(point => point.Affects.Any(Benefit.Regulations.Contains)) is { } open
            ? _page.Say("benefit.open", ("point", Answer.Say(open)))
            : _page.Say("web.verdict.findOut");
    }
}
