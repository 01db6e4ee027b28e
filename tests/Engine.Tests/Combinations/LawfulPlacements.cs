namespace SubsidyNavigator.Engine.Tests.Combinations;

/// <summary>
/// Placements that between them meet every deciding fact of the schemes that pay for a wage. Year, person, age and wage are
/// multiplied out; what remains takes turns, so that each of its values meets each of theirs. The same ones at every run.
/// </summary>
internal static class LawfulPlacements
{
    private const int FirstYear = PlacementWriter.FirstYear;
    private const int Years = PlacementWriter.Years;

    /// <summary>Age at the start, and the wage as a multiple of the band's lower bound: in a youth band, in each adult band, above.</summary>
    private static readonly (int Age, decimal Wage)[] AgesAndWages =
        [(18, 0.58m), (19, 0.70m), (20, 0.90m), (21, 0.95m), (24, 1.03m), (24, 1.6m), (57, 1.03m), (57, 1.15m)];

    private static readonly string[] Benefits = ["geen", "bijstand", "ww", "wia", "wajong"];
    private static readonly string[] LikeWw = ["ww", "ziektewet", "ww", "anders"];
    private static readonly string[] Subsidies = ["none", "measured", "expected", "forfait", "temporary", "all"];
    private static readonly string[] Forms = ["dienstverband", "leerwerkplek", "dienstverband", "beschut_werk"];
    private static readonly int[] Hours = [40, 28, 36, 16];
    private static readonly bool[] NoYes = [false, true];

    /// <summary>All placements, as JSON.</summary>
    public static IEnumerable<string> All() => ForThePayroll().Concat(ForTheMunicipality());

    /// <summary>Year × person × age and wage: the schemes of the tax authority.</summary>
    private static IEnumerable<string> ForThePayroll()
    {
        var number = 0;
        foreach (var (start, round) in Starts().Select((start, round) => (start, round)))
        {
            // The wages of the youth bands matter as long as there are such bands.
            var agesAndWages = start.Day.Year < 2023 ? AgesAndWages : AgesAndWages.Where(each => each.Age > 21).ToArray();
            foreach (var ((benefit, register, wia, returns, dispensed), place) in Persons().Select((person, place) => (person, place)))
            {
                foreach (var ((age, wage), column) in agesAndWages.Select((each, column) => (each, column)))
                {
                    number++;
                    var placement = new PlacementWriter(start, age, benefit == "ww" ? Turn(LikeWw, number, 8) : benefit);
                    placement.Job(wage, Turn(Hours, number, 1), Turn(Forms, number, 2));
                    placement.Person(register, wia, returns, dispensed && benefit == "wajong");
                    placement.Papers(onTime: Turn(5, number, 3) > 0, early: Turn(2, number, 4) == 0);
                    placement.Subsidy(Subsidies[((place * AgesAndWages.Length) + column + (round * 2)) % Subsidies.Length]);
                    placement.Coach(true);
                    placement.Household(false, false, Turn(2, number, 7) == 0, 0, false, false);
                    yield return placement.ToString();
                }
            }
        }
    }

    /// <summary>Year × age × subsidy × household, limits and decisions: the subsidies and disregards of the municipality.</summary>
    private static IEnumerable<string> ForTheMunicipality()
    {
        var number = 0;
        foreach (var start in Starts())
        {
            foreach (var age in new[] { 17, 22, 26, 30 })
            {
                foreach (var (parent, limited, helps) in Product(NoYes, NoYes, NoYes))
                {
                    // Every third subsidy, from another one each time.
                    for (var kind = Turn(3, number, 9); kind < Subsidies.Length; kind += 3)
                    {
                        number++;
                        var placement = new PlacementWriter(start, age, age == 17 && Turn(2, number, 1) == 0 ? "geen" : "bijstand");
                        placement.Job(1.03m, Turn(Hours, number, 2), "dienstverband");
                        placement.Person(Turn(2, number, 3) == 0, false, false, age == 17 && Turn(2, number, 4) == 0);
                        placement.Papers(onTime: true, early: true);
                        placement.Subsidy(Subsidies[kind]);
                        placement.Coach(false);
                        placement.Household(parent, limited, helps, Turn(4, number, 5), Turn(2, number, 6) == 0, Turn(2, number, 7) == 0);
                        yield return placement.ToString();
                    }
                }
            }
        }
    }

    /// <summary>The first year by itself, three times because its discounts ended with it, then every autumn across two New Years, then the last year by itself.</summary>
    private static IEnumerable<(DateOnly Day, int Months)> Starts() =>
    [
        (new DateOnly(FirstYear, 1, 1), 12),
        (new DateOnly(FirstYear, 2, 1), 11),
        (new DateOnly(FirstYear, 3, 1), 10),
        .. Enumerable.Range(FirstYear, Years - 1).Select(year => (new DateOnly(year, 10, year % 3 == 0 ? 15 : 1), 15)),
        (new DateOnly(FirstYear + Years - 1, 2, 1), 11),
    ];

    private static IEnumerable<(string Benefit, bool Register, bool Wia, bool Returns, bool Dispensed)> Persons() =>
        from benefit in Benefits
        from register in NoYes
        from wia in benefit switch { "geen" => [false], "wia" => [true], _ => NoYes }
        from returns in wia ? NoYes : [false]
        from dispensed in benefit == "wajong" ? NoYes : [false]
        select (benefit, register, wia, returns, dispensed);

    private static IEnumerable<(bool First, bool Second, bool Third)> Product(bool[] one, bool[] two, bool[] three) =>
        from a in one from b in two from c in three select (a, b, c);

    private static T Turn<T>(T[] of, int number, int salt) => of[Turn(of.Length, number, salt)];

    /// <summary>A number below <paramref name="count"/> that changes without a rhythm, so that it does not keep step with the loops.</summary>
    private static int Turn(int count, int number, int salt)
    {
        unchecked
        {
            var mixed = ((uint)number * 2654435761u) ^ ((uint)salt * 2246822519u);
            mixed = (mixed ^ (mixed >> 15)) * 2246822519u;
            mixed = (mixed ^ (mixed >> 13)) * 3266489917u;
            return (int)((mixed ^ (mixed >> 16)) % (uint)count);
        }
    }
}
