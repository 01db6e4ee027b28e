using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>Which small changes to the rules the tests beside them notice.</summary>
/// <param name="Files">A part for each rule file that was changed, in the order of the files.</param>
/// <param name="SharedFiles">Files that the regulations asked for read too, but not they alone; these were not changed.</param>
public sealed record MutationReport(ImmutableArray<MutatedFile> Files, ImmutableArray<string> SharedFiles)
{
    /// <summary>Changes that some test could notice.</summary>
    public int Changes => Files.Sum(file => file.Changes);

    /// <summary>Changes that a test noticed.</summary>
    public int Noticed => Files.Sum(file => file.Noticed);

    /// <summary>The share noticed, in percent; 100 when there was nothing to change.</summary>
    public decimal Percent => Changes == 0 ? 100 : 100m * Noticed / Changes;
}

/// <summary>The changes to one rule file.</summary>
/// <param name="File">The file.</param>
/// <param name="Changes">Changes that some test could notice.</param>
/// <param name="Noticed">Those that a test noticed.</param>
/// <param name="NoDifference">Changes left out because they make no difference to any answer, by reason.</param>
/// <param name="Survivors">Those that no test noticed.</param>
public sealed record MutatedFile(
    string File, int Changes, int Noticed, ImmutableSortedDictionary<NoDifference, int> NoDifference, ImmutableArray<Survivor> Survivors);

/// <summary>A change that no test noticed.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Kind">What was changed.</param>
/// <param name="Was">As it stands.</param>
/// <param name="Becomes">As it became.</param>
/// <param name="Tests">How many tests read what was changed, and could have noticed.</param>
public sealed record Survivor(Place Place, MutantKind Kind, string Was, string Becomes, int Tests);
