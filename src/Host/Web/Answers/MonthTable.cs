using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Web.Answers;

/// <summary>The reader's money per month in which it is earned: a column for each kind, and the net.</summary>
/// <param name="Columns">Kinds of money, costs first.</param>
/// <param name="Rows">Months with money.</param>
public sealed record MonthTable(ImmutableArray<MonthColumn> Columns, ImmutableArray<MonthRow> Rows)
{
    /// <summary>Makes the table of an answer.</summary>
    public static MonthTable Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var firm = answer.Assessment.CashFlows.Where(flow => flow.Status == Status.Applies && (flow.From == Story.Reader || flow.To == Story.Reader)).ToList();
        ImmutableArray<MonthColumn> columns =
        [
            .. firm.Where(flow => flow.From == Story.Reader).Select(flow => flow.Kind).Distinct().Order().Select(kind => new MonthColumn(kind, IsCost: true)),
            .. firm.Where(flow => flow.To == Story.Reader).Select(flow => flow.Kind).Distinct().Order().Select(kind => new MonthColumn(kind, IsCost: false)),
        ];
        var amounts = firm
            .SelectMany(flow => flow.Months.Select(month => (Column: new MonthColumn(flow.Kind, flow.From == Story.Reader), month.Month, month.Amount)))
            .ToLookup(each => (each.Column, each.Month), each => each.Amount);
        var months = answer.Assessment.Totals.FirstOrDefault(totals => totals.Party == Story.Reader)?.Months ?? [];
        return new MonthTable(columns, [.. months
            .Where(month => month.Pays != 0 || month.Receives != 0)
            .Select(month => new MonthRow(
                month.Month,
                [.. columns.Select(column => amounts[(column, month.Month)].Sum(amount => amount ?? 0))],
                month.Net))]);
    }

    /// <summary>The sum of a column.</summary>
    public decimal Total(int column) => Rows.Sum(row => row.Amounts[column]);
}

/// <summary>A kind of money that the reader pays or gets.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsCost">Whether the reader pays it.</param>
public sealed record MonthColumn(FlowKind Kind, bool IsCost);

/// <summary>A month; EUR.</summary>
/// <param name="Month">The month.</param>
/// <param name="Amounts">Per column, positive.</param>
/// <param name="Net">Received less paid.</param>
public sealed record MonthRow(Month Month, ImmutableArray<decimal> Amounts, decimal Net);
