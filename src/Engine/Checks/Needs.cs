using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Checks;

/// <summary>Who reads what, and on which days: followed from every regulation through variables and defaults of facts.</summary>
internal sealed class Needs
{
    private readonly CompiledRules _rules;
    private readonly Dictionary<(SymbolKind Kind, int Index), List<Need>> _needs = [];

    private Needs(CompiledRules rules) => _rules = rules;

    /// <summary>The needs of all regulations in force, of the facts that make time, and of the checks between facts.</summary>
    public static Needs Of(CompiledRules rules)
    {
        var needs = new Needs(rules);
        var earliest = rules.Facts[rules.Timeline.Start].Definition.Min is { } min ? DateOnly.FromDayNumber((int)min) : DateOnly.MinValue;
        var ever = new Period(earliest, DateOnly.MaxValue);
        foreach (var regulation in rules.Regulations)
        {
            var start = new Reading(regulation.Definition.Id, ever, regulation.Series.Anchor is { } anchor ? new AnchorDays(ExpressionWriter.Plain(anchor), ever) : null);
            needs.Follow(regulation.Series.Anchor, start);
            foreach (var version in regulation.Versions)
            {
                if (In(version.Definition, regulation.Series.Anchor, start) is { } reading)
                {
                    foreach (var node in Nodes(version))
                    {
                        needs.Follow(node, reading);
                    }
                }
            }
        }

        foreach (var check in rules.Checks)
        {
            needs.Follow(check.Holds, new Reading(check.Definition.Id, ever));
        }

        return needs;
    }

    /// <summary>The stretches of days on which something is read, each with the regulation for which.</summary>
    public IReadOnlyList<Need> On(SymbolKind kind, int index) => _needs.GetValueOrDefault((kind, index)) ?? [];

    private static IEnumerable<Node> Nodes(CompiledVersion version) =>
        version.Conditions.Concat(version.Duties).SelectMany(condition => condition.Nodes)
            .Concat(Nodes(version.CashFlows))
            .Concat(Nodes(version.Credits))
            .Concat(Nodes(version.Benefit))
            .Concat(Nodes(version.Actions))
            .Concat(Nodes(version.Risks));

    private static IEnumerable<Node> Nodes<T>(IEnumerable<Compiled<T>> consequences)
        where T : Consequence => consequences.SelectMany(consequence => consequence.Nodes.Concat(consequence.Amounts));

    private void Follow(Node? node, Reading reading)
    {
        switch (node)
        {
            case null:
                return;
            case NameNode name:
                Read(name.Symbol, reading);
                return;
            case TableNode table:
                Read(table.Symbol, reading);
                break;
            case OnNode { Day: ConstantNode literal } on:
                Follow(on.Expression, reading with { Days = new Period(literal.Value.Day, literal.Value.Day) });
                return;
        }

        foreach (var child in node.Children)
        {
            Follow(child, reading);
        }
    }

    private void Read(Symbol symbol, Reading reading)
    {
        // A plain figure and a table are both parameters.
        var kind = symbol.Kind == SymbolKind.Table ? SymbolKind.Parameter : symbol.Kind;
        var days = kind switch
        {
            SymbolKind.Parameter => Picking(_rules.Parameters[symbol.Index].Series.Anchor, reading),
            SymbolKind.Variable => Picking(_rules.Variables[symbol.Index].Series.Anchor, reading),
            SymbolKind.Fact or SymbolKind.Time or SymbolKind.Applies or SymbolKind.Table => (Period?)reading.Days,
        };
        if (!_needs.TryGetValue((kind, symbol.Index), out var known))
        {
            _needs[(kind, symbol.Index)] = known = [];
        }

        if (known.Any(need => days is { } these ? need.Days is { } those && those.From <= these.From && these.To <= those.To : need.Days is null))
        {
            return;
        }

        known.Add(new Need(days, reading.Reader));
        switch (kind)
        {
            case SymbolKind.Variable:
                var variable = _rules.Variables[symbol.Index];
                Follow(variable.Series.Anchor, reading);
                for (var i = 0; i < variable.Formulas.Length; i++)
                {
                    if (In(variable.Definition.Versions[i], variable.Series.Anchor, reading) is { } part)
                    {
                        Follow(variable.Formulas[i], part);
                    }
                }

                return;
            case SymbolKind.Parameter:
                Follow(_rules.Parameters[symbol.Index].Series.Anchor, reading);
                return;
            case SymbolKind.Fact:
                foreach (var value in _rules.Facts[symbol.Index].Defaults)
                {
                    Follow(value.When, reading);
                    Follow(value.Value, reading);
                }

                Follow(_rules.Facts[symbol.Index].AskIf, reading);
                return;
            case SymbolKind.Time or SymbolKind.Applies or SymbolKind.Table:
                return;
        }
    }

    /// <summary>The days that pick a version; of an anchor they are known when the reader hangs on the same one.</summary>
    private static Period? Picking(Node? anchor, Reading reading) => anchor is null
        ? reading.Days
        : reading.Anchor is { } other && other.Name == ExpressionWriter.Plain(anchor) ? other.Days : null;

    /// <summary>The reading as it goes on inside a version; null when the version is never picked.</summary>
    private static Reading? In(DatedVersion version, Node? anchor, Reading reading)
    {
        if (Picking(anchor, reading) is not { } within)
        {
            return reading;
        }

        var from = version.From is { } first && first > within.From ? first : within.From;
        var to = version.To is { } last && last < within.To ? last : within.To;
        if (from > to)
        {
            return null;
        }

        // The days on which an anchored version is looked at are not those of its own period.
        return anchor is null
            ? reading with { Days = new Period(from, to) }
            : reading with { Anchor = reading.Anchor! with { Days = new Period(from, to) } };
    }

    /// <summary>Who reads, on which days, and inside which anchored version.</summary>
    private sealed record Reading(string Reader, Period Days, AnchorDays? Anchor = null);

    private sealed record AnchorDays(string Name, Period Days);
}

/// <summary>Days on which something is read.</summary>
/// <param name="Days">The days, the last possible day for "without end"; null when they hang on an anchor of its own.</param>
/// <param name="Reader">The regulation, or the check between facts, for which it is read.</param>
internal sealed record Need(Period? Days, string Reader);
