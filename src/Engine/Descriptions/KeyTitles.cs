using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>Titles of the names that pick rows: where a choice fact picks a row anywhere in the rules, its titles are the row's.</summary>
internal sealed class KeyTitles
{
    private readonly Dictionary<(int Parameter, int Column, string Name), LocalText> _titles = [];

    public KeyTitles(CompiledRules rules)
    {
        foreach (var table in rules.AllNodes().SelectMany(node => node.Tree()).OfType<TableNode>())
        {
            for (var column = 0; column < table.Children.Count; column++)
            {
                if (table.Children[column] is FactNode fact)
                {
                    foreach (var choice in rules.Facts[fact.Symbol.Index].Definition.Choices)
                    {
                        _titles.TryAdd((table.Symbol.Index, column, choice.Id), choice.Title);
                    }
                }
            }
        }
    }

    /// <summary>The title; null when no choice gives one.</summary>
    public LocalText? Find(int parameter, int column, string name) => _titles.GetValueOrDefault((parameter, column, name));
}
