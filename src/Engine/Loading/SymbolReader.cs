using System.Collections.Frozen;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>The names that a rule set gives to expressions; a full name belongs to one thing.</summary>
internal static class SymbolReader
{
    public static List<Symbol> Read(RuleSet rules, ICollection<Problem> problems)
    {
        var found = new Dictionary<string, (Symbol Symbol, Place Place)>(StringComparer.Ordinal);
        for (var i = 0; i < rules.Facts.Facts.Length; i++)
        {
            var fact = rules.Facts.Facts[i];
            var choices = fact.Type == FactType.Choice ? fact.Choices.Select(choice => choice.Id).ToFrozenSet(StringComparer.Ordinal) : null;
            Add(new Symbol(fact.Id, SymbolKind.Fact, i, fact.Type, fact.Unit, choices), fact.Place);
        }

        for (var i = 0; i < rules.Parameters.Length; i++)
        {
            var parameter = rules.Parameters[i];
            var kind = parameter.Keys.IsEmpty ? SymbolKind.Parameter : SymbolKind.Table;
            Add(new Symbol(parameter.Id, kind, i, parameter.Type, parameter.Unit, null, KeysOf(parameter)), parameter.Place);
        }

        for (var i = 0; i < rules.Variables.Length; i++)
        {
            var variable = rules.Variables[i];
            Add(new Symbol(variable.Id, SymbolKind.Variable, i, variable.Type, variable.Unit, ChoicesOf(variable, rules, problems)), variable.Place);
        }

        foreach (var time in Enum.GetValues<TimeFact>())
        {
            var type = time switch
            {
                TimeFact.Datum or TimeFact.Einde => FactType.Date,
                TimeFact.Fase => FactType.Choice,
                _ => FactType.Number,
            };
            var choices = time == TimeFact.Fase ? FormatWords.Words<Phase>().ToFrozenSet(StringComparer.Ordinal) : null;
            var unit = time switch
            {
                TimeFact.Maand or TimeFact.Maanden => "months",
                TimeFact.Leeftijd => "years",
                TimeFact.Dagen => "days",
                TimeFact.Uren or TimeFact.UrenInJaar => "hours",
                _ => null,
            };
            Add(new Symbol($"{FormatWords.Time}.{FormatWords.Word(time)}", SymbolKind.Time, (int)time, type, unit, choices), new Place("facts.json"));
        }

        for (var i = 0; i < rules.Regulations.Length; i++)
        {
            var regulation = rules.Regulations[i];
            Add(new Symbol($"{FormatWords.Applies}.{FormatWords.InExpressions(regulation.Id)}", SymbolKind.Applies, i, FactType.Bool, null, null), regulation.Place);
        }

        return [.. found.Values.Select(value => value.Symbol)];

        void Add(Symbol symbol, Place place)
        {
            if (!found.TryAdd(symbol.Name, (symbol, place)))
            {
                problems.Add(new Problem("duplicate-name", place, $"\"{symbol.Name}\" is already the name of something else.", $"See {found[symbol.Name].Place}."));
            }
        }
    }

    /// <summary>The texts that rows name, a column each; null where numbers or any text fit.</summary>
    private static List<FrozenSet<string>?> KeysOf(Parameter parameter) =>
        [.. parameter.Keys.Select((_, column) =>
        {
            var keys = parameter.Versions.SelectMany(version => version.Rows).Select(row => row.Keys[column]).ToList();
            return keys.All(key => key.Text is not null) ? keys.Select(key => key.Text!).ToFrozenSet(StringComparer.Ordinal) : null;
        })];

    private static FrozenSet<string>? ChoicesOf(Variable variable, RuleSet rules, ICollection<Problem> problems)
    {
        if (variable.Type != FactType.Choice)
        {
            return null;
        }

        if (variable.ChoicesOf is not { } table)
        {
            return variable.Choices.ToFrozenSet(StringComparer.Ordinal);
        }

        var parameter = rules.Parameters.FirstOrDefault(parameter => parameter.Id == table && !parameter.Keys.IsEmpty);
        if (parameter is null)
        {
            problems.Add(new Problem("unknown-identifier", variable.Place, $"\"{table}\" is not a table whose keys can be the choices."));
            return null;
        }

        return parameter.Versions.SelectMany(version => version.Rows).Select(row => row.Keys[0].Text).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
    }
}
