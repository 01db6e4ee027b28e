using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>What an amount of a rule is per, how it is prorated, booked and capped.</summary>
internal sealed record AmountTerms(Node Value, Per Per, Proration Proration, Node? On, Node? Cap, CapPer CapPer);

/// <summary>A rule's amount → its pieces over the placement.</summary>
internal static class PieceMaker
{
    /// <summary>Pieces of one rule in the segments in which its regulation may count, in order of time, capped.</summary>
    /// <typeparam name="T">Kind of consequence.</typeparam>
    /// <param name="draft">The answer under way.</param>
    /// <param name="rules">The findings that count, each with the rule of its version.</param>
    /// <param name="termsOf">The rule's amount.</param>
    public static List<Piece> Make<T>(Draft draft, IEnumerable<(Finding Finding, Compiled<T> Rule)> rules, Func<Compiled<T>, AmountTerms> termsOf)
        where T : Consequence
    {
        var held = new List<(Finding Finding, Compiled<T> Rule, Status Status, Trace? Why)>();
        foreach (var (finding, rule) in rules)
        {
            var holds = draft.Holds(rule, finding);
            if (holds is Truth.True or Truth.Unknown)
            {
                var firm = finding.Status == Status.Applies && holds == Truth.True && rule.Certainty != Certainty.Uncertain;
                var why = Trace.Join(finding.Status == Status.Possible ? finding.Why : null, WhyNotHolding(draft, rule, finding, holds));
                if (rule.Certainty == Certainty.Uncertain)
                {
                    why = Trace.Join(why, Trace.Of(new Reason(ReasonKind.Uncertain, $"{finding.Regulation.Definition.Id}/{rule.Rule.Id}", finding.Frame.LawDay)));
                }

                held.Add((finding, rule, firm ? Status.Applies : Status.Possible, why));
            }
        }

        var booked = held.Where(each => termsOf(each.Rule).Per == Per.Once).ToList();
        var running = held.Where(each => termsOf(each.Rule).Per != Per.Once).ToList();
        var pieces = running.Select(each => Running(draft, each.Finding, each.Rule, termsOf(each.Rule), each.Status, each.Why))
            .Concat(Bookings(draft, booked, termsOf))
            .OrderBy(piece => piece.Day ?? DateOnly.MinValue)
            .ToList();
        return Capped(draft, pieces, held, termsOf);
    }

    private static Trace? WhyNotHolding<T>(Draft draft, Compiled<T> rule, Finding finding, Truth holds)
        where T : Consequence =>
        holds == Truth.Unknown ? draft.Evaluation.Evaluate(rule.When!, finding.Frame).Value.Trace : null;

    private static Piece Running<T>(Draft draft, Finding finding, Compiled<T> rule, AmountTerms terms, Status status, Trace? why)
        where T : Consequence
    {
        var segment = finding.Frame.Segment;
        if (segment.From is not { } day)
        {
            var time = draft.Evaluation.Rules.TimeReasons(finding.Frame);
            draft.Note(time, finding.Regulation);
            return Valued(draft, finding, rule, terms.Value, status, null, Trace.Join(why, time)) with { Amount = Amount.Unknown };
        }

        var share = Shares.Of(segment, terms.Proration, draft.Evaluation.Timeline!);
        var piece = Valued(draft, finding, rule, terms.Value, status, day, why);
        if (terms.Per != Per.Hour)
        {
            return piece with { Amount = piece.Amount.Times(terms.Per == Per.Year ? share / 12 : share) };
        }

        var hours = TimeFacts.HoursPerMonth(finding.Frame);
        if (hours.IsKnown)
        {
            return piece with { Amount = piece.Amount.Times(hours.Number * share) };
        }

        draft.Note(hours.Trace, finding.Regulation);
        return piece with { Amount = Amount.Unknown, Why = Trace.Join(piece.Why, hours.Trace) };
    }

    /// <summary>Booked once for each different day, with the value of the segment that holds the day, else of the last that names it.</summary>
    private static IEnumerable<Piece> Bookings<T>(
        Draft draft, List<(Finding Finding, Compiled<T> Rule, Status Status, Trace? Why)> held, Func<Compiled<T>, AmountTerms> termsOf)
        where T : Consequence
    {
        var byDay = new SortedDictionary<DateOnly, (Finding Finding, Compiled<T> Rule, Status Status, Trace? Why)>();
        var firstDay = held.Count > 0 ? held[0].Finding.Frame.Segment.From : null;
        foreach (var each in held)
        {
            var on = termsOf(each.Rule).On is { } node ? draft.Read(node, each.Finding) : firstDay is { } first ? Value.Of(first) : Value.Unknown(draft.Evaluation.Rules.TimeReasons(each.Finding.Frame));
            if (!on.IsKnown)
            {
                draft.Note(on.Trace, each.Finding.Regulation);
                yield return Valued(draft, each.Finding, each.Rule, termsOf(each.Rule).Value, each.Status, null, Trace.Join(each.Why, on.Trace)) with { Amount = Amount.Unknown };
                yield break;
            }

            var holdsDay = byDay.TryGetValue(on.Day, out var before)
                && before.Finding.Frame.Segment is { From: { } from, To: { } to } && from <= on.Day && on.Day <= to;
            if (!holdsDay)
            {
                byDay[on.Day] = each;
            }
        }

        foreach (var (day, each) in byDay)
        {
            yield return Valued(draft, each.Finding, each.Rule, termsOf(each.Rule).Value, each.Status, day, each.Why);
        }
    }

    private static Piece Valued<T>(Draft draft, Finding finding, Compiled<T> rule, Node node, Status status, DateOnly? day, Trace? why)
        where T : Consequence
    {
        var ranged = draft.Evaluation.Evaluate(node, finding.Frame);
        var amount = Amount.Of(ranged);
        var trace = ranged.Value.Trace;
        if (amount.IsNegative || amount.Exact > Limits.Amount || amount.High > Limits.Amount)
        {
            amount = Amount.Unknown;
            trace = Trace.Of(new Reason(ReasonKind.Fault, $"{finding.Regulation.Definition.Id}/{rule.Rule.Id}", finding.Frame.LawDay));
        }

        draft.Note(trace, finding.Regulation);
        draft.Keep(ranged.Reads);
        var doubted = rule.Rule.Certainty is null && ranged.Value.IsKnown && trace is not null;
        return new Piece(finding, doubted ? Status.Possible : status, day, amount, Trace.Join(why, trace), [.. ranged.Reads ?? []]);
    }

    private static List<Piece> Capped<T>(
        Draft draft, List<Piece> pieces, List<(Finding Finding, Compiled<T> Rule, Status Status, Trace? Why)> held, Func<Compiled<T>, AmountTerms> termsOf)
        where T : Consequence
    {
        CapMeter? exact = null, low = null, high = null;
        // Firm money fills a cap first: what is only possible cannot take room that it may never need.
        foreach (var i in Enumerable.Range(0, pieces.Count).OrderBy(i => pieces[i].Status))
        {
            var terms = termsOf(held.First(each => each.Finding == pieces[i].Finding).Rule);
            if (terms.Cap is null || pieces[i].Day is not { } day)
            {
                continue;
            }

            exact ??= new CapMeter(terms.CapPer);
            low ??= new CapMeter(terms.CapPer);
            high ??= new CapMeter(terms.CapPer);
            var ranged = draft.Evaluation.Evaluate(terms.Cap, pieces[i].Finding.Frame);
            draft.Note(ranged.Value.IsKnown ? null : ranged.Value.Trace, pieces[i].Finding.Regulation);
            var cap = Amount.Of(ranged);
            var amount = pieces[i].Amount;
            pieces[i] = pieces[i] with
            {
                Amount = new Amount(exact.Take(day, amount.Exact, cap.Exact), low.Take(day, amount.Low, cap.Low), high.Take(day, amount.High, cap.High)),
                Why = ranged.Value.IsKnown ? pieces[i].Why : Trace.Join(pieces[i].Why, ranged.Value.Trace),
                Reads = pieces[i].Reads.AddRange(ranged.Reads ?? []),
            };
        }

        return pieces;
    }
}
