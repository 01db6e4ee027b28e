using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Rules as read → rules ready to be evaluated, after all checks across files.</summary>
internal static class RuleBookBuilder
{
    public static Result<CompiledRules> Build(RuleSet rules)
    {
        var problems = new List<Problem>();
        var symbols = new SymbolTable(SymbolReader.Read(rules, problems));
        if (problems.Count > 0 || Slots(rules, symbols, problems) is not { } slots)
        {
            return new Result<CompiledRules>([.. problems]);
        }

        var facts = Bind(rules.Facts.Facts, symbols, problems, Fact);
        var parameters = Bind(rules.Parameters, symbols, problems, (parameter, i, binder) =>
            new CompiledParameter(parameter, i, binder.Optional(parameter.Anchor, FactType.Date)));
        var variables = Bind(rules.Variables, symbols, problems, (variable, _, binder) => new CompiledVariable(variable)
        {
            Series = new(binder.Optional(variable.Anchor, FactType.Date), variable.Versions),
            Formulas = [.. variable.Versions.Select(version => binder.Required(version.Formula, variable.Type))],
        });
        var regulations = Bind(rules.Regulations, symbols, problems, (regulation, i, binder) => new CompiledRegulation(regulation, i)
        {
            Series = new(binder.Optional(regulation.Anchor, FactType.Date), regulation.Versions),
            Versions = [.. regulation.Versions.Select(binder.Version)],
        });
        var combinations = Combinations(rules, regulations, problems);
        var checks = Bind(rules.Facts.Checks, symbols, problems, (check, _, binder) => new CompiledCheck(check, binder.Required(check.Holds, FactType.Bool)));
        var compiled = new CompiledRules
        {
            Symbols = symbols,
            Facts = facts,
            Parameters = parameters,
            Variables = variables,
            Regulations = regulations,
            Combinations = combinations,
            Checks = checks,
            Timeline = slots,
            Cuts = new CutSources([], [], []),
        };
        compiled = compiled with { Cuts = Foundation.AllCuts(compiled) };
        ReferenceCheck.Check(rules, problems);
        if (problems.Count == 0)
        {
            TimeCheck.Check(compiled, problems);
            CycleCheck.Check(compiled, problems);
        }

        return problems.Count > 0
            ? new Result<CompiledRules>([.. problems.Take(Limits.Problems)])
            : new Result<CompiledRules>(compiled);
    }

    /// <summary>Compiles the expressions of each definition, on all processors; problems stand in the order of the definitions.</summary>
    private static TCompiled[] Bind<TDefinition, TCompiled>(
        ImmutableArray<TDefinition> definitions, SymbolTable symbols, List<Problem> problems, Func<TDefinition, int, ExpressionBinder, TCompiled> bind)
    {
        var compiled = new TCompiled[definitions.Length];
        var found = new List<Problem>[definitions.Length];
        Parallel.For(0, definitions.Length, i =>
        {
            found[i] = [];
            compiled[i] = bind(definitions[i], i, new ExpressionBinder(symbols, found[i]));
        });
        problems.AddRange(found.SelectMany(each => each));
        return compiled;
    }

    private static CompiledFact Fact(FactDefinition fact, int index, ExpressionBinder binder) => new(fact, index)
    {
        AskIf = binder.Optional(fact.AskIf, FactType.Bool),
        Defaults = [.. fact.Defaults.Select(each => new CompiledDefault(
            binder.Optional(each.When, FactType.Bool), binder.Required(each.Value, fact.Type), each.Because))],
    };

    private static TimelineSlots? Slots(RuleSet rules, SymbolTable symbols, List<Problem> problems)
    {
        var timeline = rules.Facts.Timeline;
        var slots = new TimelineSlots(
            Slot(timeline.Start, FactType.Date),
            Slot(timeline.Months, FactType.Number),
            Slot(timeline.Birth, FactType.Date),
            Slot(timeline.HoursPerWeek, FactType.Number),
            Slot(timeline.HoursPerYear, FactType.Number));
        return problems.Count > 0 ? null : slots;

        int Slot(string id, FactType type)
        {
            if (symbols.Find(id) is { Kind: SymbolKind.Fact } symbol && symbol.Type == type)
            {
                return symbol.Index;
            }

            problems.Add(new Problem("unknown-identifier", timeline.Place, $"The timeline names \"{id}\", which is not a fact of type {FormatWords.Word(type)}."));
            return 0;
        }
    }

    private static List<CompiledCombination> Combinations(RuleSet rules, CompiledRegulation[] regulations, List<Problem> problems)
    {
        var compiled = new List<CompiledCombination>();
        foreach (var combination in rules.Combinations)
        {
            foreach (var unknown in combination.Among.Where(id => regulations.All(regulation => regulation.Definition.Id != id)))
            {
                problems.Add(new Problem("unknown-regulation", combination.Place, $"The combination names \"{unknown}\", which is not a regulation."));
            }

            var members = combination.Among
                .Select(id => Array.FindIndex(regulations, regulation => regulation.Definition.Id == id))
                .Where(index => index >= 0)
                .ToImmutableArray();
            var made = new CompiledCombination(combination, new(null, combination.Versions), members);
            compiled.Add(made);
            foreach (var member in members)
            {
                regulations[member].Combinations.Add(made);
            }
        }

        return compiled;
    }
}
