using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>Every expression of a version of a regulation, so that it can be replaced.</summary>
internal static class VersionSlots
{
    /// <summary>The slots, in the order of the file.</summary>
    public static IEnumerable<Slot<CompiledVersion>> Of(CompiledVersion version) =>
        OfList(version.Conditions, Condition, (each, list) => each with { Conditions = list }, each => each.Conditions)
            .Concat(OfList(version.Duties, Condition, (each, list) => each with { Duties = list }, each => each.Duties))
            .Concat(OfList(version.CashFlows, CashFlow, (each, list) => each with { CashFlows = list }, each => each.CashFlows))
            .Concat(OfList(version.Credits, Credit, (each, list) => each with { Credits = list }, each => each.Credits))
            .Concat(OfList(version.Benefit, Benefit, (each, list) => each with { Benefit = list }, each => each.Benefit))
            .Concat(OfList(version.Actions, Action, (each, list) => each with { Actions = list }, each => each.Actions))
            .Concat(OfList(version.Risks, Risk, (each, list) => each with { Risks = list }, each => each.Risks));

    private static IEnumerable<Slot<CompiledVersion>> OfList<T>(
        ImmutableArray<T> items,
        Func<T, IEnumerable<Slot<T>>> slotsOf,
        Func<CompiledVersion, ImmutableArray<T>, CompiledVersion> with,
        Func<CompiledVersion, ImmutableArray<T>> list) =>
        items.SelectMany((item, i) => slotsOf(item).Select(slot => new Slot<CompiledVersion>(
            slot.Place,
            version => slot.Get(list(version)[i]),
            (version, node) => with(version, list(version).SetItem(i, slot.Set(list(version)[i], node))),
            slot.Step)));

    private static IEnumerable<Slot<CompiledCondition>> Condition(CompiledCondition condition)
    {
        var written = condition.Definition;
        return Some(
            Slot<CompiledCondition>(written.If, each => each.If, (each, node) => each with { If = node }),
            Slot<CompiledCondition>(written.When, each => each.When, (each, node) => each with { When = node }),
            Slot<CompiledCondition>(written.Window?.From, each => each.From, (each, node) => each with { From = node }),
            Slot<CompiledCondition>(written.Window?.To, each => each.To, (each, node) => each with { To = node }, WindowStep.Day),
            Slot<CompiledCondition>(written.Window?.Months, each => each.Months, (each, node) => each with { Months = node }, WindowStep.Month),
            Slot<CompiledCondition>(written.Window?.Used, each => each.Used, (each, node) => each with { Used = node }));
    }

    private static IEnumerable<Slot<CompiledCashFlow>> CashFlow(CompiledCashFlow flow) => Some(
        Slot<CompiledCashFlow>(flow.Rule.When, each => each.When, (each, node) => each with { When = node }),
        Slot<CompiledCashFlow>(flow.Rule.Amount, each => each.Amount, (each, node) => each with { Amount = node }),
        Slot<CompiledCashFlow>(flow.Rule.On, each => each.On, (each, node) => each with { On = node }),
        Slot<CompiledCashFlow>(flow.Rule.Cap?.Amount, each => each.Cap, (each, node) => each with { Cap = node }),
        Slot<CompiledCashFlow>(flow.Rule.Paid, each => each.Paid, (each, node) => each with { Paid = node }));

    private static IEnumerable<Slot<CompiledCredit>> Credit(CompiledCredit credit) => Some(
        Slot<CompiledCredit>(credit.Rule.When, each => each.When, (each, node) => each with { When = node }),
        Slot<CompiledCredit>(credit.Rule.Value, each => each.Value, (each, node) => each with { Value = node }),
        Slot<CompiledCredit>(credit.Rule.Cap?.Amount, each => each.Cap, (each, node) => each with { Cap = node }),
        Slot<CompiledCredit>(credit.Rule.Obligation, each => each.Obligation, (each, node) => each with { Obligation = node }),
        Slot<CompiledCredit>(credit.Rule.Delivered, each => each.Delivered, (each, node) => each with { Delivered = node }));

    private static IEnumerable<Slot<Compiled<BenefitRule>>> Benefit(Compiled<BenefitRule> effect) => Some(
        Slot<Compiled<BenefitRule>>(effect.Rule.When, each => each.When, (each, node) => each with { When = node }));

    private static IEnumerable<Slot<CompiledAction>> Action(CompiledAction action) => Some(
        Slot<CompiledAction>(action.Rule.When, each => each.When, (each, node) => each with { When = node }),
        Slot<CompiledAction>(action.Rule.Due, each => each.Due, (each, node) => each with { Due = node }));

    private static IEnumerable<Slot<CompiledRisk>> Risk(CompiledRisk risk) => Some(
        [
            Slot<CompiledRisk>(risk.Rule.When, each => each.When, (each, node) => each with { When = node }),
            .. risk.Rule.Likelihood.Select((likely, i) => Slot<CompiledRisk>(likely.When, each => each.Cases[i], (each, node) => each with { Cases = each.Cases.SetItem(i, node) })),
            Slot<CompiledRisk>(risk.Rule.Exposure, each => each.Exposure, (each, node) => each with { Exposure = node }),
        ]);

    private static Slot<T>? Slot<T>(ExpressionText? written, Func<T, Node?> get, Func<T, Node, T> set, WindowStep? step = null) =>
        written is null ? null : new Slot<T>(written.Place, each => get(each)!, set, step);

    private static IEnumerable<Slot<T>> Some<T>(params Slot<T>?[] slots) => slots.OfType<Slot<T>>();
}
