using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>What each regulation rests on, worked out when first asked for; may be shared between threads.</summary>
internal sealed class Grounds(CompiledRules rules)
{
    private readonly Lazy<(Foundation Foundation, CutSources Cuts)>[] _all = [.. rules.Regulations.Select(regulation =>
        new Lazy<(Foundation Foundation, CutSources Cuts)>(() =>
        {
            var foundation = Foundation.Of(rules, regulation.Index);
            return (foundation, foundation.Cuts(rules));
        }))];

    /// <summary>What the regulation rests on, and what of it can cut a placement.</summary>
    public (Foundation Foundation, CutSources Cuts) Of(int regulation) => _all[regulation].Value;
}
