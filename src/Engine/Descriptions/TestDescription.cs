namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A test that stands beside a regulation.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Source">Where the expected outcome comes from.</param>
public sealed record TestDescription(string Name, string Source);
