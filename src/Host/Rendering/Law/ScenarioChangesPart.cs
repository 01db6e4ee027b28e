using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A scenario assessed with the rules of two days.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Before">With the rules of the earlier day.</param>
/// <param name="After">With the rules of the later day.</param>
internal sealed record ScenarioPair(string Name, Assessment Before, Assessment After);

/// <summary>Which scenarios come out otherwise with the rules of another day: status, benefit and euros per party.</summary>
internal static class ScenarioChangesPart
{
    /// <summary>Writes each scenario that changes, and how many do not.</summary>
    public static void Write(Page page, IReadOnlyCollection<ScenarioPair> pairs, LawWords words)
    {
        page.Heading(2, words.Say("diff.scenarios"));
        var same = 0;
        foreach (var pair in pairs)
        {
            string[] lines = [.. Lines(pair, words)];
            if (lines.Length == 0)
            {
                same++;
                continue;
            }

            page.Heading(3, pair.Name);
            foreach (var line in lines)
            {
                page.Item(0, line);
            }
        }

        if (same > 0)
        {
            page.Paragraph(words.Count("diff.scenarios.same", same));
        }
    }

    private static IEnumerable<string> Lines(ScenarioPair pair, LawWords words) =>
        Benefit(pair, words).Concat(Statuses(pair, words)).Concat(Parties(pair, words));

    private static IEnumerable<string> Benefit(ScenarioPair pair, LawWords words)
    {
        var (before, after) = (Kept(pair.Before, words), Kept(pair.After, words));
        return before == after ? [] : [words.Say("diff.benefit", ("before", before), ("after", after))];
    }

    private static IEnumerable<string> Statuses(ScenarioPair pair, LawWords words) =>
        from before in pair.Before.Regulations
        let after = pair.After.Regulations.Single(outcome => outcome.Id == before.Id)
        where before.Status != after.Status
        select words.Say(
            "diff.status",
            ("title", words.Say(before.Title)),
            ("before", words.Say("status." + FormatWords.Word(before.Status))),
            ("after", words.Say("status." + FormatWords.Word(after.Status))));

    private static IEnumerable<string> Parties(ScenarioPair pair, LawWords words) =>
        from party in Enum.GetValues<Party>()
        let before = Net(pair.Before, party)
        let after = Net(pair.After, party)
        where before != after
        select words.Say(
            "diff.euros",
            ("party", words.PartyFirst(party)),
            ("before", words.Format.Euro(before)),
            ("after", words.Format.Euro(after)),
            ("difference", (after > before ? "+" : "") + words.Format.Euro(after - before)));

    private static decimal Net(Assessment assessment, Party party) =>
        assessment.Totals.FirstOrDefault(totals => totals.Party == party)?.Net ?? 0;

    private static string Kept(Assessment assessment, LawWords words) =>
        words.Say("benefit.kept." + (assessment.Benefit.Kept is { } kept ? FormatWords.Word(kept) : "none"));
}
