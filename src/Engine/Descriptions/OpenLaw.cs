using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>Why something in the law is open.</summary>
public enum OpenLawKind
{
    /// <summary>A figure that was not found.</summary>
    Missing,

    /// <summary>A figure known between bounds only.</summary>
    Bounds,

    /// <summary>A period between two others in which nothing is known.</summary>
    Gap,

    /// <summary>A figure that ends before a regulation that reads it.</summary>
    Ends,

    /// <summary>Uncertain.</summary>
    Uncertain,

    /// <summary>Not yet law.</summary>
    Announced,

    /// <summary>Two defensible readings.</summary>
    Reading,
}

/// <summary>What is open.</summary>
public enum OpenLawSubject
{
    /// <summary>A legal figure.</summary>
    Parameter,

    /// <summary>A formula.</summary>
    Variable,

    /// <summary>A version of a regulation.</summary>
    Regulation,

    /// <summary>A condition, duty or consequence.</summary>
    Part,

    /// <summary>A fact that chooses between readings.</summary>
    Fact,
}

/// <summary>Something in the law that is missing, uncertain or not yet law.</summary>
/// <param name="Kind">Why it is open.</param>
/// <param name="Subject">What is open.</param>
/// <param name="Id">Its name; of a part <c>regulation/part</c>.</param>
/// <param name="Title">Its title, or the part's text.</param>
/// <param name="From">First day; null: from the beginning.</param>
/// <param name="To">Last day; null: without end.</param>
/// <param name="Text">What the rules say about it.</param>
/// <param name="Sources">Its sources.</param>
public sealed record OpenLaw(
    OpenLawKind Kind, OpenLawSubject Subject, string Id, LocalText Title, DateOnly? From, DateOnly? To, LocalText? Text, ImmutableArray<Source> Sources);
