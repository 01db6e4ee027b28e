using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>The name of a cash flow for people.</summary>
internal static class FlowText
{
    /// <summary>The regulation's name, with the flow's own id where that regulation has more than one.</summary>
    public static string Name(CashFlow flow, Answer answer)
    {
        var isAlone = answer.Assessment.CashFlows.All(f => f.Regulation != flow.Regulation || f.Id == flow.Id);
        return isAlone
            ? answer.Title(flow.Regulation)
            : answer.Say("flow.name", ("regulation", answer.Title(flow.Regulation)), ("flow", flow.Id));
    }

    /// <summary>The name of the flow without a known amount that has this id.</summary>
    public static string Name(string id, Answer answer) =>
        answer.Assessment.CashFlows.FirstOrDefault(f => f.Id == id && f.Total is null) is { } flow ? Name(flow, answer) : id;
}
