using System.Globalization;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>One member of a rule test's <c>expect</c>: lists must be contained, amounts are equal to the cent.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Value">Text, decimal, list or map.</param>
internal sealed record Expectation(string Member, object? Value)
{
    /// <summary>Before a name in a list: it must not be there.</summary>
    private const char Absent = '!';

    /// <summary>What differs, a sentence each.</summary>
    public IEnumerable<string> Differences(RegulationAnswer answer)
    {
        var flows = answer.CashFlows.Where(flow => flow.Status == Status.Applies).ToList();
        return Member switch
        {
            "status" => Same(FormatWords.Word(answer.Status), Value),
            "periods" => Periods(answer),
            "conditions" => Map().SelectMany(each => Same(Outcome(answer, each.Key), each.Value, each.Key)),
            "phases" => Map().SelectMany(each => Same(PhaseOf(answer, each.Key, phase => FormatWords.Word(phase.Status)), each.Value, each.Key)),
            "perMonth" => Map().SelectMany(each => Same(PhaseOf(answer, each.Key, phase => phase.PerMonth), each.Value, each.Key)),
            "benefit" => Same(answer.Benefit is { } kept ? FormatWords.Word(kept) : null, Value),
            "cashFlows" => Map().SelectMany(each => Same(Firm(flows, each.Key, flow => flow.Total), each.Value, each.Key)),
            "months" => Nested().SelectMany(each => Same(Firm(flows, each.Outer, flow => InMonth(flow, each.Inner)), each.Value, $"{each.Outer} {each.Inner}")),
            "paid" => Nested().SelectMany(each => Same(Firm(flows, each.Outer, flow => OnDay(flow, each.Inner)), each.Value, $"{each.Outer} {each.Inner}")),
            "credits" => Map().SelectMany(each => Same(Credit(answer, each.Key)?.Value, each.Value, each.Key)),
            "obligation" => Map().SelectMany(each => Same(Credit(answer, each.Key)?.Obligation, each.Value, each.Key)),
            "remaining" => Map().SelectMany(each => Same(Credit(answer, each.Key)?.Remaining, each.Value, each.Key)),
            "questions" => Contained(answer.Questions),
            "openPoints" => Contained(answer.OpenPoints),
            "risks" => Contained(answer.Risks.Select(risk => risk.Id)),
            "exposure" => Map().SelectMany(each => Same(RiskOf(answer, each.Key)?.Exposure, each.Value, each.Key)),
            "likelihood" => Map().SelectMany(each => Same(Likelihood(RiskOf(answer, each.Key)), each.Value, each.Key)),
            "actions" => Contained(answer.Actions.Select(action => action.Id)),
            "due" => Lists().SelectMany(each => Contained(DueOf(answer, each.Key), each.Value, each.Key)),
            _ => [$"\"{Member}\" is not something a test can expect."],
        };
    }

    private static string? Outcome(RegulationAnswer answer, string condition) =>
        answer.Conditions.Where(each => each.Id == condition).Select(each => FormatWords.Word(each.Outcome)).FirstOrDefault();

    private static object? PhaseOf(RegulationAnswer answer, string name, Func<(Phase Phase, Status Status, decimal? PerMonth), object?> part) =>
        answer.Phases.Where(each => FormatWords.Word(each.Phase) == name).Select(part).FirstOrDefault();

    private static Risk? RiskOf(RegulationAnswer answer, string id) => answer.Risks.FirstOrDefault(risk => risk.Id == id);

    private static object? Likelihood(Risk? risk) => risk is null ? null : risk.Likelihood is { } level ? FormatWords.Word(level) : risk.Probability;

    private static IEnumerable<string> DueOf(RegulationAnswer answer, string id) =>
        answer.Actions.Where(action => action.Id == id).Select(action => action.Due).OfType<DateOnly>().Select(Day);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static decimal? Firm(List<CashFlow> flows, string id, Func<CashFlow, decimal?> amount)
    {
        var own = flows.Where(flow => flow.Id == id).ToList();
        return own.Count == 0 ? null : own.Sum(amount) is var sum && own.Any(flow => amount(flow) is null) ? null : sum;
    }

    private static decimal? InMonth(CashFlow flow, string month) =>
        flow.Months.FirstOrDefault(each => each.Month.ToString() == month) is { } found ? found.Amount : 0m;

    private static decimal? OnDay(CashFlow flow, string day) =>
        flow.Paid.FirstOrDefault(each => each.Date is { } date && Day(date) == day) is { } found ? found.Amount : 0m;

    private static Credit? Credit(RegulationAnswer answer, string id) =>
        answer.Credits.Where(credit => credit.Id == id).OrderBy(credit => credit.Status).FirstOrDefault();

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

    private IEnumerable<string> Periods(RegulationAnswer answer)
    {
        var actual = answer.Periods.Select(period => string.Create(CultureInfo.InvariantCulture, $"{period.From:O}..{period.To:O} {FormatWords.Word(period.Status)}")).ToList();
        foreach (var period in ((List<object?>)Value!).Cast<Dictionary<string, object?>>())
        {
            var expected = $"{period.GetValueOrDefault("from")}..{period.GetValueOrDefault("to")} {period.GetValueOrDefault("status")}";
            if (!actual.Contains(expected))
            {
                yield return $"periods: expected {expected}, got {string.Join("; ", actual)}";
            }
        }
    }

    private IEnumerable<string> Contained(IEnumerable<string> actual) => Contained(actual, (List<object?>)Value!);

    private IEnumerable<string> Contained(IEnumerable<string> actual, List<object?> expected, string? about = null)
    {
        var all = actual.ToList();
        return expected.Select(Show).Where(wanted => wanted.StartsWith(Absent) ? all.Contains(wanted[1..]) : !all.Contains(wanted))
            .Select(wanted => $"{Member}{(about is null ? "" : " " + about)}: expected {wanted}, got {(all.Count == 0 ? "none" : string.Join(", ", all))}");
    }

    /// <summary>Lists by name; a single value is a list of one.</summary>
    private IEnumerable<(string Key, List<object?> Value)> Lists() => Map().Select(each => (each.Key, each.Value as List<object?> ?? [each.Value]));

    private Dictionary<string, object?> Map() => (Dictionary<string, object?>)Value!;

    private IEnumerable<(string Outer, string Inner, object? Value)> Nested() =>
        Map().SelectMany(outer => ((Dictionary<string, object?>)outer.Value!).Select(inner => (outer.Key, inner.Key, inner.Value)));
}
