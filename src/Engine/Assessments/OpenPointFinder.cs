using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>What the answer depends on and no user can answer, each once.</summary>
internal static class OpenPointFinder
{
    public static ImmutableArray<OpenPoint> Find(Draft draft)
    {
        var rules = draft.Evaluation.Rules;
        var points = draft.Reasons
            .Where(met => met.Reason.Kind != ReasonKind.Fact)
            .GroupBy(met => (met.Reason.Kind, met.Reason.Subject, met.Reason.Key))
            .Select(group => Point(rules, group.Key.Kind, group.Key.Subject, group.Key.Key, group.Min(met => met.Reason.Day), [.. group.Select(met => met.Regulation).Distinct()]));
        return [.. points, .. Warnings(draft)];
    }

    private static IEnumerable<OpenPoint> Warnings(Draft draft) => draft.Evaluation.Rules.Checks
        .Where(check => !check.Definition.IsError && check.Holds.Evaluate(draft.Evaluation.Placement[0]).IsFalse)
        .Select(check => new OpenPoint
        {
            Kind = OpenPointKind.Warning,
            Subject = check.Definition.Id,
            Parameter = null,
            Title = check.Definition.Text,
            Text = null,
            Day = null,
            Key = null,
            Affects = [],
            Sources = [],
        });

    private static OpenPoint Point(CompiledRules rules, ReasonKind kind, string subject, string? key, DateOnly? day, ImmutableArray<CompiledRegulation> affects)
    {
        var about = About(rules, subject, day, affects);
        return new OpenPoint
        {
            Kind = kind switch
            {
                ReasonKind.NoFigure => OpenPointKind.NoFigure,
                ReasonKind.Bounds => OpenPointKind.Bounds,
                ReasonKind.Uncertain => OpenPointKind.Uncertain,
                ReasonKind.Announced => OpenPointKind.Announced,
                ReasonKind.Fault => OpenPointKind.Fault,
                ReasonKind.Fact => throw new ArgumentOutOfRangeException(nameof(kind)),
            },
            Subject = subject,
            Parameter = about.Parameter,
            Title = about.Title,
            Text = about.Text,
            Day = day,
            Key = key,
            Affects = [.. affects.Select(regulation => regulation.Definition.Id)],
            Sources = about.Sources,
        };
    }

    private static (string? Parameter, LocalText Title, LocalText? Text, ImmutableArray<Source> Sources) About(
        CompiledRules rules, string subject, DateOnly? day, ImmutableArray<CompiledRegulation> affects)
    {
        switch (rules.Symbols.Find(subject))
        {
            case { Kind: SymbolKind.Parameter or SymbolKind.Table } symbol:
                var parameter = rules.Parameters[symbol.Index].Definition;
                var version = day is { } looked ? parameter.Versions.FirstOrDefault(each => each.Holds(looked)) : null;
                return (parameter.Id, parameter.Title, version?.Text, version is { Sources.IsDefaultOrEmpty: false } ? version.Sources : parameter.Sources);
            case { Kind: SymbolKind.Variable } symbol:
                var variable = rules.Variables[symbol.Index].Definition;
                return (null, variable.Title, null, variable.Sources);
            default:
                return OfRegulation(subject, affects);
        }
    }

    /// <summary>A condition or consequence, named <c>regulation/id</c>, or a regulation itself.</summary>
    private static (string? Parameter, LocalText Title, LocalText? Text, ImmutableArray<Source> Sources) OfRegulation(
        string subject, ImmutableArray<CompiledRegulation> affects)
    {
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        var regulation = affects.FirstOrDefault(each => subject == each.Definition.Id || (slash > 0 && subject[..slash] == each.Definition.Id)) ?? affects[0];
        var id = slash < 0 ? null : subject[(slash + 1)..];
        foreach (var version in regulation.Versions.Reverse())
        {
            if (version.Conditions.Concat(version.Duties).FirstOrDefault(condition => condition.Definition.Id == id) is { } condition)
            {
                return (null, regulation.Definition.Title, condition.Definition.Text, condition.Sources);
            }

            var consequence = version.CashFlows.Select(flow => (flow.Rule.Id, flow.Rule.Text, flow.Sources))
                .Concat(version.Credits.Select(credit => (credit.Rule.Id, credit.Rule.Text, credit.Sources)))
                .Concat(version.Benefit.Select(effect => (effect.Rule.Id, effect.Rule.Text, effect.Sources)))
                .Concat(version.Risks.Select(risk => (risk.Rule.Id, risk.Rule.Text, risk.Sources)))
                .FirstOrDefault(each => each.Id == id);
            if (consequence.Id is not null)
            {
                return (null, regulation.Definition.Title, consequence.Text, consequence.Sources);
            }
        }

        return (null, regulation.Definition.Title, null, regulation.Versions.LastOrDefault()?.Definition.Sources ?? []);
    }
}
