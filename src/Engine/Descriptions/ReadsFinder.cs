using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>
/// What a regulation reads, directly or through formulas, and on which days. The days are not known where a formula looks at
/// another day, or an anchor picks the version.
/// </summary>
internal sealed class ReadsFinder(CompiledRules rules)
{
    private readonly HashSet<(int Variable, DaySpan? Span)> _seen = [];

    public SortedSet<int> Facts { get; } = [];

    public SortedSet<int> Parameters { get; } = [];

    public SortedSet<int> Variables { get; } = [];

    /// <summary>Regulations of which it asks whether they apply.</summary>
    public SortedSet<int> Regulations { get; } = [];

    /// <summary>Parameters with the days on which they are read, as far as those are known.</summary>
    public HashSet<(int Parameter, DaySpan Span)> Days { get; } = [];

    /// <summary>Adds what a version reads on the days of <paramref name="span"/>; null: days that are not known.</summary>
    public void Add(CompiledVersion version, DaySpan? span)
    {
        foreach (var node in version.Roots())
        {
            Walk(node, span);
        }
    }

    /// <summary>Adds what an expression reads.</summary>
    public void Walk(Node node, DaySpan? span)
    {
        switch (node)
        {
            case FactNode fact:
                Fact(fact.Symbol.Index);
                break;
            case VariableNode variable:
                Variable(variable.Symbol.Index, span);
                break;
            case ParameterNode or TableNode:
                Parameter(node is TableNode table ? table.Symbol.Index : ((ParameterNode)node).Symbol.Index, span);
                break;
            case AppliesNode applies:
                Regulations.Add(applies.Symbol.Index);
                break;
        }

        foreach (var child in node.Children)
        {
            Walk(child, node is OnNode ? null : span);
        }
    }

    private void Parameter(int index, DaySpan? span)
    {
        Parameters.Add(index);
        var anchor = rules.Parameters[index].Series.Anchor;
        if (anchor is null && span is { } days)
        {
            Days.Add((index, days));
        }
        else if (anchor is not null)
        {
            Walk(anchor, null);
        }
    }

    private void Variable(int index, DaySpan? span)
    {
        if (!_seen.Add((index, span)))
        {
            return;
        }

        Variables.Add(index);
        var variable = rules.Variables[index];
        if (variable.Series.Anchor is { } anchor)
        {
            Walk(anchor, null);
        }

        for (var i = 0; i < variable.Formulas.Length; i++)
        {
            var version = variable.Definition.Versions[i];
            if (variable.Series.Anchor is not null || span is null)
            {
                Walk(variable.Formulas[i], null);
            }
            else if (span.Value.Common(version.From, version.To) is { } common)
            {
                Walk(variable.Formulas[i], common);
            }
        }
    }

    /// <summary>A default may name a figure; what a default reaches through formulas is another story.</summary>
    private void Fact(int index)
    {
        if (!Facts.Add(index))
        {
            return;
        }

        foreach (var node in rules.Facts[index].Defaults.SelectMany(each => each.Value.Tree()))
        {
            if (node is ParameterNode or TableNode)
            {
                Parameter(node is TableNode table ? table.Symbol.Index : ((ParameterNode)node).Symbol.Index, null);
            }
        }
    }
}
