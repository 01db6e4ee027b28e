namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>What could be read of a scenario, where each fact stands, and everything that is wrong with it so far.</summary>
/// <param name="File">Name used in problems.</param>
/// <param name="Scenario">The facts that could be read.</param>
/// <param name="Places">Where each of them stands.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ScenarioReading(string File, Scenario Scenario, IReadOnlyDictionary<string, Place> Places, ProblemList Problems)
{
    /// <summary>The scenario, or all problems in order of place.</summary>
    public Result<Scenario> Result => Problems.Count > 0 ? new Result<Scenario>(Problems.InOrder()) : new Result<Scenario>(Scenario);
}
