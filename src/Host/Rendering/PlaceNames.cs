using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>Names of municipalities: people write "'s-Hertogenbosch", rules <c>s_hertogenbosch</c>. Read from <c>place-names.json</c>; only a help with typing, for any other name is a value too.</summary>
internal static class PlaceNames
{
    private static readonly char[] s_between = [' ', '-', '_', '\'', '’', '.', '(', ')', '/', ','];
    private static readonly Lazy<(ImmutableArray<string> All, FrozenDictionary<string, string> ByKey)> s_names = new(Load);

    /// <summary>All names, in alphabetical order.</summary>
    public static ImmutableArray<string> All => s_names.Value.All;

    /// <summary>The name as rules write it: <c>Súdwest-Fryslân</c> → <c>sudwest_fryslan</c>, and <c>Den Bosch</c> → <c>s_hertogenbosch</c>.</summary>
    public static string Key(string typed)
    {
        var key = Plain(typed);
        return s_names.Value.ByKey.TryGetValue(key, out var name) ? Plain(name) : key;
    }

    /// <summary>The name as people write it; of an unknown place the words with capitals.</summary>
    public static string Title(string key) => s_names.Value.ByKey.GetValueOrDefault(key) ?? Capitalized(key);

    /// <summary>The place that somebody who typed an unknown name probably meant; null for a known place, and when none is near.</summary>
    public static string? Nearest(string key) => s_names.Value.ByKey.ContainsKey(key) ? null : NearestName.Find(Title(key), All);

    private static (ImmutableArray<string> All, FrozenDictionary<string, string> ByKey) Load()
    {
        using var stream = typeof(PlaceNames).Assembly.GetManifestResourceStream(typeof(PlaceNames), "place-names.json")!;
        using var json = JsonDocument.Parse(stream);
        ImmutableArray<string> all = [.. json.RootElement.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)];
        var others = json.RootElement.GetProperty("alsoCalled").EnumerateObject().Select(other => (other.Name, Title: other.Value.GetString()!));
        return (all, all.Select(name => (Name: name, Title: name)).Concat(others).ToFrozenDictionary(each => Plain(each.Name), each => each.Title, StringComparer.Ordinal));
    }

    // By a list, because the program runs without culture data.
    private static string Plain(string name) =>
        string.Join('_', string.Concat(name.Trim().ToLowerInvariant().Select(WithoutAccent)).Split(s_between, StringSplitOptions.RemoveEmptyEntries));

    private static char WithoutAccent(char sign) => sign switch
    {
        'á' or 'à' or 'â' or 'ä' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        _ => sign,
    };

    private static string Capitalized(string key) => string.Join(' ', key.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
