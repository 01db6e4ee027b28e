using System.Collections.Immutable;
using System.Globalization;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Testing.Coverage;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>All small changes of a parameter; the tests that read it judge them.</summary>
internal static class ParameterMutants
{
    public static IEnumerable<Mutant> Of(CompiledRules rules, int index, Possibilities possibilities, LookedDays looked)
    {
        var parameter = rules.Parameters[index];
        var versions = parameter.Series.Versions;
        for (var i = 0; i < versions.Length; i++)
        {
            var number = i;
            var isOut = !looked.Holds(parameter.Series, versions[i]);
            foreach (var change in InVersion(versions[i]))
            {
                yield return Make(change.Place, change.Kind, change.Was, change.Becomes, versions.SetItem(number, change.Changed)) with
                {
                    Touches = change.Kind == MutantKind.Figure ? new FigureTouched(index, number, change.Row) : new ParameterTouched(index),
                    Unit = versions[i],
                    Equivalent = isOut ? NoDifference.OutOfReach : null,
                };
            }
        }

        foreach (var change in SeriesMutants.Of(versions, (version, from, to) => version with { From = from, To = to }, Alike))
        {
            yield return Make(change.Version.Place, MutantKind.Version, change.Was, change.Becomes, change.Changed) with
            {
                Touches = new ParameterTouched(index),
                Day = change.Day,
                MovesCuts = true,
                Equivalent = change.SameOnBothSides ? NoDifference.SameOnBothSides : looked.Holds(parameter.Series, change.Day) ? null : NoDifference.OutOfReach,
            };
        }

        if (parameter.Series.Anchor is { } anchor)
        {
            foreach (var change in new NodeMutants(possibilities, default).Of(anchor))
            {
                yield return new Mutant(parameter.Definition.Anchor!.Place, change.Kind, change.Was, change.Becomes)
                {
                    Apply = other => RulesWith.Parameter(other, index, versions, change.Changed),
                    Touches = change.Site,
                    MovesCuts = true,
                    MayMakeCircle = change.Kind == MutantKind.Day,
                    Unit = parameter,
                    Equivalent = change.Equivalent,
                };
            }
        }

        Mutant Make(Place place, MutantKind kind, string was, string becomes, ImmutableArray<ParameterVersion> changed) => new(place, kind, was, becomes)
        {
            Apply = other => RulesWith.Parameter(other, index, changed, parameter.Series.Anchor),
            Unit = parameter,
        };

        IEnumerable<(Place Place, MutantKind Kind, string Was, string Becomes, ParameterVersion Changed, TableRow? Row)> InVersion(ParameterVersion version)
        {
            if (version.Value is { } value && Next(value) is { } next)
            {
                yield return (version.Place, MutantKind.Figure, Written(value), Written(next), version with { Value = next }, null);
            }

            if (version.Between is { } bounds)
            {
                var (low, high) = (bounds.Low + Step.Of(bounds.Low, parameter.Definition.Unit), bounds.High + Step.Of(bounds.High, parameter.Definition.Unit));
                yield return (version.Place, MutantKind.Figure, Written(Literal.Of(bounds.Low)), Written(Literal.Of(low)), version with { Between = (low, bounds.High) }, null);
                yield return (version.Place, MutantKind.Figure, Written(Literal.Of(bounds.High)), Written(Literal.Of(high)), version with { Between = (bounds.Low, high) }, null);
            }

            foreach (var row in version.Rows)
            {
                if (Next(row.Value) is { } other)
                {
                    var changed = version with { Rows = version.Rows.Replace(row, row with { Value = other }, ReferenceEqualityComparer.Instance) };
                    yield return (row.Place, MutantKind.Figure, Written(row.Value), Written(other), changed, row);
                }
            }

            foreach (var change in RangeMutants.Of(version.Rows))
            {
                yield return (change.Place, MutantKind.Range, change.Was, change.Becomes, version with { Rows = change.Rows }, null);
            }
        }

        // A step up; of yes or no the other; of a choice another that the parameter has elsewhere.
        Literal? Next(Literal value) => value.Type switch
        {
            FactType.Number => Literal.Of(value.Number + Step.Of(value.Number, parameter.Definition.Unit)),
            FactType.Date => Literal.Of(DateOnly.FromDayNumber((int)value.Number).AddDays(1)),
            FactType.Bool => Literal.Of(value.Number == 0),
            FactType.Choice or FactType.Text => versions
                .SelectMany(version => version.Rows.Select(row => row.Value).Concat(version.Value is { } plain ? [plain] : []))
                .Where(other => other.Text != value.Text)
                .Select(other => (Literal?)other)
                .FirstOrDefault(),
        };

        bool Alike(ParameterVersion one, ParameterVersion other) =>
            one.Value == other.Value && one.Between == other.Between && one.Announced == other.Announced && Doubted(one) == Doubted(other)
            && one.Rows.Select(Row).SequenceEqual(other.Rows.Select(Row));

        static (string Keys, Literal Value) Row(TableRow row) => (string.Join('|', row.Keys.Select(key => key.Written)), row.Value);

        bool Doubted(ParameterVersion version) =>
            Certainties.Of(version.Certainty, version.Sources, parameter.Definition.Sources) == Certainty.Uncertain;
    }

    private static string Written(Literal value) => value.Type switch
    {
        FactType.Number => value.Number.ToString(CultureInfo.InvariantCulture),
        FactType.Date => DateOnly.FromDayNumber((int)value.Number).ToString("O", CultureInfo.InvariantCulture),
        FactType.Bool => value.Number == 0 ? "false" : "true",
        FactType.Choice or FactType.Text => value.Text!,
    };
}
