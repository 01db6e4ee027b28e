using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Trials of other facts: each is evaluated once, however many regulations would change by it.</summary>
internal sealed class Trials(Evaluation evaluation)
{
    private readonly Dictionary<string, Evaluation> _known = [];

    /// <summary>The scenario with these facts changed.</summary>
    public Evaluation Of((CompiledFact Fact, FactValue Value)[] changes)
    {
        var key = string.Join(';', changes.Select(change => $"{change.Fact.Index}={change.Value}"));
        if (!_known.TryGetValue(key, out var trial))
        {
            _known[key] = trial = evaluation.Changed(changes.Aggregate(evaluation.Scenario, (changed, change) => changed.With(change.Fact.Definition.Id, change.Value)));
        }

        return trial;
    }
}
