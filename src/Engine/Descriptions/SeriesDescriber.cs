using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>Figures, formulas, facts and combinations → their descriptions.</summary>
internal sealed class SeriesDescriber(CompiledRules rules, TermMaker terms, KeyTitles keys)
{
    public ParameterDescription Parameter(int index)
    {
        var definition = rules.Parameters[index].Definition;
        return new ParameterDescription
        {
            Id = definition.Id,
            Type = definition.Type,
            Unit = definition.Unit,
            Title = definition.Title,
            Keys = definition.Keys,
            Anchor = terms.Formula(definition.Anchor, rules.Parameters[index].Series.Anchor),
            Versions = [.. definition.Versions.OrderBy(version => version.From ?? DateOnly.MinValue).Select(version => Figure(definition, version, index))],
        };
    }

    public VariableDescription Variable(int index)
    {
        var (definition, compiled) = (rules.Variables[index].Definition, rules.Variables[index]);
        var versions = definition.Versions.Select((version, i) => new VariableVersionDescription
        {
            From = version.From,
            To = version.To,
            Announced = version.Announced,
            Certainty = Certainties.Of(version.Certainty, version.Sources, definition.Sources),
            Sources = Nearest(version.Sources, definition.Sources),
            Formula = terms.Formula(version.Formula, compiled.Formulas[i])!,
        });
        return new VariableDescription
        {
            Id = definition.Id,
            Type = definition.Type,
            Unit = definition.Unit,
            Title = definition.Title,
            Anchor = terms.Formula(definition.Anchor, compiled.Series.Anchor),
            Versions = [.. versions.OrderBy(version => version.From ?? DateOnly.MinValue)],
        };
    }

    public FactDescription Fact(int index)
    {
        var compiled = rules.Facts[index];
        return new FactDescription(compiled.Definition, [.. compiled.Defaults.Zip(compiled.Definition.Defaults, (node, written) =>
            new DefaultDescription(terms.Formula(written.When, node.When), terms.Formula(written.Value, node.Value)!, written.Because))]);
    }

    public CombinationDescription Combination(CompiledCombination compiled)
    {
        var definition = compiled.Definition;
        return new CombinationDescription
        {
            Id = definition.Id,
            Text = definition.Text,
            Among = [.. compiled.Among.Select(Name)],
            Versions = [.. definition.Versions.OrderBy(version => version.From ?? DateOnly.MinValue).Select(version => new CombinationVersionDescription
            {
                From = version.From,
                To = version.To,
                Announced = version.Announced,
                Certainty = Certainties.Of(version.Certainty, version.Sources, definition.Sources),
                Sources = Nearest(version.Sources, definition.Sources),
                Keep = version.Keep,
                Per = version.Per,
            })],
        };
    }

    public RegulationName Name(int regulation) => new(rules.Regulations[regulation].Definition.Id, rules.Regulations[regulation].Definition.Title);

    private FigureDescription Figure(Parameter definition, ParameterVersion version, int index) => new()
    {
        From = version.From,
        To = version.To,
        Announced = version.Announced,
        Certainty = Certainties.Of(version.Certainty, version.Sources, definition.Sources),
        Sources = Nearest(version.Sources, definition.Sources),
        Text = version.Text,
        Rows = version switch
        {
            { Value: { } value } => [new FigureRow([], Value(value, definition.Type))],
            { Between: { } between } => [new FigureRow([], null, between.Low, between.High)],
            _ => [.. version.Rows.Select(row => new FigureRow([.. row.Keys.Select((key, column) => Key(key, index, column))], Value(row.Value, definition.Type)))],
        },
    };

    private FigureKey Key(RowKey key, int parameter, int column) => new(
        key.Written,
        key.Text,
        key.Text is null ? null : keys.Find(parameter, column, key.Text),
        key.Low,
        key.LowIncluded,
        key.High,
        key.HighIncluded,
        key.IsElse);

    private static FactValue Value(Literal literal, FactType type) => Expressions.Value.Of(literal).As(type)!.Value;

    private static ImmutableArray<Source> Nearest(ImmutableArray<Source> own, ImmutableArray<Source> ofSeries) => own.IsDefaultOrEmpty ? ofSeries : own;
}
