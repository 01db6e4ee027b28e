using System.Text.Json;

namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>Writes one placement, with every fact that decides.</summary>
internal sealed class PlacementWriter
{
    /// <summary>The first year with rules.</summary>
    public const int FirstYear = 2017;

    /// <summary>Years with rules.</summary>
    public const int Years = 10;

    /// <summary>Lowest average hourly wage of the low-income benefit, per year from 2017; after that scheme, a wage like it.</summary>
    private static readonly decimal[] BandFrom = [9.66m, 9.82m, 10.05m, 10.29m, 10.48m, 10.73m, 12.04m, 14.33m, 15m, 15m];

    private readonly SortedDictionary<string, SortedDictionary<string, object>> _groups = new(StringComparer.Ordinal);
    private readonly DateOnly _start;
    private readonly int _age;
    private readonly string _benefit;

    public PlacementWriter((DateOnly Day, int Months) start, int age, string benefit)
    {
        // Born in March, so that a birthday falls inside every placement.
        var birth = new DateOnly(start.Day.Year - age - (start.Day.Month < 3 ? 1 : 0), 3, 10);
        _start = start.Day;
        _age = age;
        _benefit = benefit != "wajong" ? benefit : birth.Year < 1993 ? "wajong_oud" : birth.Year <= 1996 ? "wajong_2010" : "wajong_2015";
        Set("jongere.geboortedatum", birth);
        Set("jongere.uitkering", _benefit);
        Set("plaatsing.start", start.Day);
        Set("plaatsing.maanden", start.Months);
    }

    public void Job(decimal wage, int hours, string form)
    {
        // The year that counts most of the placement's hours.
        var year = _start.Month < 10 ? _start.Year : _start.Year + 1;
        var perHour = wage * BandFrom[Math.Min(year - FirstYear, Years - 1)] / 1.08m;
        Set("plaatsing.vorm", form);
        Set("plaatsing.uren_per_week", hours);
        Set("plaatsing.voltijd_uren", 40);
        Set("plaatsing.loon_per_maand", decimal.Round(perHour * hours * 52 / 12, 2));
        Set("plaatsing.contract", "bepaalde_tijd");
        Set("plaatsing.contract_schriftelijk", true);
        Set("plaatsing.praktijkovereenkomst", form == "leerwerkplek");
        Set("organisatie.erkend_leerbedrijf", true);
        Set("organisatie.grootte", "klein");
        Set("jongere.opleiding", "mbo_2");
        Set("jongere.volgt_onderwijs", form == "leerwerkplek");
    }

    public void Person(bool register, bool wia, bool returns, bool dispensed)
    {
        Set("jongere.doelgroepregister", register);
        Set("jongere.wia_recht", wia);
        Set("jongere.wia_wachttijd_tot", _start.AddYears(-1));
        Set("besluit.wia_onder_35", false);
        Set("besluit.wia_na_hervatting", false);
        Set("plaatsing.herplaatsing", returns);
        Set("jongere.eerder_in_dienst", returns);
        Set("jongere.eerder_in_dienst_tot", _start.AddMonths(-8));
        Set("plaatsing.loondispensatie", dispensed);
        Set("besluit.loondispensatie_onder_18", _age < 18);
        Set("jongere.arbeidsvermogen", _benefit != "wajong_2015");
        Set("jongere.scholingsbelemmerd", false);
        Set("jongere.structurele_beperking", true);
        Set("lezing.lkv_herleving", false);
        if (_start < new DateOnly(FirstYear, 10, 1) && _age is > 19 and < 29)
        {
            // Hired when the discount for young people still began.
            Set("jongere.in_dienst_sinds", new DateOnly(2015, 7, 15));
        }
    }

    public void Papers(bool onTime, bool early)
    {
        Set("plaatsing.doelgroepverklaring", true);
        Set("plaatsing.doelgroepverklaring_aanvraag", !onTime ? _start.AddMonths(7) : early ? _start : _start.AddMonths(2));
        Set("plaatsing.premiekorting_toegepast", onTime);
        Set("plaatsing.lkv_aangevraagd", true);
    }

    public void Subsidy(string kind)
    {
        var group = kind is "measured" or "forfait" or "all";
        Set("jongere.doelgroep_loonkostensubsidie", group);
        Set("jongere.loonwaarde", 0.5m);
        Set("jongere.loonwaarde_vastgesteld", kind == "measured");
        Set("jongere.gemeente_ondersteunt", true);
        Set("plaatsing.loonkostensubsidie_aanvraag", _start.AddDays(-14));
        Set("besluit.lks_forfait", kind is "forfait" or "all");
        Set("besluit.loonwaarde_wordt_vastgesteld", true);
        Set("besluit.lks_terugwerkend", false);
        Set("plaatsing.tijdelijke_loonkostensubsidie", kind is "temporary" or "all");
        Set("plaatsing.tijdelijke_lks_per_maand", 500);
        Set("plaatsing.tijdelijke_lks_maanden", kind == "all" ? 3 : 12);
    }

    public void Coach(bool coached)
    {
        Set("plaatsing.jobcoach", coached ? "intern" : "geen");
        Set("besluit.jobcoach_instemming", true);
        Set("besluit.jobcoach_toegekend", true);
    }

    /// <summary>What the disregards of earnings ask.</summary>
    /// <param name="parent">A single parent with a young child.</param>
    /// <param name="limited">Medically limited hours.</param>
    /// <param name="helps">The municipality finds that it helps towards work.</param>
    /// <param name="used">Which disregards are used up: none, n, r, or z and 34a.</param>
    /// <param name="newLaw">The municipality applies the article of 2026.</param>
    /// <param name="noMoreHours">More hours are not possible.</param>
    public void Household(bool parent, bool limited, bool helps, int used, bool newLaw, bool noMoreHours)
    {
        Set("jongere.huishouden", parent ? "alleenstaande_ouder" : "alleenstaand");
        Set("jongere.kind_onder_12", parent);
        Set("jongere.kostendelers", 1);
        Set("jongere.netto_loon_per_maand", 600);
        Set("jongere.urenbeperkt", limited);
        Set("jongere.vrijlating_maanden_gebruikt", used == 1 ? 6 : 0);
        Set("jongere.vrijlating_ouder_maanden_gebruikt", used == 2 ? 30 : 0);
        Set("jongere.vrijlating_lks_maanden_gebruikt", used == 3 ? 12 : 0);
        Set("jongere.vrijlating_34a_maanden_gebruikt", used == 3 ? 12 : 0);
        Set("besluit.vrijlating_draagt_bij", helps);
        Set("besluit.vrijlating_34a", newLaw);
        Set("besluit.meer_uren_niet_mogelijk", noMoreHours);
    }

    public override string ToString() => JsonSerializer.Serialize(_groups);

    private void Set(string fact, object value)
    {
        var (group, name) = (fact.Split('.')[0], fact.Split('.')[1]);
        if (!_groups.TryGetValue(group, out var facts))
        {
            _groups[group] = facts = new SortedDictionary<string, object>(StringComparer.Ordinal);
        }

        facts[name] = value;
    }
}
