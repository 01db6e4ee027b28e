using SubsidyNavigator.Engine.Descriptions;

namespace SubsidyNavigator.Host.Rendering.Law.Handbook;

/// <summary>Addresses as seen from one page of the handbook: a spot on the page itself before a spot on another.</summary>
internal sealed class HandbookLinks
{
    private readonly HashSet<string> _anchors;
    private readonly string _path;

    /// <summary>Links from <paramref name="page"/>, which stands at <paramref name="path"/>.</summary>
    public HandbookLinks(Page page, string path)
    {
        _path = path;
        _anchors = [.. page.Blocks.Select(block => block switch
        {
            HeadingBlock heading => heading.Anchor,
            ItemBlock item => item.Anchor,
            _ => null,
        }).OfType<string>()];
    }

    /// <summary>The address; null when there is none, as for a formula that only another page explains.</summary>
    public string? Of(Target target) => target switch
    {
        WebTarget web => web.Url.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal),
        PageTarget page => HandbookFiles.Relative(_path, page.Path),
        NameTarget { Kind: NameKind.Regulation, Id: var id } => HandbookPaths.Regulation(id) is var page && page != _path ? HandbookFiles.Relative(_path, page) : null,
        NameTarget { Id: var id } when _anchors.Contains(Anchors.Of(id)) => "#" + Anchors.Of(id),
        NameTarget { Kind: NameKind.Parameter, Id: var id } => HandbookFiles.Relative(_path, HandbookPaths.FiguresOf(HandbookPaths.Group(id))) + "#" + Anchors.Of(id),
        _ => null,
    };
}
