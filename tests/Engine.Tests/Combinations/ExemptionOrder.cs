using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>Which disregard of earnings the law gives on the first day of a job, worked out from the facts alone.</summary>
internal static class ExemptionOrder
{
    /// <summary>All disregards: letters n, r, y and z of article 31, and article 34a.</summary>
    public static readonly string[] All = ["vrijlating-25", "vrijlating-alleenstaande-ouder", "vrijlating-urenbeperkt", "vrijlating-lks", "vrijlating-34a"];

    private static readonly string[] Until2023 = ["vrijlating-25", "vrijlating-alleenstaande-ouder", "vrijlating-urenbeperkt"];
    private static readonly string[] From2023 = ["vrijlating-25", "vrijlating-urenbeperkt", "vrijlating-lks", "vrijlating-alleenstaande-ouder", "vrijlating-34a"];

    /// <summary>The order that holds on a day.</summary>
    public static string[] On(DateOnly day) => day.Year < 2023 ? Until2023 : From2023;

    /// <summary>The disregard on the first day; null when there is none.</summary>
    /// <param name="scenario">The placement.</param>
    /// <param name="subsidised">Whether wage cost subsidy is paid on that day.</param>
    public static string? OnFirstDay(Scenario scenario, bool subsidised)
    {
        var start = (DateOnly)scenario.Facts["plaatsing.start"].Boxed;
        if (Text("jongere.uitkering") != "bijstand")
        {
            return null;
        }

        var birth = (DateOnly)scenario.Facts["jongere.geboortedatum"].Boxed;
        var adult = birth.AddYears(27) <= start && Yes("besluit.vrijlating_draagt_bij");
        return On(start).FirstOrDefault(id => id switch
        {
            "vrijlating-25" => adult && Number("jongere.vrijlating_maanden_gebruikt") < 6,
            "vrijlating-alleenstaande-ouder" => adult && Text("jongere.huishouden") == "alleenstaande_ouder" && Yes("jongere.kind_onder_12")
                && Number("jongere.vrijlating_ouder_maanden_gebruikt") < 30,
            "vrijlating-urenbeperkt" => Yes("jongere.urenbeperkt"),
            "vrijlating-lks" => subsidised && (Yes("besluit.meer_uren_niet_mogelijk") || Number("jongere.vrijlating_lks_maanden_gebruikt") < 12),
            _ => start.Year >= 2026 && Yes("besluit.vrijlating_34a")
                && (Yes("besluit.meer_uren_niet_mogelijk") || Yes("jongere.urenbeperkt") || Number("jongere.vrijlating_34a_maanden_gebruikt") < 12),
        });

        bool Yes(string fact) => (bool)scenario.Facts[fact].Boxed;
        decimal Number(string fact) => (decimal)scenario.Facts[fact].Boxed;
        string Text(string fact) => (string)scenario.Facts[fact].Boxed;
    }
}
