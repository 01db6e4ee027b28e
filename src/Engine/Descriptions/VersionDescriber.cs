using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A version of a regulation → its description.</summary>
internal sealed class VersionDescriber(TermMaker terms)
{
    public VersionDescription Describe(CompiledVersion version) => new()
    {
        From = version.Definition.From,
        To = version.Definition.To,
        Announced = version.Definition.Announced,
        Certainty = Certainties.Of(version.Definition.Certainty, version.Definition.Sources),
        Sources = version.Definition.Sources,
        Conditions = [.. version.Conditions.Select(Condition)],
        Duties = [.. version.Duties.Select(Condition)],
        CashFlows = [.. version.CashFlows.Select(CashFlow)],
        Credits = [.. version.Credits.Select(Credit)],
        Benefit = [.. version.Benefit.Select(Benefit)],
        Actions = [.. version.Actions.Select(Action)],
        Risks = [.. version.Risks.Select(Risk)],
    };

    private ConditionDescription Condition(CompiledCondition condition)
    {
        var definition = condition.Definition;
        return new ConditionDescription
        {
            Id = definition.Id,
            Text = definition.Text,
            Sources = condition.Sources,
            Certainty = condition.Certainty,
            When = terms.Formula(definition.If, condition.If),
            Requirement = terms.Formula(definition.When, condition.When),
            Window = definition.Window is { } window
                ? new WindowDescription(
                    window.Counts,
                    terms.Formula(window.From, condition.From),
                    terms.Formula(window.To, condition.To),
                    terms.Formula(window.Months, condition.Months),
                    terms.Formula(window.Used, condition.Used))
                : null,
            JudgedBy = definition.JudgedBy,
            Decision = definition.JudgedBy is not null && condition.When is FactNode fact ? terms.Name(fact.Symbol) : null,
            Evidence = definition.Evidence,
            IfUnmet = definition.IfUnmet,
        };
    }

    private CashFlowDescription CashFlow(CompiledCashFlow flow) => new()
    {
        Id = flow.Rule.Id,
        Text = flow.Rule.Text,
        Sources = flow.Sources,
        Certainty = flow.Certainty,
        When = terms.Formula(flow.Rule.When, flow.When),
        From = Party(flow.Rule.From, flow.From),
        To = flow.Rule.To is { } to ? Party(to, flow.To) : null,
        Kind = flow.Rule.Kind,
        Amount = terms.Formula(flow.Rule.Amount, flow.Amount)!,
        Per = flow.Rule.Per,
        On = terms.Formula(flow.Rule.On, flow.On),
        Proration = flow.Rule.Proration,
        Cap = Cap(flow.Rule.Cap, flow.Cap),
        Paid = terms.Formula(flow.Rule.Paid, flow.Paid),
    };

    private CreditDescription Credit(CompiledCredit credit) => new()
    {
        Id = credit.Rule.Id,
        Text = credit.Rule.Text,
        Sources = credit.Sources,
        Certainty = credit.Certainty,
        When = terms.Formula(credit.Rule.When, credit.When),
        Scheme = credit.Rule.Scheme,
        Unit = credit.Rule.Unit,
        To = Party(credit.Rule.To, credit.To),
        Value = terms.Formula(credit.Rule.Value, credit.Value)!,
        Per = credit.Rule.Per,
        Proration = credit.Rule.Proration,
        Cap = Cap(credit.Rule.Cap, credit.Cap),
        Obligation = terms.Formula(credit.Rule.Obligation, credit.Obligation),
        Delivered = terms.Formula(credit.Rule.Delivered, credit.Delivered),
    };

    private BenefitDescription Benefit(Compiled<BenefitRule> effect) => new()
    {
        Id = effect.Rule.Id,
        Text = effect.Rule.Text,
        Sources = effect.Sources,
        Certainty = effect.Certainty,
        When = terms.Formula(effect.Rule.When, effect.When),
        Effect = effect.Rule.Effect,
    };

    private ActionDescription Action(CompiledAction action) => new()
    {
        Id = action.Rule.Id,
        Text = action.Rule.Text,
        Sources = action.Sources,
        Certainty = action.Certainty,
        When = terms.Formula(action.Rule.When, action.When),
        By = Party(action.Rule.By, action.By),
        Due = terms.Formula(action.Rule.Due, action.Due),
        IfMissed = action.Rule.IfMissed,
        Evidence = action.Rule.Evidence,
    };

    private RiskDescription Risk(CompiledRisk risk) => new()
    {
        Id = risk.Rule.Id,
        Text = risk.Rule.Text,
        Sources = risk.Sources,
        Certainty = risk.Certainty,
        When = terms.Formula(risk.Rule.When, risk.When),
        Likelihood = [.. risk.Rule.Likelihood.Zip(risk.Cases, (likely, when) =>
            new LikelihoodDescription(terms.Formula(likely.When, when), likely.Level, likely.Probability))],
        Exposure = terms.Formula(risk.Rule.Exposure, risk.Exposure),
        LosesFlow = risk.Rule.LosesFlow,
        LosesPer = risk.Rule.LosesPer,
        Mitigation = risk.Rule.Mitigation,
    };

    private CapDescription? Cap(Cap? cap, Node? amount) =>
        cap is null ? null : new CapDescription(terms.Formula(cap.Amount, amount)!, cap.Per);

    private PartyDescription Party(PartyRef party, Node? chosen) =>
        new(party.Party, chosen is FactNode fact ? terms.Name(fact.Symbol) : null);
}
