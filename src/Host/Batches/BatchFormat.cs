namespace SubsidyNavigator.Host.Batches;

/// <summary>How the lines of a batch are written.</summary>
internal enum BatchFormat
{
    /// <summary>A scenario or answer a line, as JSON.</summary>
    JsonLines,

    /// <summary>A table, with a header.</summary>
    Csv,
}
