using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>The same rules, with nodes that tell when they are evaluated.</summary>
internal static class ProbedRules
{
    public static CompiledRules Of(CompiledRules rules, TouchRecorder recorder)
    {
        var facts = rules.Facts.Select(fact => new CompiledFact(fact.Definition, fact.Index)
        {
            AskIf = Optional(fact.AskIf),
            Defaults = [.. fact.Defaults.Select(each => each with { When = Optional(each.When), Value = Probed(each.Value) })],
        });
        var parameters = rules.Parameters.Select((parameter, i) => new CompiledParameter(parameter.Definition, i, Optional(parameter.Series.Anchor)));
        var variables = rules.Variables.Select(variable => new CompiledVariable(variable.Definition)
        {
            Series = new(Optional(variable.Series.Anchor), variable.Series.Versions),
            Formulas = [.. variable.Formulas.Select(Probed)],
        });
        var regulations = rules.Regulations.Select(Regulation);
        return rules with { Facts = [.. facts], Parameters = [.. parameters], Variables = [.. variables], Regulations = [.. regulations] };

        CompiledRegulation Regulation(CompiledRegulation regulation)
        {
            var probed = new CompiledRegulation(regulation.Definition, regulation.Index)
            {
                Series = new(Optional(regulation.Series.Anchor), regulation.Series.Versions),
                Versions = [.. regulation.Versions.Select(version => VersionSlots.Of(version)
                    .Aggregate(version, (changed, slot) => slot.Set(changed, Probed(slot.Get(changed)))))],
            };
            probed.Combinations.AddRange(regulation.Combinations);
            return probed;
        }

        // The engine looks for the date itself by its type.
        Node Probed(Node node) => NodeCopy.Rewrite(node, (original, copy) => original is TimeNode ? original : new ProbeNode(original, copy, recorder));

        Node? Optional(Node? node) => node is null ? null : Probed(node);
    }
}
