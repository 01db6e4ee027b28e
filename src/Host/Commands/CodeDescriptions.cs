using System.Text.RegularExpressions;
using System.Xml.Linq;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Commands;

/// <summary>The comments of the engine's code, from the documentation file that is built beside it.</summary>
internal sealed partial class CodeDescriptions
{
    private readonly Dictionary<string, XElement> _members;

    private CodeDescriptions(XDocument documentation) => _members = documentation
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Those of the engine in use.</summary>
    public static CodeDescriptions OfEngine() =>
        new(XDocument.Load(Path.Combine(AppContext.BaseDirectory, Path.ChangeExtension(typeof(RuleBook).Module.Name, ".xml"))));

    /// <summary>What a member of a record means, or the record itself; null when its code does not say.</summary>
    public string? Describe(Type type, string? member)
    {
        if (member is null)
        {
            return Text(_members.GetValueOrDefault("T:" + type.FullName)?.Element("summary"));
        }

        // A positional record says it at its parameter.
        return Text(_members.GetValueOrDefault($"P:{type.FullName}.{member}")?.Element("summary")
            ?? _members.GetValueOrDefault("T:" + type.FullName)?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == member));
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var words = element.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => Referred(see.Attribute("cref")?.Value ?? see.Attribute("langword")?.Value ?? ""),
            _ => "",
        });
        return Space().Replace(string.Concat(words), " ").Trim();
    }

    private static string Referred(string name) => name[(name.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
