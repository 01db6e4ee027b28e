using System.Collections.Immutable;
using System.Text.Json;

namespace SubsidyNavigator.Host.Web.Forms;

/// <summary>What the form is made of besides the facts: the doors, what can be varied, the examples. Read from <c>doors.json</c>.</summary>
/// <param name="All">The doors, in order.</param>
/// <param name="Compared">Facts that a variant can change.</param>
/// <param name="Examples">Names of the examples to try.</param>
public sealed record Doors(ImmutableArray<Door> All, ImmutableArray<string> Compared, ImmutableArray<string> Examples)
{
    private static readonly Lazy<Doors> s_doors = new(Load);

    /// <summary>The doors of this program.</summary>
    public static Doors Current => s_doors.Value;

    /// <summary>The door with this id; null when there is none.</summary>
    public Door? Find(string? id) => All.FirstOrDefault(door => door.Id == id);

    private static Doors Load()
    {
        using var stream = typeof(Doors).Assembly.GetManifestResourceStream(typeof(Doors), "doors.json")!;
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        return new Doors(
            [.. root.GetProperty("doors").EnumerateArray().Select(door => new Door(
                door.GetProperty("id").GetString()!,
                Texts(door.GetProperty("steps")),
                door.GetProperty("given").EnumerateObject().ToImmutableSortedDictionary(given => given.Name, given => given.Value.GetString()!, StringComparer.Ordinal),
                Texts(door.GetProperty("asked"))))],
            Texts(root.GetProperty("compared")),
            Texts(root.GetProperty("examples")));
    }

    private static ImmutableArray<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetString()!)];
}

/// <summary>One way in: the same questions in its own order.</summary>
/// <param name="Id">Its name, also in the address.</param>
/// <param name="Steps">Ids of its steps, in order.</param>
/// <param name="Given">Facts that choosing this door already answers.</param>
/// <param name="Asked">Facts that whoever comes this way is always asked, although the rules can do without.</param>
public sealed record Door(string Id, ImmutableArray<string> Steps, ImmutableSortedDictionary<string, string> Given, ImmutableArray<string> Asked);
