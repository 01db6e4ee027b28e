using System.Globalization;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Properties;

/// <summary>One more fact may make an open answer firm; it never turns a firm one around.</summary>
public sealed class MonotoneTests
{
    private const int Scenarios = 500;
    private const int Streams = 4;
    private const int OrdersPerScenario = 20;
    private const int OrdersHaltedTwice = 5;
    private const int WholeAnswers = 100;
    private const int Seed = 20261122;

    [Fact]
    public void A_fact_more_never_turns_a_firm_answer_around()
    {
        // Streams of their own, so that the outcome is the same however many run at once.
        var found = Enumerable.Range(0, Streams).AsParallel().AsOrdered().SelectMany(stream => Turned(stream)).ToList();

        Assert.True(found.Count == 0, string.Join("\n\n", found.Select(pair => $"{pair.Key}\n{pair.Value}")));
    }

    private static Dictionary<string, string> Turned(int stream)
    {
        var generator = new ScenarioGenerator(Seed + (stream * 100));
        var found = new Dictionary<string, string>();
        for (var i = 0; i < Scenarios / Streams; i++)
        {
            var complete = generator.Complete();
            var full = new FirmAnswer(complete);
            var (fixedFacts, added) = Split(complete);
            for (var order = 0; order < OrdersPerScenario; order++)
            {
                // An order is halted at one or two random places; what is firm at one must be so at the next, and at the end.
                var facts = generator.Order(added);
                var halt = generator.Random.Next(facts.Length + 1);
                var late = full;
                if (order < OrdersHaltedTwice)
                {
                    late = new FirmAnswer(Only(complete, fixedFacts, facts.Take(halt)));
                    Note(found, late, full);
                    halt = generator.Random.Next(halt + 1);
                }

                Note(found, new FirmAnswer(Only(complete, fixedFacts, facts.Take(halt))), late);
            }
        }

        return found;
    }

    [Fact]
    public void A_fact_more_never_turns_what_people_read_around()
    {
        var generator = new ScenarioGenerator(Seed + 1);
        for (var i = 0; i < WholeAnswers; i++)
        {
            var complete = generator.Complete();
            var (fixedFacts, added) = Split(complete);
            var facts = generator.Order(added);
            var halt = generator.Random.Next(facts.Length + 1);
            var early = RealRules.Book.Assess(Only(complete, fixedFacts, facts.Take(halt)));
            var late = RealRules.Book.Assess(complete);

            var turned = early.Regulations.Zip(late.Regulations)
                .Where(pair => pair.First.Status is Status.Applies or Status.Not && pair.Second.Status != pair.First.Status)
                .Select(pair => $"{pair.First.Id}: {pair.First.Status} became {pair.Second.Status} after {Show(complete.Facts)}, of which {string.Join(", ", facts.Skip(halt))} came later");
            Assert.Empty(turned);
            Assert.True(early.Benefit.Kept == BenefitKept.Unknown || early.Benefit.Kept == late.Benefit.Kept, Show(complete.Facts));
        }
    }

    /// <summary>Facts with a default are there from the beginning or not at all; the others come one by one.</summary>
    private static (string[] Fixed, string[] Added) Split(Scenario scenario)
    {
        var rules = RealRules.Book.Rules;
        var withDefault = rules.Facts.Where(fact => !fact.Defaults.IsEmpty).Select(fact => fact.Definition.Id).ToHashSet();
        // Hours a year stand in for hours a week when they are given: a default by another name.
        withDefault.Add(rules.Facts[rules.Timeline.HoursPerYear].Definition.Id);
        return ([.. scenario.Facts.Keys.Where(withDefault.Contains)], [.. scenario.Facts.Keys.Where(fact => !withDefault.Contains(fact))]);
    }

    private static Scenario Only(Scenario scenario, params IEnumerable<string>[] kept)
    {
        var facts = kept.SelectMany(each => each).ToHashSet();
        return scenario with { Facts = scenario.Facts.RemoveRange(scenario.Facts.Keys.Where(fact => !facts.Contains(fact))) };
    }

    private static void Note(Dictionary<string, string> found, FirmAnswer before, FirmAnswer after)
    {
        foreach (var difference in before.TakenBackBy(after).Where(difference => !found.ContainsKey(difference)).Distinct().ToList())
        {
            found[difference] = Shrunk(before.Scenario, after.Scenario, difference);
        }
    }

    /// <summary>The smallest scenarios that still show it.</summary>
    private static string Shrunk(Scenario before, Scenario after, string difference)
    {
        foreach (var fact in after.Facts.Keys.Order(StringComparer.Ordinal))
        {
            var (fewer, fewerMore) = (before.With(fact, null), after.With(fact, null));
            if (new FirmAnswer(fewer).TakenBackBy(new FirmAnswer(fewerMore)).Contains(difference))
            {
                (before, after) = (fewer, fewerMore);
            }
            else if (!before.Facts.ContainsKey(fact) && new FirmAnswer(before.With(fact, after.Facts[fact])).TakenBackBy(new FirmAnswer(after)).Contains(difference))
            {
                before = before.With(fact, after.Facts[fact]);
            }
        }

        var added = after.Facts.Where(fact => !before.Facts.ContainsKey(fact.Key));
        return string.Create(CultureInfo.InvariantCulture, $"  known: {Show(before.Facts)} (peildatum {before.Peildatum:O})\n  added: {Show(added)}");
    }

    private static string Show(IEnumerable<KeyValuePair<string, FactValue>> facts) =>
        string.Join(", ", facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key} = {fact.Value}"));
}
