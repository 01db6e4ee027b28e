using System.Text.Json;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>Every mix of statuses of two to four schemes that do not stack, with ties and unknown amounts.</summary>
public sealed class WeighingTests
{
    private static readonly bool?[] Known = [false, true, null];

    private static readonly Dictionary<int, decimal?[][]> AmountsOf = new()
    {
        [2] = [[10, 20], [20, 10], [10, 10], [0, 0], [10, null], [null, 10], [null, null]],
        [3] = [[10, 20, 30], [30, 20, 10], [20, 20, 20], [10, 20, 20], [20, 10, 5], [10, null, 20]],
        [4] = [[10, 20, 30, 40], [40, 30, 20, 10], [20, 20, 20, 20], [10, 30, 30, 20], [10, 20, 10, 20], [20, null, 10, 20]],
    };

    public static TheoryData<int, string, string, string> Rules()
    {
        var rules = new TheoryData<int, string, string, string>();
        foreach (var schemes in AmountsOf.Keys)
        {
            foreach (var keep in new[] { "first", "highest" })
            {
                rules.Add(schemes, keep, "segment", "2021-12-01");
                rules.Add(schemes, keep, "calendarYear", "2021-12-01");
                rules.Add(schemes, keep, "calendarYear", "2021-03-01");
                rules.Add(schemes, keep, "placement", "2021-12-01");
            }
        }

        return rules;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_engine_weighs_as_the_rule_format_says(int schemes, string keep, string per, string start)
    {
        var book = Book(schemes, keep, per);
        var inOneYear = start == "2021-03-01";
        int[] periodOf = per switch { "segment" => [-1, -1], "calendarYear" => inOneYear ? [0, 0] : [0, 1], _ => [0, 0] };
        var amountsToTry = keep == "first" ? AmountsOf[schemes].Take(1) : AmountsOf[schemes];
        var differences = new List<string>();
        foreach (var own in Patterns(schemes))
        {
            foreach (var amounts in amountsToTry)
            {
                var expected = new PossibleWorlds(keep == "first" ? Keep.First : Keep.Highest, periodOf, own, amounts).Statuses();
                var actual = Weigh(book, start, own, amounts);
                if (!expected.Zip(actual).All(pair => pair.First.SequenceEqual(pair.Second)))
                {
                    differences.Add($"{Show(own)} bring {string.Join('/', amounts.Select(amount => amount?.ToString() ?? "?"))}: {Show(actual)} instead of {Show(expected)}");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count}\n{string.Join('\n', differences.Take(12))}");
    }

    /// <summary>All mixes over two months; of four schemes those in which both months are the same.</summary>
    private static IEnumerable<bool?[][]> Patterns(int schemes)
    {
        var slots = schemes == 4 ? schemes : schemes * 2;
        for (var number = 0; number < Math.Pow(Known.Length, slots); number++)
        {
            var rest = number;
            var chosen = new bool?[slots];
            for (var slot = 0; slot < slots; slot++, rest /= Known.Length)
            {
                chosen[slot] = Known[rest % Known.Length];
            }

            yield return schemes == 4 ? [.. chosen.Select(each => new[] { each, each })] : chosen.Chunk(2).ToArray();
        }
    }

    private static Status[][] Weigh(RuleBook book, string start, bool?[][] own, decimal?[] amounts)
    {
        var facts = own.SelectMany((months, scheme) => months.Select((known, month) => (Name: Fact(scheme, month + 1), Value: (object?)known)))
            .Concat(amounts.Select((amount, scheme) => (Name: Fact(scheme, 0), Value: (object?)amount)))
            .Where(fact => fact.Value is not null)
            .ToDictionary(fact => fact.Name, fact => fact.Value);
        var scenario = TinyRules.Scenario(book, $$"""{ "job": { "start": "{{start}}", "months": 2 }, "s": {{JsonSerializer.Serialize(facts)}} }""");
        var draft = new Draft(Evaluation.Of(book.Rules, scenario));
        CombinationRules.Highest(draft, new Ledger(draft));
        return [.. own.Select((_, scheme) => draft.Regulations.Single(regulation => regulation.Definition.Id == Id(scheme))).Select(regulation => draft.FindingsOf(regulation).Select(finding => finding.Status).ToArray())];
    }

    private static RuleBook Book(int schemes, string keep, string per)
    {
        var numbers = Enumerable.Range(0, schemes).ToList();
        var facts = numbers.SelectMany(scheme => new[]
        {
            $$"""{ "id": "s.{{Fact(scheme, 0)}}", "type": "number", "question": {{Some.Text}} }""",
            $$"""{ "id": "s.{{Fact(scheme, 1)}}", "type": "bool", "question": {{Some.Text}} }""",
            $$"""{ "id": "s.{{Fact(scheme, 2)}}", "type": "bool", "question": {{Some.Text}} }""",
        });
        var sheet = Some.File("facts.json", $$"""
            { "timeline": { "start": "job.start", "months": "job.months", "birth": "person.birth", "hoursPerWeek": "job.hours", "hoursPerYear": "job.hours_a_year" },
              "facts": [
                { "id": "person.birth", "type": "date", "question": {{Some.Text}} },
                { "id": "job.start", "type": "date", "question": {{Some.Text}} },
                { "id": "job.months", "type": "number", "question": {{Some.Text}} },
                { "id": "job.hours", "type": "number", "question": {{Some.Text}} },
                { "id": "job.hours_a_year", "type": "number", "question": {{Some.Text}} },
                {{string.Join(", ", facts)}} ] }
            """);

        // The names go against the order of the law, so that the order of ids settles nothing.
        var regulations = numbers.Select(scheme => TinyRules.Regulation(
            $$""" "conditions": [ {{TinyRules.When($"tijd.maand == 1 ? s.{Fact(scheme, 1)} : s.{Fact(scheme, 2)}")}} ], "cashFlows": [ {{TinyRules.Flow($"s.{Fact(scheme, 0)}")}} ] """,
            Id(scheme)));
        var files = regulations.Append(sheet).Append(TinyRules.Combination(keep, per, [.. numbers.Select(Id)]));
        var result = RuleBook.Of([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
        return result.TryGetValue(out var book) ? book : throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    private static string Id(int scheme) => $"scheme-{(char)('z' - scheme)}";

    private static string Fact(int scheme, int month) => $"{(char)('a' + scheme)}{month}";

    private static string Show(Status[][] statuses) => string.Join(' ', statuses.Select(months => string.Concat(months.Select(status => status.ToString()[0]))));

    private static string Show(bool?[][] own) => string.Join(' ', own.Select(months => string.Concat(months.Select(known => known switch { true => 'A', false => 'N', null => 'P' }))));
}
