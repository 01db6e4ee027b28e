namespace SubsidyNavigator.Engine.Assessments;

/// <summary>What came out for a regulation, from best to worst.</summary>
public enum Status
{
    /// <summary>All conditions certainly hold.</summary>
    Applies,

    /// <summary>Unknown facts, somebody's judgement or uncertain law decide.</summary>
    Possible,

    /// <summary>Could not be computed; never to be read as "not".</summary>
    Fault,

    /// <summary>A condition certainly fails, or the scheme does not exist then.</summary>
    Not,
}
