using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Testing.Coverage;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>All small changes of a regulation; its own tests judge them.</summary>
internal static class RegulationMutants
{
    private static readonly CalcFunction AddDays = CalcFunction.Find(typeof(Calc).GetMethod(nameof(Calc.AddDays))!)!;

    public static IEnumerable<Mutant> Of(CompiledRegulation regulation, Possibilities possibilities, LookedDays looked) =>
        regulation.Versions.SelectMany((version, i) => InVersion(regulation, i, possibilities, looked))
            .Concat(Borders(regulation, looked))
            .Concat(OfAnchor(regulation, possibilities));

    private static IEnumerable<Mutant> InVersion(CompiledRegulation regulation, int number, Possibilities possibilities, LookedDays looked)
    {
        var version = regulation.Versions[number];
        var isOut = !looked.Holds(regulation.Series, version.Definition);
        var changes = new NodeMutants(possibilities, possibilities.In(regulation, version.Definition));
        foreach (var slot in VersionSlots.Of(version))
        {
            var expression = slot.Get(version);
            foreach (var change in Ends(slot, expression).Concat(changes.Of(expression).Where(change => slot.Step is null || change.Site != expression)))
            {
                yield return new Mutant(slot.Place, change.Kind, change.Was, change.Becomes)
                {
                    Apply = rules => RulesWith.Regulation(
                        rules, regulation.Index, regulation.Versions.SetItem(number, slot.Set(version, change.Changed)), regulation.Series.Anchor),
                    Touches = change.Site,
                    Regulations = [regulation.Index],
                    MovesCuts = true,
                    MayMakeCircle = change.Kind == MutantKind.Day,
                    Unit = slot.Place,
                    Equivalent = isOut ? NoDifference.OutOfReach : change.Equivalent,
                };
            }
        }
    }

    /// <summary>A window a month longer, or to a day later.</summary>
    private static IEnumerable<NodeMutant> Ends(Slot<CompiledVersion> slot, Node end)
    {
        if (slot.Step is not { } step)
        {
            yield break;
        }

        var one = new ConstantNode(FactType.Number, Value.Of(1m));
        Node changed = step switch
        {
            WindowStep.Month => new ArithmeticNode(ArithmeticOperator.Add, end, one),
            WindowStep.Day => new CalcNode(AddDays, [end, one]),
        };
        yield return new NodeMutant(end, changed, MutantKind.Window, ExpressionWriter.Plain(end), ExpressionWriter.Plain(changed), null);
    }

    private static IEnumerable<Mutant> Borders(CompiledRegulation regulation, LookedDays looked) => SeriesMutants
        .Of(regulation.Series.Versions, (version, from, to) => version with { From = from, To = to }, (_, _) => false)
        .Select(change => new Mutant(change.Version.Place, MutantKind.Version, change.Was, change.Becomes)
        {
            Apply = rules => RulesWith.Regulation(
                rules, regulation.Index, [.. regulation.Versions.Select((version, i) => version with { Definition = change.Changed[i] })], regulation.Series.Anchor),
            Regulations = [regulation.Index],
            Day = change.Day,
            MovesCuts = true,
            MayMakeCircle = true,
            Unit = regulation,
            Equivalent = looked.Holds(regulation.Series, change.Day) ? null : NoDifference.OutOfReach,
        });

    private static IEnumerable<Mutant> OfAnchor(CompiledRegulation regulation, Possibilities possibilities) => regulation.Series.Anchor is not { } anchor
        ? []
        : new NodeMutants(possibilities, possibilities.Anywhere).Of(anchor).Select(change => new Mutant(regulation.Definition.Anchor!.Place, change.Kind, change.Was, change.Becomes)
        {
            Apply = rules => RulesWith.Regulation(rules, regulation.Index, regulation.Versions, change.Changed),
            Touches = change.Site,
            Regulations = [regulation.Index],
            MovesCuts = true,
            MayMakeCircle = change.Kind == MutantKind.Day,
            Unit = regulation,
            Equivalent = change.Equivalent,
        });
}
