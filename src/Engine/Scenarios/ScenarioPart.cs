using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>What a scenario, or a change to one, says, and where each of it stands.</summary>
internal sealed class ScenarioPart
{
    private readonly Dictionary<string, FactValue?> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private Func<Scenario, Scenario> _beside = scenario => scenario;

    /// <summary>Where each fact stands that it names.</summary>
    public IReadOnlyDictionary<string, Place> Places => _places;

    /// <summary>Says a fact.</summary>
    /// <param name="fact">Its id.</param>
    /// <param name="value">Its value; null: it is unknown, or could not be read.</param>
    /// <param name="place">Where that stands.</param>
    public void Say(string fact, FactValue? value, Place place)
    {
        _facts[fact] = value;
        _places[fact] = place;
    }

    /// <summary>Says something that stands beside the facts.</summary>
    public void Say(Func<Scenario, Scenario> change)
    {
        var before = _beside;
        _beside = scenario => change(before(scenario));
    }

    /// <summary>A scenario of its own: what it does not say is unknown.</summary>
    public Scenario Whole() => ChangeOf(new Scenario(ImmutableDictionary.Create<string, FactValue>(StringComparer.Ordinal), null, null, null));

    /// <summary>A scenario in which this takes the place of what <paramref name="scenario"/> says; all else stays.</summary>
    public Scenario ChangeOf(Scenario scenario)
    {
        var facts = scenario.Facts.ToBuilder();
        foreach (var (fact, value) in _facts)
        {
            if (value is { } known)
            {
                facts[fact] = known;
            }
            else
            {
                facts.Remove(fact);
            }
        }

        return _beside(scenario with { Facts = facts.ToImmutable() });
    }
}
