using System.Collections.Frozen;
using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Finds facts by group and name, and what somebody probably meant by a name that does not exist.</summary>
internal sealed class FactNames
{
    private readonly ImmutableArray<FactDefinition> _facts;
    private readonly FrozenDictionary<string, FactDefinition> _byId;

    /// <summary>Over all facts of <paramref name="sheet"/>.</summary>
    public FactNames(FactSheet sheet)
    {
        _facts = sheet.Facts;
        _byId = sheet.Facts.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
        Groups = [.. sheet.Facts.Select(f => f.Group).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The groups, in the order of the facts.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>The fact <paramref name="name"/> of <paramref name="group"/>, or null.</summary>
    public FactDefinition? Find(string group, string name) => _byId.GetValueOrDefault($"{group}.{name}");

    /// <summary>The facts of <paramref name="group"/>.</summary>
    public IEnumerable<FactDefinition> InGroup(string group) => _facts.Where(f => f.Group == group);

    /// <summary>The fact meant by <paramref name="name"/> in <paramref name="group"/>.</summary>
    /// <remarks>One of exactly that name in another group, else one nearby in this group, else one nearby anywhere.</remarks>
    public FactDefinition? Nearest(string group, string name) =>
        Named(name)
        ?? NearestOf(name, _facts.Where(f => f.Group == group))
        ?? NearestOf(name, _facts);

    /// <summary>The fact whose full name or name is <paramref name="name"/>, or null.</summary>
    public FactDefinition? Named(string name) => _byId.GetValueOrDefault(name) ?? _facts.FirstOrDefault(f => f.Name == name);

    private static FactDefinition? NearestOf(string name, IEnumerable<FactDefinition> facts) =>
        NearestName.Find(name, facts.Select(f => f.Name)) is { } nearest ? facts.First(f => f.Name == nearest) : null;
}
