using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Compiles the expressions of rules; a refused one becomes an unknown, so that all problems are found in one go.</summary>
internal sealed class ExpressionBinder(SymbolTable symbols, ICollection<Problem> problems)
{
    private readonly ExpressionCompiler _compiler = new(symbols, problems);

    public Node Required(ExpressionText text, FactType type) =>
        _compiler.Compile(text, type) ?? new ConstantNode(type, Value.Unknown((Trace?)null));

    public Node? Optional(ExpressionText? text, FactType type) => text is null ? null : Required(text, type);

    /// <summary>A version with all its expressions.</summary>
    public CompiledVersion Version(RegulationVersion version) => new(
        version,
        [.. version.Conditions.Select(condition => Condition(condition, version))],
        [.. version.Duties.Select(duty => Condition(duty, version))],
        [.. version.CashFlows.Select(flow => CashFlow(flow, version))],
        [.. version.Credits.Select(credit => Credit(credit, version))],
        [.. version.Benefit.Select(effect => new Compiled<BenefitRule>(effect, When(effect), Sources(effect.Sources, version), CertaintyOf(effect, version)))],
        [.. version.Actions.Select(action => new CompiledAction(action, When(action), Sources(action.Sources, version), CertaintyOf(action, version))
        {
            Due = Optional(action.Due, FactType.Date),
            By = Party(action.By),
        })],
        [.. version.Risks.Select(risk => new CompiledRisk(risk, When(risk), Sources(risk.Sources, version), CertaintyOf(risk, version))
        {
            Exposure = Optional(risk.Exposure, FactType.Number),
            Cases = [.. risk.Likelihood.Select(likely => Optional(likely.When, FactType.Bool))],
        })]);

    private CompiledCondition Condition(Condition condition, RegulationVersion version) =>
        new(condition, Sources(condition.Sources, version), Certainties.Of(condition.Certainty, condition.Sources, version.Sources))
        {
            If = Optional(condition.If, FactType.Bool),
            When = condition.When is { } when ? Required(when, FactType.Bool) : Judgement(condition),
            From = Optional(condition.Window?.From, FactType.Date),
            To = Optional(condition.Window?.To, FactType.Date),
            Months = Optional(condition.Window?.Months, FactType.Number),
            Used = Optional(condition.Window?.Used, FactType.Number),
        };

    /// <summary>A judgement is the fact that carries it.</summary>
    private Node? Judgement(Condition condition)
    {
        if (condition.Fact is not { } fact)
        {
            return null;
        }

        if (symbols.Find(fact) is { Kind: SymbolKind.Fact, Type: FactType.Bool } symbol)
        {
            return new FactNode(symbol);
        }

        problems.Add(new Problem("unknown-identifier", condition.Place with { Path = condition.Place.Path + "/fact" }, $"\"{fact}\" is not a yes-or-no fact."));
        return new ConstantNode(FactType.Bool, Value.Unknown((Trace?)null));
    }

    private CompiledCashFlow CashFlow(CashFlowRule flow, RegulationVersion version) =>
        new(flow, When(flow), Sources(flow.Sources, version), CertaintyOf(flow, version))
        {
            Amount = Required(flow.Amount, FactType.Number),
            On = Optional(flow.On, FactType.Date),
            Cap = Optional(flow.Cap?.Amount, FactType.Number),
            Paid = Optional(flow.Paid, FactType.Date),
            From = Party(flow.From),
            To = flow.To is { } to ? Party(to) : null,
        };

    private CompiledCredit Credit(CreditRule credit, RegulationVersion version) =>
        new(credit, When(credit), Sources(credit.Sources, version), CertaintyOf(credit, version))
        {
            Value = Required(credit.Value, FactType.Number),
            Cap = Optional(credit.Cap?.Amount, FactType.Number),
            Obligation = Optional(credit.Obligation, FactType.Number),
            Delivered = Optional(credit.Delivered, FactType.Number),
            To = Party(credit.To),
        };

    /// <summary>A choice fact whose values are parties; null for a fixed party.</summary>
    private Node? Party(PartyRef party)
    {
        if (party.Expression is not { } text)
        {
            return null;
        }

        var node = Required(text, FactType.Text);
        if (node is not FactNode { Symbol.Choices: { } choices } || choices.Any(choice => FormatWords.Parse<Party>(choice) is null))
        {
            problems.Add(new Problem("wrong-party", text.Place, $"\"{text.Text}\" is neither a party nor a choice fact whose values are parties.", $"Parties: {string.Join(", ", FormatWords.Words<Party>())}."));
        }

        return node;
    }

    private Node? When(Consequence consequence) => Optional(consequence.When, FactType.Bool);

    private static ImmutableArray<Source> Sources(ImmutableArray<Source> own, RegulationVersion version) => own.IsDefaultOrEmpty ? version.Sources : own;

    private static Certainty CertaintyOf(Consequence consequence, RegulationVersion version) =>
        Certainties.Of(consequence.Certainty, consequence.Sources, version.Sources);
}
