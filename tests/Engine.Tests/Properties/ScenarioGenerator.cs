using System.Collections.Immutable;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>
/// Random scenarios that the rule book accepts; the same seed gives the same ones. Half of them start from the scenario of
/// a test beside the rules, so that schemes with many conditions apply often enough.
/// </summary>
internal sealed class ScenarioGenerator
{
    private const double KeepsExample = 0.9;
    private const double GivesFactWithDefault = 0.35;
    private const double TellingValue = 0.5;
    private const double HasPeildatum = 0.1;

    private static readonly DateOnly FirstDay = new(2016, 1, 1);
    private static readonly DateOnly LastDay = new(2027, 12, 31);
    private static readonly Lazy<ILookup<int, FactValue>> Telling = new(() => TellingValues.Of(RealRules.Book.Rules));

    private readonly CompiledRules _rules = RealRules.Book.Rules;

    public ScenarioGenerator(int seed) => Random = new Random(seed);

    public Random Random { get; }

    /// <summary>A scenario in which every fact without a default is given, unless another contradicts it.</summary>
    public Scenario Complete() => WithoutContradictions(Any(1));

    /// <summary>A scenario in which a random part of the facts is given.</summary>
    public Scenario Partial() => WithoutContradictions(Any(Random.NextDouble()));

    /// <summary>A complete scenario of the same time and person, in which all else is random.</summary>
    public Scenario Varied(Scenario scenario)
    {
        var varied = Any(1);
        foreach (var slot in new[] { _rules.Timeline.Start, _rules.Timeline.Months, _rules.Timeline.Birth })
        {
            var id = _rules.Facts[slot].Definition.Id;
            varied = varied.With(id, scenario.Facts.TryGetValue(id, out var value) ? value : null);
        }

        return WithoutContradictions(varied with { Peildatum = scenario.Peildatum });
    }

    /// <summary>The order in which somebody might answer.</summary>
    public string[] Order(IEnumerable<string> facts)
    {
        var order = facts.Order(StringComparer.Ordinal).ToArray();
        Random.Shuffle(order);
        return order;
    }

    private Scenario Any(double share)
    {
        var examples = RealRules.Examples;
        var example = Random.Next(2) == 0 ? examples[Random.Next(examples.Length)] : null;
        var facts = ImmutableDictionary.CreateBuilder<string, FactValue>(StringComparer.Ordinal);
        DateOnly? start = null;
        foreach (var fact in _rules.Facts.OrderByDescending(fact => fact.Index == _rules.Timeline.Start))
        {
            var chance = fact.Defaults.IsEmpty ? share : share * GivesFactWithDefault;
            if (example is not null && example.Facts.TryGetValue(fact.Definition.Id, out var usual) && Random.NextDouble() < KeepsExample)
            {
                facts[fact.Definition.Id] = usual;
            }
            else if (Random.NextDouble() < chance)
            {
                facts[fact.Definition.Id] = ValueOf(fact, start);
            }

            if (fact.Index == _rules.Timeline.Start && facts.TryGetValue(fact.Definition.Id, out var given))
            {
                start = DateOnly.FromDayNumber((int)given.Number);
            }
        }

        var peildatum = Random.NextDouble() < HasPeildatum ? Day(FirstDay, LastDay) : (DateOnly?)null;
        return new Scenario(facts.ToImmutable(), peildatum, null, null);
    }

    /// <summary>Forgets one of the facts that contradict each other, until the book accepts the scenario.</summary>
    private Scenario WithoutContradictions(Scenario scenario)
    {
        // The checks look at the first day only: one month is enough.
        var months = _rules.Facts[_rules.Timeline.Months].Definition.Id;
        while (true)
        {
            var frame = Evaluation.Of(_rules, scenario.With(months, FactValue.Of(1m))).Placement[0];
            var broken = _rules.Checks.FirstOrDefault(check => check.Definition.IsError && check.Holds.Evaluate(frame).IsFalse);
            if (broken is null)
            {
                return scenario;
            }

            var involved = broken.Holds.Tree().OfType<FactNode>().Select(node => node.Symbol.Name).Where(scenario.Facts.ContainsKey).Distinct().ToArray();
            scenario = scenario.With(involved[Random.Next(involved.Length)], null);
        }
    }

    private FactValue ValueOf(CompiledFact fact, DateOnly? start)
    {
        var definition = fact.Definition;
        var telling = Telling.Value[fact.Index].ToArray();
        var isTime = fact.Index == _rules.Timeline.Start || fact.Index == _rules.Timeline.Months || fact.Index == _rules.Timeline.Birth;
        if (telling.Length > 0 && !isTime && definition.Type != FactType.Choice && Random.NextDouble() < TellingValue)
        {
            return telling[Random.Next(telling.Length)];
        }

        return definition.Type switch
        {
            FactType.Bool => FactValue.Of(Random.Next(2) == 0),
            FactType.Choice => FactValue.Of(FactType.Choice, definition.Choices[Random.Next(definition.Choices.Length)].Id),
            FactType.Text => FactValue.Of(FactType.Text, "elders"),
            FactType.Number => Number(fact),
            FactType.Date => Date(fact, start),
        };
    }

    private FactValue Number(CompiledFact fact)
    {
        if (fact.Index == _rules.Timeline.Months)
        {
            return FactValue.Of(Random.Next(3) == 0 ? Math.Round((decimal)(0.5 + (Random.NextDouble() * 39.5)), 2) : Random.Next(1, 40));
        }

        var min = fact.Definition.Min ?? 0;
        var max = fact.Definition.Max ?? 100_000;
        var skewed = min + ((max - min) * (decimal)Math.Pow(Random.NextDouble(), 2));
        return FactValue.Of(fact.Definition.Whole ? decimal.Round(skewed) : decimal.Round(skewed, 2, MidpointRounding.ToPositiveInfinity));
    }

    private FactValue Date(CompiledFact fact, DateOnly? start)
    {
        var birth = fact.Index == _rules.Timeline.Birth;
        var (first, last) = birth ? (new DateOnly(1988, 1, 1), new DateOnly(2008, 12, 31)) : (FirstDay, LastDay);
        if (start is { } near && !birth && Random.Next(3) > 0)
        {
            (first, last) = (near.AddDays(-500), near.AddDays(500));
        }

        var (min, max) = (fact.Definition.Min ?? 0, fact.Definition.Max ?? DateOnly.MaxValue.DayNumber);
        var day = Day(first, last).DayNumber;
        return FactValue.Of(DateOnly.FromDayNumber((int)Math.Clamp(day, min, max)));
    }

    private DateOnly Day(DateOnly first, DateOnly last) => DateOnly.FromDayNumber(Random.Next(first.DayNumber, last.DayNumber + 1));
}
