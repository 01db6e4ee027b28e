using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Coverage;

/// <summary>
/// What each expression can give over all scenarios that facts.json allows. It assumes that no placement begins, and no
/// peildatum lies, before the first day that the fact of the start allows.
/// </summary>
internal sealed class Possibilities
{
    private readonly CompiledRules _rules;
    private readonly Dictionary<(int Variable, Circumstances Under), PossibleValue?> _variables = [];
    private readonly Dictionary<(int Fact, Circumstances Under), PossibleValue?> _facts = [];
    private readonly PossibleOutcomes _outcomes;
    private readonly LookedDays _looked;
    private readonly bool _timeMayBeUnknown;

    /// <param name="rules">The rules.</param>
    /// <param name="looked">Told from which day on each series is asked for a version; null: nobody wants to know.</param>
    public Possibilities(CompiledRules rules, LookedDays? looked = null)
    {
        _rules = rules;
        _looked = looked ?? new LookedDays();
        _outcomes = new PossibleOutcomes(rules, this, _looked);
        EarliestStart = rules.Facts[rules.Timeline.Start].Definition.Min is { } min ? DateOnly.FromDayNumber((int)min) : null;
        Placements = new Reach(EarliestStart, null);
        _timeMayBeUnknown = new[] { rules.Timeline.Start, rules.Timeline.Months }.Any(fact => Fact(fact, Anywhere).MayBeUnknown);
    }

    /// <summary>The first day on which a placement can begin; null: no bound.</summary>
    public DateOnly? EarliestStart { get; }

    /// <summary>The days of all placements, on which anything can be looked at.</summary>
    public Reach Placements { get; }

    /// <summary>The circumstances of a placement, whatever its law.</summary>
    public Circumstances Anywhere => new(Placements, Placements);

    /// <summary>The circumstances in which a version of a regulation is looked at.</summary>
    public Circumstances In(CompiledRegulation regulation, RegulationVersion version) => Circumstances.Of(regulation, version, PlacementsOf(regulation));

    /// <summary>The circumstances in which a regulation is looked at, whatever its version.</summary>
    public Circumstances In(CompiledRegulation regulation) => new(PlacementsOf(regulation), PlacementsOf(regulation));

    /// <summary>The days of placements, and the day before for a regulation that is looked at before the start.</summary>
    private Reach PlacementsOf(CompiledRegulation regulation) =>
        regulation.Definition.Phases.Contains(Phase.Voor) ? Placements with { From = EarliestStart?.AddDays(-1) } : Placements;

    /// <summary>Whether a version can hold for any placement.</summary>
    public bool CanHold<T>(Series<T> series, T version, Circumstances under)
        where T : DatedVersion
    {
        if (series.Anchor is null)
        {
            return under.Law.Touches(version);
        }

        var anchor = Of(series.Anchor, under);
        return !anchor.IsNothing && Anchored(series.Anchor, anchor, under).Touches(version);
    }

    /// <summary>What an expression can give.</summary>
    public PossibleValue Of(Node node, Circumstances under) => node switch
    {
        ConstantNode constant => PossibleValue.Exactly(constant.Value),
        FactNode fact when under.IsTimeKnown && (fact.Symbol.Index == _rules.Timeline.Start || fact.Symbol.Index == _rules.Timeline.Months) =>
            Fact(fact.Symbol.Index, under) with { MayBeUnknown = false },
        FactNode fact => Fact(fact.Symbol.Index, under),
        VariableNode variable => Variable(variable.Symbol.Index, under),
        ParameterNode parameter => Parameter(_rules.Parameters[parameter.Symbol.Index], [], under),
        TableNode table => Parameter(_rules.Parameters[table.Symbol.Index], [.. table.Children.Select(key => Of(key, under))], under),
        TimeNode time => Time(time.Fact, under),
        AppliesNode applies => _outcomes.Applies(_rules.Regulations[applies.Symbol.Index], under),
        OnNode on => On(on, under),
        OverNode over => PossibleValue.Between(null, null).Or(IsTimeless(under) || Of(over.Children[0], Anywhere with { IsTimeKnown = under.IsTimeKnown }).MayBeUnknown),
        ArithmeticNode sum => PossibleCalculation.Arithmetic(sum.Operator, Of(sum.Children[0], under), Of(sum.Children[1], under)),
        NegateNode => PossibleCalculation.Negate(Of(node.Children[0], under)),
        ComparisonNode comparison => PossibleCalculation.Compare(comparison.Operator, Of(comparison.Left, under), Of(comparison.Right, under)),
        LogicNode logic => PossibleCalculation.Logic(logic.IsAnd, Of(logic.Children[0], under), Of(logic.Children[1], under)),
        NotNode => PossibleCalculation.Not(Of(node.Children[0], under)),
        ConditionalNode => Conditional(node, under),
        OneOfNode => PossibleCalculation.OneOf(Of(node.Children[0], under), [.. node.Children.Skip(1).Select(option => Of(option, under))]),
        AtLeastNode => PossibleCalculation.AtLeast(Of(node.Children[0], under), [.. node.Children.Skip(1).Select(option => Of(option, under))]),
        CalcNode calc => PossibleCalculation.Call(calc.Function, [.. calc.Children.Select(child => Of(child, under))]),
        _ => PossibleValue.Anything,
    };

    private PossibleValue Conditional(Node node, Circumstances under)
    {
        var test = Of(node.Children[0], under);
        var value = PossibleValue.Nothing with { MayBeUnknown = test.MayBeUnknown };
        value = test.MayBeTrue ? value.Or(Of(node.Children[1], under)) : value;
        return test.MayBeFalse ? value.Or(Of(node.Children[2], under)) : value;
    }

    private PossibleValue Fact(int index, Circumstances under)
    {
        if (_facts.TryGetValue((index, under), out var known))
        {
            return known ?? PossibleValue.Anything;
        }

        _facts[(index, under)] = null;
        var fact = _rules.Facts[index];
        var value = GivenOf(fact.Definition);
        var open = true;
        foreach (var each in fact.Defaults)
        {
            var when = each.When is { } node ? Of(node, under) : PossibleValue.Exactly(Value.Of(true));
            value = when.MayBeTrue ? value.Or(Of(each.Value, under)) : value;
            value = value.Or(when.MayBeUnknown);
            open = when.MayBeFalse;
            if (!open)
            {
                break;
            }
        }

        value = value.Or(open);
        _facts[(index, under)] = value;
        return value;
    }

    private static PossibleValue GivenOf(FactDefinition fact) => fact.Type switch
    {
        FactType.Bool => PossibleValue.Truth,
        FactType.Number or FactType.Date => PossibleValue.Between(fact.Min, fact.Max),
        FactType.Choice => PossibleValue.OneOf(fact.Choices.Select(choice => choice.Id)),
        FactType.Text => new PossibleValue(false, null, null, null),
    };

    private PossibleValue Variable(int index, Circumstances under)
    {
        if (_variables.TryGetValue((index, under), out var known))
        {
            // A variable that asks for its own older version.
            return known ?? PossibleValue.Anything;
        }

        _variables[(index, under)] = null;
        var variable = _rules.Variables[index];
        var value = Gaps(variable.Series, variable.Series.Versions, under);
        for (var i = 0; i < variable.Formulas.Length; i++)
        {
            var version = variable.Series.Versions[i];
            if (CanHold(variable.Series, version, under))
            {
                value = value.Or(Of(variable.Formulas[i], variable.Series.Anchor is null ? under with { Law = under.Law.Within(version) } : under));
            }
        }

        _variables[(index, under)] = value;
        return value;
    }

    private PossibleValue Parameter(CompiledParameter parameter, PossibleValue[] keys, Circumstances under)
    {
        var withFigure = parameter.Series.Versions.Where(version => version.Value is not null || !version.Rows.IsEmpty);
        var value = Gaps(parameter.Series, withFigure, under);
        if (keys.Any(key => key.IsNothing))
        {
            return PossibleValue.Nothing;
        }

        foreach (var version in parameter.Series.Versions.Where(version => CanHold(parameter.Series, version, under)))
        {
            value = version switch
            {
                { Value: { } figure } => value.Or(PossibleValue.Exactly(Value.Of(figure))),
                { Between: { } between } => value.Or(PossibleValue.Between(between.Low, between.High).Or(true)),
                _ => value.Or(PossibleRows.Of(version.Rows, keys)),
            };
        }

        return value.Or(keys.Any(key => key.MayBeUnknown));
    }

    /// <summary>No value yet of a series; unknown where no version holds, or where the day that picks is not known.</summary>
    public PossibleValue Gaps<T>(Series<T> series, IEnumerable<T> versions, Circumstances under)
        where T : DatedVersion
    {
        var all = versions.ToList();
        if (series.Anchor is null)
        {
            _looked.Note(series, under.Law.From);
            var noDay = IsTimeless(under) && !all.Any(version => EarliestStart is { } start ? version.HoldsEverAfter(start) : version is { From: null, To: null });
            return PossibleValue.Nothing with { MayBeUnknown = noDay || !under.Law.IsCoveredBy(all) };
        }

        var anchor = Of(series.Anchor, under);
        _looked.Note(series, Anchored(series.Anchor, anchor, under).From);
        return PossibleValue.Nothing with { MayBeUnknown = anchor.MayBeUnknown || anchor.IsNothing || !Anchored(series.Anchor, anchor, under).IsCoveredBy(all) };
    }

    private PossibleValue On(OnNode on, Circumstances under)
    {
        var day = Of(on.Day, under);
        if (day.IsNothing)
        {
            return PossibleValue.Nothing;
        }

        var reach = ReachOf(day);
        return Of(on.Expression, new Circumstances(reach, reach, under.IsTimeKnown, IsOtherDay: true)).Or(day.MayBeUnknown);
    }

    private PossibleValue Time(TimeFact fact, Circumstances under)
    {
        var isTimeless = IsTimeless(under);
        return fact switch
        {
            TimeFact.Maanden => Fact(_rules.Timeline.Months, under).Or(isTimeless),
            TimeFact.Leeftijd => PossibleValue.Between(null, null).Or(isTimeless || Fact(_rules.Timeline.Birth, under).MayBeUnknown),
            TimeFact.Einde => PossibleValue.Between(EarliestStart?.DayNumber, null).Or(isTimeless),
            TimeFact.Datum => PossibleValue.Between(under.Date.From?.DayNumber, under.Date.To?.DayNumber).Or(isTimeless),
            TimeFact.Jaar => PossibleValue.Between(under.Date.From?.Year, under.Date.To?.Year).Or(isTimeless),
            TimeFact.Maand => PossibleValue.Between(0, null).Or(isTimeless),
            TimeFact.Dagen => PossibleValue.Between(1, 31).Or(isTimeless),
            TimeFact.Fase => PossibleValue.OneOf(FormatWords.Words<Phase>()).Or(isTimeless && under.IsOtherDay),
            TimeFact.Uren or TimeFact.UrenInJaar => PossibleValue.Between(0, null).Or(true),
        };
    }

    /// <summary>Whether start or length of the placement can be unknown.</summary>
    public bool IsTimeless(Circumstances under) => _timeMayBeUnknown && !under.IsTimeKnown;

    /// <summary>What a condition can come to.</summary>
    public PossibleValue Of(CompiledCondition condition, Circumstances under) => _outcomes.Of(condition, under);

    /// <summary>The days that an anchor can be; the same anchor as the regulation's picks a version of the same day.</summary>
    private static Reach Anchored(Node anchor, PossibleValue day, Circumstances under) =>
        under.Anchor == ExpressionWriter.Plain(anchor) ? under.Anchored : ReachOf(day);

    private static Reach ReachOf(PossibleValue day) => new(Day(day.Low), Day(day.High));

    private static DateOnly? Day(decimal? number) =>
        number is { } known && known >= DateOnly.MinValue.DayNumber && known <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)known) : null;
}
