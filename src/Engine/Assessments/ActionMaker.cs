using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Findings → what to arrange, one for each different day, sorted by day; advice without a day last.</summary>
internal static class ActionMaker
{
    public static ImmutableArray<ActionItem> Make(Draft draft)
    {
        var actions = new List<ActionItem>();
        foreach (var finding in draft.Asked.SelectMany(draft.FindingsOf).Where(finding => finding.Counts && finding.Version is not null))
        {
            foreach (var action in finding.Version!.Actions.Where(action => draft.Holds(action, finding) is Truth.True or Truth.Unknown))
            {
                var due = action.Due is null ? null : draft.Read(action.Due, finding) is { IsKnown: true } day ? day.Day : (DateOnly?)null;
                if (actions.Any(other => other.Id == action.Rule.Id && other.Regulation == finding.Regulation.Definition.Id && (other.Due == due || due is null)))
                {
                    continue;
                }

                actions.RemoveAll(other => other.Id == action.Rule.Id && other.Regulation == finding.Regulation.Definition.Id && other.Due is null);
                actions.Add(new ActionItem
                {
                    Id = action.Rule.Id,
                    Regulation = finding.Regulation.Definition.Id,
                    By = draft.PartyOf(action.Rule.By, action.By, finding),
                    Due = due,
                    Text = action.Rule.Text ?? finding.Regulation.Definition.Title,
                    Evidence = action.Rule.Evidence,
                    IfMissed = action.Rule.IfMissed,
                    Sources = action.Sources,
                });
            }
        }

        return [.. actions.OrderBy(action => action.Due ?? DateOnly.MaxValue)];
    }
}
