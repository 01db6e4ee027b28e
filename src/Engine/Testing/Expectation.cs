using System.Globalization;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>One member of a rule test's <c>expect</c>: lists must be contained, amounts are equal to the cent.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Value">Text, decimal, list or map.</param>
internal sealed record Expectation(string Member, object? Value)
{
    /// <summary>What differs, a sentence each.</summary>
    public IEnumerable<string> Differences(Assessment assessment, string regulation, BenefitKept? own)
    {
        var outcome = assessment.Regulations.First(each => each.Id == regulation);
        var flows = assessment.CashFlows.Where(flow => flow.Regulation == regulation && flow.Status == Status.Applies).ToList();
        var credits = assessment.Credits.Where(credit => credit.Regulation == regulation).ToList();
        return Member switch
        {
            "status" => Same(FormatWords.Word(outcome.Status), Value),
            "periods" => Periods(outcome),
            "conditions" => Map().SelectMany(each => Same(Outcome(outcome, each.Key), each.Value, each.Key)),
            "benefit" => Same(own is { } kept ? FormatWords.Word(kept) : null, Value),
            "cashFlows" => Map().SelectMany(each => Same(Firm(flows, each.Key, flow => flow.Total), each.Value, each.Key)),
            "months" => Nested().SelectMany(each => Same(Firm(flows, each.Outer, flow => InMonth(flow, each.Inner)), each.Value, $"{each.Outer} {each.Inner}")),
            "paid" => Nested().SelectMany(each => Same(Firm(flows, each.Outer, flow => OnDay(flow, each.Inner)), each.Value, $"{each.Outer} {each.Inner}")),
            "credits" => Map().SelectMany(each => Same(Credit(credits, each.Key)?.Value, each.Value, each.Key)),
            "obligation" => Map().SelectMany(each => Same(Credit(credits, each.Key)?.Obligation, each.Value, each.Key)),
            "remaining" => Map().SelectMany(each => Same(Credit(credits, each.Key)?.Remaining, each.Value, each.Key)),
            "questions" => Contained(assessment.Questions.Where(question => question.Affects.Contains(regulation)).Select(question => question.Fact.Id)),
            "openPoints" => Contained(assessment.OpenPoints.Where(point => point.Affects.Contains(regulation)).Select(point => point.Subject)),
            "risks" => Contained(assessment.Risks.Where(risk => risk.Regulation == regulation).Select(risk => risk.Id)),
            "actions" => Contained(assessment.Actions.Where(action => action.Regulation == regulation).Select(action => action.Id)),
            _ => [$"\"{Member}\" is not something a test can expect."],
        };
    }

    private static string? Outcome(RegulationOutcome outcome, string condition) =>
        outcome.Conditions.FirstOrDefault(each => each.Id == condition) is { } found ? FormatWords.Word(found.Outcome) : null;

    private static decimal? Firm(List<CashFlow> flows, string id, Func<CashFlow, decimal?> amount)
    {
        var own = flows.Where(flow => flow.Id == id).ToList();
        return own.Count == 0 ? null : own.Sum(amount) is var sum && own.Any(flow => amount(flow) is null) ? null : sum;
    }

    private static decimal? InMonth(CashFlow flow, string month) =>
        flow.Months.FirstOrDefault(each => each.Month.ToString() == month) is { } found ? found.Amount : 0m;

    private static decimal? OnDay(CashFlow flow, string day) =>
        flow.Paid.FirstOrDefault(each => each.Date?.ToString("O", CultureInfo.InvariantCulture) == day) is { } found ? found.Amount : 0m;

    private static Credit? Credit(List<Credit> credits, string id) =>
        credits.Where(credit => credit.Id == id).OrderBy(credit => credit.Status).FirstOrDefault();

    private static string Show(object? value) => value switch
    {
        null => "null",
        decimal number => number.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private IEnumerable<string> Same(object? actual, object? expected, string? about = null)
    {
        if (!Equals(actual, expected))
        {
            yield return $"{Member}{(about is null ? "" : " " + about)}: expected {Show(expected)}, got {Show(actual)}";
        }
    }

    private IEnumerable<string> Periods(RegulationOutcome outcome)
    {
        var actual = outcome.Periods.Select(period => string.Create(CultureInfo.InvariantCulture, $"{period.From:O}..{period.To:O} {FormatWords.Word(period.Status)}")).ToList();
        foreach (var period in ((List<object?>)Value!).Cast<Dictionary<string, object?>>())
        {
            var expected = $"{period.GetValueOrDefault("from")}..{period.GetValueOrDefault("to")} {period.GetValueOrDefault("status")}";
            if (!actual.Contains(expected))
            {
                yield return $"periods: expected {expected}, got {string.Join("; ", actual)}";
            }
        }
    }

    private IEnumerable<string> Contained(IEnumerable<string> actual)
    {
        var all = actual.ToList();
        return ((List<object?>)Value!).Select(Show).Where(wanted => !all.Contains(wanted)).Select(wanted => $"{Member}: expected {wanted}, got {(all.Count == 0 ? "none" : string.Join(", ", all))}");
    }

    private Dictionary<string, object?> Map() => (Dictionary<string, object?>)Value!;

    private IEnumerable<(string Outer, string Inner, object? Value)> Nested() =>
        Map().SelectMany(outer => ((Dictionary<string, object?>)outer.Value!).Select(inner => (outer.Key, inner.Key, inner.Value)));
}
