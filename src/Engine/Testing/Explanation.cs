using System.Globalization;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>What led to the outcome of a test that fails: status and conditions over time with the values they read, and the money.</summary>
internal static class Explanation
{
    private static readonly string[] OfMoney = ["cashFlows", "months", "paid"];

    /// <summary>A line each; what belongs to a line is indented below it.</summary>
    public static IEnumerable<string> Of(Draft draft, CompiledRegulation regulation, RegulationAnswer answer, PreparedTest test)
    {
        var named = test.Expectations.Where(expected => expected.Member == "conditions")
            .SelectMany(expected => ((Dictionary<string, object?>)expected.Value!).Keys).ToHashSet(StringComparer.Ordinal);
        var stretches = new List<(DateOnly? From, DateOnly? To, List<string> Lines)>();
        foreach (var finding in draft.FindingsOf(regulation))
        {
            var lines = Lines(finding, named).ToList();
            var segment = finding.Frame.Segment;
            if (stretches.Count > 0 && stretches[^1].Lines.SequenceEqual(lines))
            {
                stretches[^1] = stretches[^1] with { To = segment.To };
            }
            else
            {
                stretches.Add((segment.From, segment.To, lines));
            }
        }

        var money = test.Expectations.Any(expected => OfMoney.Contains(expected.Member))
            ? answer.CashFlows.SelectMany(Lines)
            : [];
        return stretches.SelectMany(stretch => stretch.Lines.Skip(1).Prepend($"{Days(stretch.From, stretch.To)} {stretch.Lines[0]}")).Concat(money);
    }

    private static IEnumerable<string> Lines(Finding finding, HashSet<string> named)
    {
        var version = finding.Version?.Definition;
        yield return FormatWords.Word(finding.Status) + (version is null ? " (no version)" : version.From is { } from ? $" (version {Day(from)})" : "");
        foreach (var condition in finding.Conditions.Concat(finding.Duties)
            .Where(condition => condition.Decides != Truth.True || named.Contains(condition.Condition.Definition.Id)))
        {
            var outcome = FormatWords.Word(condition.Value.Truth) + (condition.IsUncertain ? " (uncertain)" : "");
            yield return $"  {condition.Condition.Definition.Id} {outcome}: {string.Join(", ", Values(condition.Condition, finding.Frame))}";
        }

        if (finding.GivesWay is { } gives)
        {
            yield return $"  {gives.Combination.Definition.Id} {(gives.IsSure ? "false" : "unknown")}";
        }
    }

    private static IEnumerable<string> Values(CompiledCondition condition, Frame frame) => condition.Nodes
        .SelectMany(OfThisDay)
        .Where(node => node is NameNode or TableNode or OnNode or OverNode)
        .Select(node => (Text: ExpressionWriter.Plain(node), Node: node))
        .DistinctBy(each => each.Text)
        .Select(each => $"{each.Text} = {Written(each.Node, frame)}");

    private static IEnumerable<Node> OfThisDay(Node node) =>
        node is OnNode on ? OfThisDay(on.Day).Prepend(node) : node.Children.SelectMany(OfThisDay).Prepend(node);

    private static string Written(Node node, Frame frame)
    {
        var value = node.Evaluate(frame);
        return value.As(node is NameNode name ? name.Symbol.Type : node.Type) is { } known
            ? known.ToString()
            : value.Trace is { } why ? $"? ({string.Join(", ", why.Reasons.Select(reason => reason.Subject))})" : "?";
    }

    private static IEnumerable<string> Lines(CashFlow flow)
    {
        yield return $"{flow.Id} {FormatWords.Word(flow.Status)}: {string.Join(", ", flow.Months.Select(month => $"{month.Month} {Amount(month.Amount)}"))}";
        foreach (var figure in flow.Figures)
        {
            yield return $"  {figure.Parameter}{(figure.Key is { } key ? $"[{key}]" : "")} = {figure.Value}";
        }
    }

    private static string Days(DateOnly? from, DateOnly? to) => from is { } first && to is { } last ? $"{Day(first)}..{Day(last)}" : "no days known:";

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Amount(decimal? amount) => amount?.ToString("0.00", CultureInfo.InvariantCulture) ?? "?";
}
