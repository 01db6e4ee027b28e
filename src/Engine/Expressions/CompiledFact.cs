using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A default with its expressions.</summary>
internal sealed record CompiledDefault(Node? When, Node Value, LocalText Because);

/// <summary>A fact with its defaults.</summary>
internal sealed class CompiledFact(FactDefinition definition, int index)
{
    public FactDefinition Definition { get; } = definition;

    public int Index { get; } = index;

    /// <summary>Its value in a scenario that does not say.</summary>
    public Value Unknown { get; } = Value.Unknown(new Reason(ReasonKind.Fact, definition.Id));

    public ImmutableArray<CompiledDefault> Defaults { get; set; } = [];

    public Node? AskIf { get; set; }

    /// <summary>All its expressions.</summary>
    public IEnumerable<Node> Nodes => Defaults.SelectMany(each => new[] { each.When, each.Value }).Append(AskIf).OfType<Node>();

    /// <summary>The first default that holds; unknown when none does or when that is not known.</summary>
    public Value Default(Frame frame, in Value given)
    {
        for (var i = 0; i < Defaults.Length; i++)
        {
            var holds = Defaults[i].When?.Evaluate(frame) ?? Value.Of(true);
            if (holds.IsFalse)
            {
                continue;
            }

            if (!holds.IsKnown)
            {
                return holds.IsFault ? holds : Value.Unknown(Trace.Join(given.Trace, holds.Trace));
            }

            var value = Defaults[i].Value.Evaluate(frame);
            if (!value.IsKnown)
            {
                return value.IsFault ? value : Value.Unknown(Trace.Join(given.Trace, value.Trace));
            }

            if (frame.World.TracesReads)
            {
                frame.World.Reads.Add(new DefaultUse(Index, i, value.As(Definition.Type)!.Value));
            }

            return value.With(holds.Trace);
        }

        return given;
    }
}
