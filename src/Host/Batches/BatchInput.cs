using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Batches;

/// <summary>One line of a batch, before it is assessed.</summary>
/// <param name="Number">Line number in what was sent, from 1.</param>
/// <param name="Bytes">The line without its end; a scenario as JSON.</param>
internal sealed record BatchInput(int Number, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether the line was longer than a scenario may be; its bytes were then not kept.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Why it could not be made into a scenario; null: it could.</summary>
    public Problem? Refusal { get; init; }

    /// <summary>The sender's own name for it, which stands in the scenario's note; null: none was given apart.</summary>
    public string? Id { get; init; }
}
