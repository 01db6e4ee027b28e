using Newtonsoft.Json;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>What happens to the benefit.</summary>
internal static class BenefitJson
{
    /// <summary>Writes <c>benefit</c>.</summary>
    public static void Write(JsonTextWriter json, Benefit benefit, Language language) =>
        json.Object("benefit", () => json
            .Word("kept", benefit.Kept)
            .Text("text", benefit.Text?.In(language))
            .Amount("perMonthBefore", benefit.PerMonthBefore)
            .Amount("perMonthAfter", benefit.PerMonthAfter)
            .Objects("months", benefit.Months, month => json
                .Month("month", month.Month)
                .Amount("benefit", month.Amount)
                .Amount("wage", month.Wage)
                .Amount("allowance", month.Allowance)
                .Amount("total", month.Total))
            .Names("regulations", benefit.Regulations));
}
