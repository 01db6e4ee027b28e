using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>An unknown fact that decides a status or an amount.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Text">What the user is asked.</param>
/// <param name="JudgedBy">Who decides, where it is somebody's judgement.</param>
/// <param name="Evidence">What to bring for that decision.</param>
/// <param name="Affects">Ids of the regulations it touches.</param>
/// <param name="AtStake">EUR the answer can move over the placement; null when not known.</param>
public sealed record Question(
    FactDefinition Fact, LocalText Text, Party? JudgedBy, LocalText? Evidence, ImmutableArray<string> Affects, decimal? AtStake);
