using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Testing.Coverage;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>All small changes of a variable; the tests that read it judge them.</summary>
internal static class VariableMutants
{
    public static IEnumerable<Mutant> Of(CompiledRules rules, int index, Possibilities possibilities, LookedDays looked)
    {
        var variable = rules.Variables[index];
        var versions = variable.Series.Versions;
        // A variable may be read on any day.
        var changes = new NodeMutants(possibilities, default);
        for (var i = 0; i < versions.Length; i++)
        {
            var (number, formula) = (i, variable.Formulas[i]);
            var isOut = !looked.Holds(variable.Series, versions[i]);
            foreach (var change in changes.Of(formula))
            {
                yield return new Mutant(versions[i].Formula.Place, change.Kind, change.Was, change.Becomes)
                {
                    Apply = other => RulesWith.Variable(other, index, versions, variable.Formulas.SetItem(number, change.Changed), variable.Series.Anchor),
                    Touches = change.Site,
                    MovesCuts = CutSources.DaysComparedIn(formula).Any(),
                    MayMakeCircle = change.Kind == MutantKind.Day,
                    Unit = formula,
                    Equivalent = isOut ? NoDifference.OutOfReach : change.Equivalent,
                };
            }
        }

        foreach (var change in SeriesMutants.Of(versions, (version, from, to) => version with { From = from, To = to }, Alike))
        {
            yield return new Mutant(change.Version.Place, MutantKind.Version, change.Was, change.Becomes)
            {
                Apply = other => RulesWith.Variable(other, index, change.Changed, variable.Formulas, variable.Series.Anchor),
                Touches = new VariableTouched(index),
                Day = change.Day,
                MovesCuts = true,
                MayMakeCircle = true,
                Unit = variable,
                Equivalent = change.SameOnBothSides ? NoDifference.SameOnBothSides : looked.Holds(variable.Series, change.Day) ? null : NoDifference.OutOfReach,
            };
        }

        if (variable.Series.Anchor is { } anchor)
        {
            foreach (var change in changes.Of(anchor))
            {
                yield return new Mutant(variable.Definition.Anchor!.Place, change.Kind, change.Was, change.Becomes)
                {
                    Apply = other => RulesWith.Variable(other, index, versions, variable.Formulas, change.Changed),
                    Touches = change.Site,
                    MovesCuts = true,
                    MayMakeCircle = change.Kind == MutantKind.Day,
                    Unit = variable,
                    Equivalent = change.Equivalent,
                };
            }
        }

        bool Alike(Rules.VariableVersion one, Rules.VariableVersion other) =>
            one.Formula.Text == other.Formula.Text && one.Announced == other.Announced && Doubted(one) == Doubted(other);

        bool Doubted(Rules.VariableVersion version) =>
            Certainties.Of(version.Certainty, version.Sources, variable.Definition.Sources) == Rules.Certainty.Uncertain;
    }
}
