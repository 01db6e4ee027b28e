using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Testing.Coverage;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>All small changes of a combination rule; the tests of its regulations judge them.</summary>
internal static class CombinationMutants
{
    public static IEnumerable<Mutant> Of(CompiledRules rules, int index, LookedDays looked)
    {
        var combination = rules.Combinations[index];
        var versions = combination.Series.Versions;
        foreach (var version in versions)
        {
            var other = version.Keep == Keep.First ? Keep.Highest : Keep.First;
            yield return new Mutant(version.Place, MutantKind.Keep, FormatWords.Word(version.Keep), FormatWords.Word(other))
            {
                Apply = all => RulesWith.Combination(all, index, versions.Replace(version, version with { Keep = other }, ReferenceEqualityComparer.Instance)),
                Regulations = combination.Among,
                MovesCuts = true,
                MayMakeCircle = true,
                Unit = combination,
                Equivalent = looked.Holds(combination.Series, version) ? null : NoDifference.OutOfReach,
            };
        }

        foreach (var change in SeriesMutants.Of(versions, (version, from, to) => version with { From = from, To = to }, (one, other) => one.Keep == other.Keep && one.Per == other.Per))
        {
            yield return new Mutant(change.Version.Place, MutantKind.Version, change.Was, change.Becomes)
            {
                Apply = all => RulesWith.Combination(all, index, change.Changed),
                Regulations = combination.Among,
                Day = change.Day,
                MovesCuts = true,
                MayMakeCircle = true,
                Unit = combination,
                Equivalent = change.SameOnBothSides ? NoDifference.SameOnBothSides : looked.Holds(combination.Series, change.Day) ? null : NoDifference.OutOfReach,
            };
        }
    }
}
