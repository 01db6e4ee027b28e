using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A variable with its formulas.</summary>
internal sealed class CompiledVariable(Variable definition)
{
    private readonly Trace?[] _doubts = [.. definition.Versions.Select(version => Certainties.Doubts(
        definition.Id, version, Certainties.Of(version.Certainty, version.Sources, definition.Sources), version.From))];

    public Variable Definition { get; } = definition;

    public Series<VariableVersion> Series { get; set; } = new(null, definition.Versions);

    /// <summary>The formula of each version, in the order of the definition.</summary>
    public ImmutableArray<Node> Formulas { get; set; } = [];

    public Value Evaluate(Frame frame)
    {
        var picked = Series.Pick(frame);
        if (picked.IsUnknown)
        {
            return Value.Unknown(picked.Why);
        }

        if (picked.Index < 0)
        {
            return Value.Unknown(new Reason(ReasonKind.NoFigure, Definition.Id, picked.Day));
        }

        return Formulas[picked.Index].Evaluate(frame).With(Trace.Join(_doubts[picked.Index], picked.Why));
    }
}
