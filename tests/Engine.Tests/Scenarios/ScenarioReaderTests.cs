using System.Text;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void Facts_of_every_type_are_read()
    {
        var scenario = Read(
            """
            { "$schema": "https://example.org/schema", "note": "Let op", "peildatum": "2020-02-29",
              "person": { "birth": "2001-12-31", "town": "den_haag", "able": false, "share": 0.35, "scheme": "new_2015" },
              "job": { "hours": 32.50, "months": null } }
            """);

        Assert.Equal("0.35", scenario.Facts["person.share"].ToString());
        Assert.Equal("32.5", scenario.Facts["job.hours"].ToString());
        Assert.Equal("2001-12-31", scenario.Facts["person.birth"].ToString());
        Assert.Equal("den_haag", scenario.Facts["person.town"].ToString());
        Assert.Equal("false", scenario.Facts["person.able"].ToString());
        Assert.Equal("new_2015", scenario.Facts["person.scheme"].ToString());
        Assert.Equal((new DateOnly(2020, 2, 29), "Let op", "https://example.org/schema"), (scenario.Peildatum, scenario.Note, scenario.Schema));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "job": {}, "person": null, "note": null, "peildatum": null, "$schema": null }""")]
    [InlineData("""{ "job": { "hours": null } }""")]
    public void What_is_absent_or_null_is_unknown(string json)
    {
        Assert.Empty(Read(json).Facts);
    }

    [Theory]
    [InlineData("[]", "A scenario is an object with groups; found a list. Begin with { and end with }.")]
    [InlineData("""{ "jib": {} }""", "\"jib\" is no known group. Did you mean \"job\"?")]
    [InlineData("""{ "hours": 20 }""", "\"hours\" is no known group. Put \"hours\" in the group \"job\".")]
    [InlineData("""{ "something_else": 20 }""", "\"something_else\" is no known group. The groups are person, job.")]
    [InlineData("""{ "job": 7 }""", "\"job\" is a group of facts; found the number 7. For instance \"job\": { ... }.")]
    [InlineData("""{ "job": { "huors": 1 } }""", "\"huors\" is no known fact of \"job\". Did you mean \"hours\"?")]
    [InlineData("""{ "person": { "hours": 1 } }""", "\"hours\" is no known fact of \"person\". Did you mean \"hours\" of the group \"job\"?")]
    [InlineData("""{ "job": { "hours": "32,5" } }""", "Expected a number; found the text \"32,5\". Write 32.5.")]
    [InlineData("""{ "person": { "able": {} } }""", "Expected true or false; found an object. For instance true.")]
    [InlineData("""{ "job": { "start": "april" } }""", "Expected a date; found the text \"april\". For instance \"2019-04-01\".")]
    [InlineData("""{ "job": { "start": "2019-02-30" } }""", "The date \"2019-02-30\" does not exist. That month has 28 days.")]
    [InlineData("""{ "job": { "start": "2019-13-30" } }""", "The date \"2019-13-30\" does not exist. Months run from 01 up to and including 12.")]
    [InlineData("""{ "job": { "start": "2200-01-01" } }""", "2200-01-01 comes after the last possible day, 2199-12-31. Check the year.")]
    [InlineData("""{ "job": { "start": "1899-12-31" } }""", "1899-12-31 comes before the first possible day, 1900-01-01. Check the year.")]
    [InlineData("""{ "person": { "share": 35 } }""", "35 is too high: at most 1. This is a part of 1: write 35% as 0.35.")]
    [InlineData("""{ "job": { "hours": -1 } }""", "-1 is too low: at least 0.")]
    [InlineData("""{ "job": { "people": 1.5 } }""", "1.5 is no whole number. For instance 1.")]
    [InlineData("""{ "person": { "scheme": "new2015" } }""", "\"new2015\" is no possible answer. Did you mean \"new_2015\"? Possible are: none, old_2010, new_2015.")]
    [InlineData("""{ "person": { "scheme": 1 } }""", "Expected one of the fixed answers; found the number 1. For instance \"none\".")]
    [InlineData("""{ "person": { "town": "Den Haag" } }""", "\"Den Haag\" is not allowed here: only small letters, digits and _, at most 60 characters. Write \"den_haag\".")]
    [InlineData("""{ "note": 1 }""", "Expected a text; found the number 1. For instance \"...\".")]
    [InlineData("""{ "note": "111222333" }""", "There is a number here that can be a citizen service number (BSN); a scenario holds no personal data. Leave it out.")]
    [InlineData("""{ "111222333": 1 }""", "A name in here is a number that can be a citizen service number (BSN); a scenario holds no personal data. Leave it out.")]
    [InlineData("""{ "job": 7, }""", "No valid JSON in column 13: found '}', expected a name between quotes. Remove the comma before it.")]
    public void Problems_are_told_in_English_when_asked(string json, string message)
    {
        var problem = Assert.Single(Some.Scenario(json, Language.En).Problems);

        Assert.Equal(message, problem.Hint is null ? problem.Message : $"{problem.Message} {problem.Hint}");
    }

    [Fact]
    public void A_note_that_is_too_long_is_refused_in_English_too()
    {
        var problem = Assert.Single(Some.Scenario($$"""{ "note": "{{new string('x', 1001)}}" }""", Language.En).Problems);

        Assert.Equal("The text has 1001 characters; at most 1000 are allowed.", problem.Message);
    }

    [Fact]
    public void An_unknown_fact_gets_the_nearest_name()
    {
        var problem = Expect.Problem(Some.Scenario("{ \"job\": {\n \"huors\": 20 } }"), "unknown-fact", 2, "/job/huors");

        Assert.Equal("scenario.json:2 /job/huors: \"huors\" is geen bekend gegeven van \"job\". Bedoelt u \"hours\"?", problem.ToString());
    }

    [Fact]
    public void A_fact_in_the_wrong_group_gets_the_right_one()
    {
        var problem = Expect.Problem(Some.Scenario("""{ "person": { "hours": 20 } }"""), "unknown-fact", 1, "/person/hours");

        Assert.Equal("Bedoelt u \"hours\" van de groep \"job\"?", problem.Hint);
    }

    [Theory]
    [InlineData("jib", "Bedoelt u \"job\"?")]
    [InlineData("peildatm", "Bedoelt u \"peildatum\"?")]
    [InlineData("hours", "Zet \"hours\" in de groep \"job\".")]
    [InlineData("job.hours", "Zet \"hours\" in de groep \"job\".")]
    [InlineData("something_else", "De groepen zijn person, job.")]
    public void An_unknown_group_gets_a_way_out(string name, string hint)
    {
        var problem = Expect.Problem(Some.Scenario($$"""{ "{{name}}": 20 }"""), "unknown-group", 1, "/" + name);

        Assert.Equal(hint, problem.Hint);
    }

    [Theory]
    [InlineData("job", "hours", "\"32\"", "Schrijf 32.")]
    [InlineData("job", "hours", "\"32,5\"", "Schrijf 32.5.")]
    [InlineData("job", "wage", "\"€ 1.234,56\"", "Schrijf 1234.56.")]
    [InlineData("person", "share", "\"0,35\"", "Schrijf 0.35.")]
    [InlineData("person", "share", "\"35%\"", "Schrijf 0.35.")]
    [InlineData("person", "share", "true", "Bijvoorbeeld 0.35.")]
    [InlineData("job", "hours", "[32]", "Bijvoorbeeld 32.")]
    [InlineData("person", "able", "\"ja\"", "Schrijf true.")]
    [InlineData("person", "able", "0", "Schrijf false.")]
    [InlineData("person", "able", "{}", "Bijvoorbeeld true.")]
    [InlineData("job", "start", "\"1-4-2019\"", "Schrijf \"2019-04-01\".")]
    [InlineData("job", "start", "\"2019-04-01T00:00:00Z\"", "Schrijf \"2019-04-01\".")]
    [InlineData("job", "start", "\"april\"", "Bijvoorbeeld \"2019-04-01\".")]
    [InlineData("job", "start", "2019", "Bijvoorbeeld \"2019-04-01\".")]
    [InlineData("person", "scheme", "2015", "Bijvoorbeeld \"none\".")]
    [InlineData("person", "town", "5", "Schrijf \"5\".")]
    public void A_wrong_type_shows_the_right_one(string group, string name, string value, string hint)
    {
        var problem = Expect.Problem(Some.Scenario($$"""{ "{{group}}": { "{{name}}": {{value}} } }"""), "wrong-type", 1, $"/{group}/{name}");

        Assert.Equal(hint, problem.Hint);
    }

    [Fact]
    public void A_wrong_type_says_what_was_found_and_what_belongs_there()
    {
        var problem = Expect.Problem(Some.Scenario("""{ "job": { "hours": "32" } }"""), "wrong-type", 1, "/job/hours");

        Assert.Equal("Hier hoort een getal; er staat de tekst \"32\".", problem.Message);
    }

    [Theory]
    [InlineData("job", "hours", "-1", "-1 is te laag: minstens 0.", null)]
    [InlineData("job", "hours", "60", "60 is te hoog: hoogstens 48.", null)]
    [InlineData("person", "share", "35", "35 is te hoog: hoogstens 1.", "Dit is een deel van 1: schrijf 35% als 0.35.")]
    [InlineData("person", "birth", "\"2016-01-01\"", "2016-01-01 is te laat: uiterlijk 2015-12-31.", "Kijk het jaartal na.")]
    [InlineData("job", "start", "\"0219-01-01\"", "0219-01-01 is te vroeg: niet eerder dan 1900-01-01.", "Kijk het jaartal na.")]
    public void A_value_out_of_bounds_is_told_the_bound(string group, string name, string value, string message, string? hint)
    {
        var problem = Expect.Problem(Some.Scenario($$"""{ "{{group}}": { "{{name}}": {{value}} } }"""), "out-of-bounds", 1, $"/{group}/{name}");

        Assert.Equal((message, hint), (problem.Message, problem.Hint));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("48")]
    [InlineData("48.000")]
    public void The_bounds_themselves_are_allowed(string hours)
    {
        Assert.Single(Read($$"""{ "job": { "hours": {{hours}} } }""").Facts);
    }

    [Fact]
    public void A_part_of_a_person_is_refused()
    {
        var problem = Expect.Problem(Some.Scenario("""{ "job": { "people": 2.5 } }"""), "not-whole", 1, "/job/people");

        Assert.Equal("Bijvoorbeeld 2.", problem.Hint);
    }

    [Theory]
    [InlineData("2019-02-30", "Die maand heeft 28 dagen.")]
    [InlineData("2020-04-31", "Die maand heeft 30 dagen.")]
    [InlineData("2019-13-01", "De maanden lopen van 01 tot en met 12.")]
    public void A_day_that_does_not_exist_is_refused(string day, string hint)
    {
        var problem = Expect.Problem(Some.Scenario($$"""{ "job": { "start": "{{day}}" } }"""), "impossible-date", 1, "/job/start");

        Assert.Equal(($"De datum \"{day}\" bestaat niet.", hint), (problem.Message, problem.Hint));
    }

    [Fact]
    public void An_unknown_choice_gets_the_nearest_and_all()
    {
        var problem = Expect.Problem(Some.Scenario("""{ "person": { "scheme": "new2015" } }"""), "unknown-choice", 1, "/person/scheme");

        Assert.Equal("Bedoelt u \"new_2015\"? Mogelijk is: none, old_2010, new_2015.", problem.Hint);
    }

    [Theory]
    [InlineData("Den Haag", "Schrijf \"den_haag\".")]
    [InlineData("'s-Gravenhage", "Schrijf \"s_gravenhage\".")]
    [InlineData("Sùdwest-Fryslân", "Schrijf \"sudwest_fryslan\".")]
    [InlineData("???", "Bijvoorbeeld \"een_naam\".")]
    [InlineData("", "Bijvoorbeeld \"een_naam\".")]
    public void A_text_fact_is_a_short_plain_name(string town, string hint)
    {
        var problem = Expect.Problem(Some.Scenario($$"""{ "person": { "town": "{{town}}" } }"""), "wrong-text-form", 1, "/person/town");

        Assert.Equal(hint, problem.Hint);
    }

    [Fact]
    public void A_text_fact_has_at_most_sixty_characters()
    {
        Assert.Single(Read($$"""{ "person": { "town": "{{new string('a', 60)}}" } }""").Facts);
        Expect.Problem(Some.Scenario($$"""{ "person": { "town": "{{new string('a', 61)}}" } }"""), "wrong-text-form", 1, "/person/town");
    }

    [Fact]
    public void A_note_has_at_most_a_thousand_characters()
    {
        Assert.NotNull(Read($$"""{ "note": "{{new string('a', 1000)}}" }""").Note);
        Expect.Problem(Some.Scenario($$"""{ "note": "{{new string('a', 1001)}}" }"""), "too-long", 1, "/note");
    }

    [Theory]
    [InlineData("note", "5")]
    [InlineData("note", "{}")]
    [InlineData("$schema", "[]")]
    [InlineData("peildatum", "2020")]
    [InlineData("job", "\"x\"")]
    [InlineData("job", "[]")]
    public void Top_level_members_have_their_type(string name, string value)
    {
        Expect.Problem(Some.Scenario($$"""{ "{{name}}": {{value}} }"""), "wrong-type", 1, "/" + name);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    public void A_scenario_is_an_object(string json)
    {
        Expect.Problem(Some.Scenario(json), "not-an-object", 1, "");
    }

    [Fact]
    public void Everything_wrong_is_told_in_one_go_in_order_of_place()
    {
        var result = Some.Scenario(
            """
            { "person": { "able": "ja", "scheme": "x" },
              "job": { "hours": -1, "hours": 5, "tsart": 1 },
              "jab": {}, "peildatum": "2019-02-30" }
            """);

        Expect.Problems(
            result,
            ("wrong-type", "/person/able"),
            ("unknown-choice", "/person/scheme"),
            ("duplicate-key", "/job/hours"),
            ("unknown-fact", "/job/tsart"),
            ("unknown-group", "/jab"),
            ("impossible-date", "/peildatum"));
    }

    [Theory]
    [InlineData("""{ "note": "bel 123456782" }""", "/note")]
    [InlineData("""{ "note": "1234.56.782" }""", "/note")]
    [InlineData("""{ "note": 123456782 }""", "/note")]
    [InlineData("""{ "$schema": "https://example.org/123456782" }""", "/$schema")]
    [InlineData("""{ "peildatum": "123456782" }""", "/peildatum")]
    [InlineData("""{ "job": "123456782" }""", "/job")]
    [InlineData("""{ "job": { "start": 123456782 } }""", "/job/start")]
    [InlineData("""{ "job": { "hours": "123 456 782" } }""", "/job/hours")]
    [InlineData("""{ "job": { "hours": 123456782 } }""", "/job/hours")]
    [InlineData("""{ "person": { "town": "123456782" } }""", "/person/town")]
    [InlineData("""{ "person": { "town": 123456782 } }""", "/person/town")]
    [InlineData("""{ "person": { "town": [ { "x": "123456782" } ] } }""", "/person/town/0/x")]
    [InlineData("""{ "person": { "scheme": "123456782" } }""", "/person/scheme")]
    [InlineData("""{ "person": { "able": "123456782" } }""", "/person/able")]
    [InlineData("""{ "person": { "123456782": 1 } }""", "/person")]
    [InlineData("""{ "123456782": { "birth": 1 } }""", "")]
    [InlineData("""{ "person": { "town": { "123456782": 1 } } }""", "/person/town")]
    public void Personal_data_is_refused_and_never_repeated(string json, string path)
    {
        var problem = Expect.Problem(Some.Scenario(json), "personal-data", 1, path);

        Assert.DoesNotContain("782", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "person": { "bsn": "123456782" } }""")]
    [InlineData("""{ "bsn": [ 123456782 ] }""")]
    [InlineData("""{ "123456782": 1, "123456782": 2 }""")]
    [InlineData("""{ "123456782": { "a": 1, "a": 1e999 }, """)]
    public void No_message_repeats_personal_data(string json)
    {
        var result = Some.Scenario(json);

        Assert.NotEmpty(result.Problems);
        Assert.All(result.Problems, p => Assert.DoesNotContain("782", p.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_amount_may_have_nine_digits_by_chance()
    {
        Assert.Single(Read("""{ "job": { "wage": 123456782 } }""").Facts);
    }

    [Fact]
    public void Messages_repeat_little_of_the_input_and_nothing_that_acts()
    {
        var result = Some.Scenario($$"""{ "job": { "start": "\u001b[31m{{new string('x', 5000)}}", "{{new string('y', 5000)}}": 1 } }""");

        Assert.Equal(2, result.Problems.Length);
        Assert.All(result.Problems, p => Assert.InRange(p.ToString().Length, 1, 300));
        Assert.All(result.Problems, p => Assert.DoesNotContain('\u001b', p.ToString()));
    }

    [Fact]
    public void There_is_an_end_to_the_problems()
    {
        var result = Some.Scenario("{" + string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"wrong{i}\": 1")) + "}");

        Assert.Equal(Limits.Problems + 1, result.Problems.Length);
        Assert.Equal("more-problems", result.Problems[^1].Code);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{ \"job\": {", "truncated")]
    public void What_is_no_document_is_refused(string json, string code)
    {
        Assert.Equal(code, Assert.Single(Some.Scenario(json).Problems).Code);
    }

    [Fact]
    public void Ten_megabytes_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes("{ \"note\": \"" + new string('a', 10_000_000) + "\" }");

        var result = ScenarioReader.Read(bytes, "scenario.json", Some.FactNames).Result;

        Expect.Problem(result, "too-large", 0, "");
    }

    [Fact]
    public void No_bytes_make_the_reader_fail()
    {
        const string whole =
            """
            { "$schema": "x", "note": "\u00e9 1e3", "peildatum": "2020-02-29", "person": { "share": 0.35e-2, "able": true, "town": "a" }, "job": { "start": [ 1 ] } }
            """;
        byte[] spice = [.. "{}[]\",:\\u0d8e-+.1/tfn' "u8, 0, 9, 10, 0xC3, 0xFF];
        var random = new Random(1);

        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(whole);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = spice[random.Next(spice.Length)];
            }

            var result = ScenarioReader.Read(bytes.AsMemory(0, random.Next(bytes.Length + 1)), "scenario.json", Some.FactNames).Result;

            Assert.NotEqual(result.TryGetValue(out _), result.Problems.Length > 0);
        }
    }

    private static Scenario Read(string json)
    {
        var result = Some.Scenario(json);
        Assert.Empty(result.Problems);
        Assert.True(result.TryGetValue(out var scenario));
        return scenario;
    }
}
