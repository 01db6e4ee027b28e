using System.Reflection;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A function of <see cref="Calc"/> that computes within one day, ready to be called with values.</summary>
internal sealed class CalcFunction
{
    private static readonly string[] ComputedElsewhere = [nameof(Calc.On), nameof(Calc.OverYear), nameof(Calc.OverPlacement), nameof(Calc.AtLeast)];

    private static readonly Dictionary<MethodInfo, CalcFunction> All = typeof(Calc)
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !ComputedElsewhere.Contains(method.Name))
        .ToDictionary(method => method, method => new CalcFunction(method));

    private readonly Func<Value[], Value> _call;

    private CalcFunction(MethodInfo method)
    {
        Name = "Calc." + method.Name;
        Returns = method.ReturnType == typeof(DateOnly) ? FactType.Date : FactType.Number;
        _call = Bind(method);
    }

    public string Name { get; }

    public FactType Returns { get; }

    /// <summary>Names of all functions, for the nearest name in a problem.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Calc).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => "Calc." + method.Name).Distinct()];

    public static CalcFunction? Find(MethodInfo method) => All.GetValueOrDefault(method);

    /// <exception cref="ArgumentOutOfRangeException">The function has no answer for these values.</exception>
    public Value Call(Value[] arguments) => _call(arguments);

    private static Func<Value[], Value> Bind(MethodInfo method) => method.Name switch
    {
        nameof(Calc.Min) => a => Value.Of(Calc.Min(a[0].Number, Numbers(a))),
        nameof(Calc.Max) => a => Value.Of(Calc.Max(a[0].Number, Numbers(a))),
        nameof(Calc.Round) => a => Value.Of(Calc.Round(a[0].Number, a[1].Number)),
        nameof(Calc.Floor) => a => Value.Of(Calc.Floor(a[0].Number, a[1].Number)),
        nameof(Calc.Ceiling) => a => Value.Of(Calc.Ceiling(a[0].Number, a[1].Number)),
        nameof(Calc.Date) => a => Value.Of(Calc.Date(a[0].Number, a[1].Number, a[2].Number)),
        nameof(Calc.Year) => a => Value.Of(Calc.Year(a[0].Day)),
        nameof(Calc.Month) => a => Value.Of(Calc.Month(a[0].Day)),
        nameof(Calc.AddDays) => a => Value.Of(Calc.AddDays(a[0].Day, a[1].Number)),
        nameof(Calc.AddMonths) => a => Value.Of(Calc.AddMonths(a[0].Day, a[1].Number)),
        nameof(Calc.MonthStart) => a => Value.Of(Calc.MonthStart(a[0].Day)),
        nameof(Calc.MonthEnd) => a => Value.Of(Calc.MonthEnd(a[0].Day)),
        nameof(Calc.YearStart) => a => Value.Of(a.Length > 1 ? Calc.YearStart(a[0].Day, a[1].Number) : Calc.YearStart(a[0].Day)),
        nameof(Calc.YearEnd) => a => Value.Of(a.Length > 1 ? Calc.YearEnd(a[0].Day, a[1].Number) : Calc.YearEnd(a[0].Day)),
        nameof(Calc.Earliest) => a => Value.Of(Calc.Earliest(a[0].Day, Days(a))),
        nameof(Calc.Latest) => a => Value.Of(Calc.Latest(a[0].Day, Days(a))),
        nameof(Calc.Days) => a => Value.Of(Calc.Days(a[0].Day, a[1].Day)),
        nameof(Calc.Months) => a => Value.Of(Calc.Months(a[0].Day, a[1].Day)),
        nameof(Calc.Age) => a => Value.Of(Calc.Age(a[0].Day, a[1].Day)),
        _ => throw new InvalidOperationException($"{method.Name} is not bound."),
    };

    private static decimal[] Numbers(Value[] arguments) => [.. arguments.Skip(1).Select(argument => argument.Number)];

    private static DateOnly[] Days(Value[] arguments) => [.. arguments.Skip(1).Select(argument => argument.Day)];
}
