namespace SubsidyNavigator.Engine;

/// <summary>Yes, no, or not known. Unknown comes first, so that a forgotten value never reads as "no".</summary>
public enum Truth
{
    /// <summary>Facts, figures or somebody's judgement are missing.</summary>
    Unknown = 0,

    /// <summary>Certainly not so.</summary>
    False,

    /// <summary>Certainly so.</summary>
    True,

    /// <summary>Could not be computed (a division by zero, an overflow). Never to be read as "no".</summary>
    Fault,
}
