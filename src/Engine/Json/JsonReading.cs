namespace SubsidyNavigator.Engine.Json;

/// <summary>How a JSON document is to be read.</summary>
/// <param name="MaximumBytes">Largest size in bytes.</param>
/// <param name="Language">Language of the problems.</param>
/// <param name="Hides">Whether a member name must never be repeated in a problem; null: none is secret.</param>
internal sealed record JsonReading(int MaximumBytes, Language Language, Func<string, bool>? Hides = null);
