using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>
/// All that the outcome of one regulation rests on: the facts, figures, variables and regulations that it reads, directly or
/// through others, and the schemes it competes with. What is not in it cannot change that outcome.
/// </summary>
internal sealed class Foundation
{
    private readonly CompiledRules _rules;
    private readonly SortedSet<int> _facts = [];
    private readonly SortedSet<int> _parameters = [];
    private readonly SortedSet<int> _variables = [];
    private readonly SortedSet<int> _regulations = [];
    private readonly SortedSet<int> _whole = [];
    private bool _readsLengths;

    private Foundation(CompiledRules rules) => _rules = rules;

    /// <summary>The regulation itself and those that it may lose to because they bring more: of these the money counts too.</summary>
    public IReadOnlySet<int> Members => _whole;

    /// <summary>The facts read.</summary>
    public IReadOnlySet<int> Facts => _facts;

    /// <summary>The parameters read.</summary>
    public IReadOnlySet<int> Parameters => _parameters;

    /// <summary>The variables read.</summary>
    public IReadOnlySet<int> Variables => _variables;

    /// <summary>The regulations whose status is read, the regulation itself included.</summary>
    public IReadOnlySet<int> Regulations => _regulations;

    /// <summary>What <paramref name="regulation"/> rests on.</summary>
    public static Foundation Of(CompiledRules rules, int regulation)
    {
        var foundation = new Foundation(rules);
        foundation.TimelineFacts();
        foundation.Regulation(regulation, true);
        foundation.RivalsForTheBenefit(regulation);

        // What a question is asked for decides whether it is asked; nothing is asked because of that.
        foreach (var fact in foundation._facts.ToArray())
        {
            foundation.Visit(rules.Facts[fact].AskIf);
        }

        return foundation;
    }

    /// <summary>What can cut a placement so that this outcome changes there; all that can, where lengths of segments are read.</summary>
    /// <param name="rules">The rules as they were, or with another figure, formula or version in the same place.</param>
    public CutSources Cuts(CompiledRules rules) => _readsLengths
        ? AllCuts(rules)
        : Cuts(
            _facts.Select(index => rules.Facts[index]),
            _parameters.Select(index => rules.Parameters[index]),
            _variables.Select(index => rules.Variables[index]),
            _regulations.Select(index => rules.Regulations[index]));

    /// <summary>All that can cut a placement.</summary>
    public static CutSources AllCuts(CompiledRules rules) => Cuts(rules.Facts, rules.Parameters, rules.Variables, rules.Regulations);

    private static CutSources Cuts(
        IEnumerable<CompiledFact> facts, IEnumerable<CompiledParameter> parameters, IEnumerable<CompiledVariable> variables, IEnumerable<CompiledRegulation> regulations)
    {
        // Only series without an anchor change with the day looked at.
        var days = new SortedSet<DateOnly>();
        var compared = ImmutableArray.CreateBuilder<Node>();
        var windows = ImmutableArray.CreateBuilder<(CompiledCondition Window, CompiledRegulation Regulation)>();
        foreach (var fact in facts)
        {
            compared.AddRange(fact.Nodes.SelectMany(CutSources.DaysComparedIn));
        }

        foreach (var parameter in parameters)
        {
            Add(parameter.Series.Anchor, parameter.Definition.Versions);
        }

        foreach (var variable in variables)
        {
            Add(variable.Series.Anchor, variable.Series.Versions);
            compared.AddRange(variable.Formulas.SelectMany(CutSources.DaysComparedIn));
        }

        foreach (var regulation in regulations)
        {
            Add(regulation.Series.Anchor, regulation.Series.Versions);
            days.UnionWith(regulation.Combinations.SelectMany(combination => CutSources.DaysOf(combination.Series.Versions)));
            compared.AddRange(regulation.Versions.SelectMany(version => version.Nodes).SelectMany(CutSources.DaysComparedIn));
            windows.AddRange(regulation.Versions
                .SelectMany(version => version.Conditions.Concat(version.Duties))
                .Where(condition => condition.Definition.Window is not null)
                .Select(condition => (condition, regulation)));
        }

        return new CutSources([.. days], compared.ToImmutable(), windows.ToImmutable());

        void Add(Node? anchor, IEnumerable<DatedVersion> versions)
        {
            if (anchor is null)
            {
                days.UnionWith(CutSources.DaysOf(versions));
            }
            else
            {
                compared.AddRange(CutSources.DaysComparedIn(anchor));
            }
        }
    }

    private void TimelineFacts()
    {
        var time = _rules.Timeline;
        foreach (var fact in new[] { time.Start, time.Months, time.Birth, time.HoursPerWeek, time.HoursPerYear })
        {
            Fact(fact);
        }
    }

    /// <summary>A doubt about a benefit that another regulation takes away anyway is not worth a question.</summary>
    private void RivalsForTheBenefit(int regulation)
    {
        if (!_rules.Regulations[regulation].Versions.Any(version => version.Benefit.Any(effect => effect.When is not null)))
        {
            return;
        }

        foreach (var other in _rules.Regulations.Where(other => other.Versions.Any(version => !version.Benefit.IsEmpty)))
        {
            Regulation(other.Index, true);
        }
    }

    private void Regulation(int index, bool isWhole)
    {
        var regulation = _rules.Regulations[index];
        if (_regulations.Add(index))
        {
            Visit(regulation.Series.Anchor);
            foreach (var node in regulation.Versions.SelectMany(version => version.Conditions).SelectMany(condition => condition.Nodes))
            {
                Visit(node);
            }

            // The earlier ones of a combination go first.
            foreach (var earlier in Competing(regulation, Keep.First).SelectMany(combination => combination.Among.TakeWhile(other => other != index)))
            {
                Regulation(earlier, false);
            }
        }

        if (isWhole && _whole.Add(index))
        {
            foreach (var node in regulation.Versions.SelectMany(version => version.Nodes))
            {
                Visit(node);
            }

            foreach (var rival in Competing(regulation, Keep.Highest).SelectMany(combination => combination.Among))
            {
                Regulation(rival, true);
            }
        }
    }

    private static IEnumerable<CompiledCombination> Competing(CompiledRegulation regulation, Keep keep) =>
        regulation.Combinations.Where(combination => combination.Series.Versions.Any(version => version.Keep == keep));

    private void Fact(int index)
    {
        if (_facts.Add(index))
        {
            foreach (var each in _rules.Facts[index].Defaults)
            {
                Visit(each.When);
                Visit(each.Value);
            }
        }
    }

    private void Parameter(int index)
    {
        if (_parameters.Add(index))
        {
            Visit(_rules.Parameters[index].Series.Anchor);
        }
    }

    private void Variable(int index)
    {
        if (_variables.Add(index))
        {
            Visit(_rules.Variables[index].Series.Anchor);
            foreach (var formula in _rules.Variables[index].Formulas)
            {
                Visit(formula);
            }
        }
    }

    private void Visit(Node? expression)
    {
        foreach (var node in expression?.Tree() ?? [])
        {
            switch (node)
            {
                case FactNode fact:
                    Fact(fact.Symbol.Index);
                    break;
                case ParameterNode parameter:
                    Parameter(parameter.Symbol.Index);
                    break;
                case TableNode table:
                    Parameter(table.Symbol.Index);
                    break;
                case VariableNode variable:
                    Variable(variable.Symbol.Index);
                    break;
                case AppliesNode applies:
                    Regulation(applies.Symbol.Index, false);
                    break;
                case TimeNode { Fact: TimeFact.Dagen or TimeFact.Uren }:
                    _readsLengths = true;
                    break;
                default:
                    break;
            }
        }
    }
}
