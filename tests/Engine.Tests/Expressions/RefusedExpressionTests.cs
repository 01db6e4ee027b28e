using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Expressions;

/// <summary>What the parser would read and a rule may not say; each row names the character where it goes wrong.</summary>
public sealed class RefusedExpressionTests
{
    [Theory]
    [InlineData("n.x.GetType().Assembly.Location.Length > 0", 14, "'.'")]
    [InlineData("(n.x).GetType() == t.x", 6, "'.'")]
    [InlineData("\"a\".PadRight(100).Length > 1", 4, "'.'")]
    [InlineData("Enumerable.Range(0, 100).Sum() > 0", 25, "'.'")]
    [InlineData("q.a ?? q.b", 1, "Coalesce")]
    [InlineData("(n.x ?? 5) > 1", 1, "Coalesce")]
    [InlineData("n.x = 1", 5, "'='")]
    [InlineData("n.x <> 1", 5, "'<>'")]
    [InlineData("n.x % 2 == 0", 5, "'%'")]
    [InlineData("t.x == 'a'", 8, "'''")]
    [InlineData("x => x", 3, "'='")]
    [InlineData("q.a & q.b", 5, "'&'")]
    [InlineData("q.a | q.b", 5, "'|'")]
    [InlineData("q.a ^ q.b", 5, "'^'")]
    [InlineData("q.a; q.b", 4, "';'")]
    [InlineData("$q.a", 1, "'$'")]
    [InlineData("n.x << 1 == 2", 5, "<<")]
    [InlineData("n.x++ == 1", 5, "Expression expected")]
    [InlineData("t.x + \"a\" == \"b\"", 1, "Concat")]
    [InlineData("t.x < \"b\"", 1, "Compare")]
    [InlineData("t.x[0] == \"a\"", 4, "indexer")]
    [InlineData("q.a < q.b", 1, "LessThan")]
    public void A_member_operator_or_sign_outside_the_closed_set_is_refused(string expression, int character, string part) =>
        Refused(expression, "wrong-expression", character, part);

    [Theory]
    [InlineData("d.x > 1", 5, "DateOnly")]
    [InlineData("n.x > d.x", 5, "DateOnly")]
    [InlineData("d.x == t.x", 5, "String")]
    [InlineData("d.x == \"1 jan 2020\"", 1, "constant")]
    [InlineData("d.x == \"2020/01/01\"", 1, "constant")]
    [InlineData("n.x == \"25\"", 8, "\"25\" is a text")]
    [InlineData("n.x > \"25000\"", 7, "\"25000\" is a text")]
    [InlineData("\"25\" == n.x", 1, "\"25\" is a text")]
    [InlineData("n.x in (\"25\")", 5, "String")]
    [InlineData("n.x == \"a\"", 1, "not a valid value")]
    [InlineData("q.a == \"true\"", 8, "\"true\" is a text")]
    [InlineData("q.a == 1", 5, "Boolean")]
    [InlineData("q.a && 1", 5, "Boolean")]
    [InlineData("n.x ? q.a : q.b", 1, "Boolean")]
    [InlineData("q.a ? n.x : q.b", 1, "converts")]
    [InlineData("n.x", 1, "Boolean")]
    [InlineData("Calc.Year(\"x\") > 1", 6, "Year")]
    [InlineData("Calc.Min(1, \"a\") > 1", 6, "Min")]
    public void Types_do_not_mix(string expression, int character, string part) =>
        Refused(expression, "wrong-expression", character, part);

    [Theory]
    [InlineData("t.x.GetType()", 1, "t.x.GetType")]
    [InlineData("t.x.PadRight(100) == \"a\"", 1, "t.x.PadRight")]
    [InlineData("t.x.Length > 1", 1, "t.x.Length")]
    [InlineData("n.x.ToString() == \"1\"", 1, "n.x.ToString")]
    [InlineData("q.a.Equals(q.b)", 1, "q.a.Equals")]
    [InlineData("d.x.Year > 20", 1, "d.x.Year")]
    [InlineData("DateTime.Now > d.x", 1, "DateTime.Now")]
    [InlineData("DateTime.UtcNow > d.x", 1, "DateTime.UtcNow")]
    [InlineData("Guid.NewGuid() == t.x", 1, "Guid.NewGuid")]
    [InlineData("Math.Abs(n.x) > 1", 1, "Math.Abs")]
    [InlineData("Math.Round(n.x) > 1", 1, "Math.Round")]
    [InlineData("System.Math.Abs(n.x) > 1", 1, "System.Math.Abs")]
    [InlineData("DateOnly.Parse(\"a\") == d.x", 1, "DateOnly.Parse")]
    [InlineData("DateOnly(20,1,1) == d.x", 1, "DateOnly")]
    [InlineData("iif(q.a, q.b, q.c)", 1, "iif")]
    [InlineData("np(q.a)", 1, "np")]
    [InlineData("n.x eq 1", 5, "eq")]
    [InlineData("n.x ne 1", 5, "ne")]
    [InlineData("n.x lt 1", 5, "lt")]
    [InlineData("n.x gt 1", 5, "gt")]
    [InlineData("n.x mod 2 == 0", 5, "mod")]
    [InlineData("q.a and q.b", 5, "and")]
    [InlineData("q.a or q.b", 5, "or")]
    [InlineData("not q.a", 1, "not")]
    [InlineData("q.a == null", 8, "null")]
    [InlineData("int(n.x) > 1", 1, "int")]
    [InlineData("decimal(n.x) > 1", 1, "decimal")]
    [InlineData("string(n.x) == \"a\"", 1, "string")]
    [InlineData("it", 1, "it")]
    [InlineData("it.q", 1, "it.q")]
    [InlineData("parent", 1, "parent")]
    [InlineData("root", 1, "root")]
    [InlineData("q", 1, "q")]
    [InlineData("Calc", 1, "Calc")]
    [InlineData("Calc.Equals(1,2)", 1, "Calc.Equals")]
    [InlineData("Calc.ToString() == \"a\"", 1, "Calc.ToString")]
    [InlineData("TRUE", 1, "TRUE")]
    [InlineData("true.x", 1, "true.x")]
    [InlineData("tijd.nu == d.x", 1, "tijd.nu")]
    [InlineData("geldt.nothing", 1, "geldt.nothing")]
    public void A_name_that_is_no_fact_figure_or_function_is_unknown(string expression, int character, string name) =>
        Refused(expression, "unknown-identifier", character, $"\"{name}\" is not a known name");

    [Theory]
    [InlineData("new Problem() == q.a", "new", "Problem")]
    [InlineData("new(n.x as y) == q.a", "new", "as", "y")]
    [InlineData("n.x as int", "as", "int")]
    [InlineData("t.x is string", "is", "string")]
    [InlineData("typeof(string) == t.x", "typeof", "string")]
    [InlineData("q.zz == q.zz", "q.zz", "q.zz")]
    public void Every_unknown_name_is_listed(string expression, params string[] names)
    {
        var result = TinyRules.Read(TinyRules.Formula(expression, FactType.Bool));

        Assert.Equal(names, result.Problems.Select(problem => problem.Message.Split('"')[1]));
        Assert.All(result.Problems, problem => Assert.Equal("unknown-identifier", problem.Code));
    }

    [Theory]
    [InlineData("job.mnths > 1", "Did you mean \"job.months\"?")]
    [InlineData("q.A", "Did you mean \"q.a\"?")]
    [InlineData("Calc.Foor(n.x, 1) > 1", "Did you mean \"Calc.Floor\"?")]
    [InlineData("calc.min(1, 2) > 1", "Did you mean \"Calc.Min\"?")]
    [InlineData("q.a and q.b", "Write && for and.")]
    [InlineData("q.a == null", "No expression can ask whether a fact is known; give the fact a default instead.")]
    [InlineData("n.x <> 1", "Write != for not equal.")]
    public void The_way_out_is_named(string expression, string hint) => Assert.Equal(hint, Single(expression).Hint);

    [Theory]
    [InlineData("c.kind == \"gren\"", "\"gren\" is not a value of c.kind", "Did you mean \"green\"?")]
    [InlineData("\"gren\" == c.kind", "\"gren\" is not a value of c.kind", "Did you mean \"green\"?")]
    [InlineData("c.kind in (\"red\", \"gren\")", "\"gren\" is not a value of c.kind", "Did you mean \"green\"?")]
    [InlineData("c.kind != \"purple\"", "\"purple\" is not a value of c.kind", "Allowed: blue, green, red.")]
    [InlineData("tijd.fase == \"later\"", "\"later\" is not a value of tijd.fase", "Allowed: na, tijdens, voor.")]
    public void A_choice_is_compared_with_its_own_values(string expression, string part, string hint)
    {
        var problem = Single(expression);

        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
        Assert.Equal(hint, problem.Hint);
    }

    [Theory]
    [InlineData("n.x > 101", 7)]
    [InlineData("n.x > 100.01", 7)]
    [InlineData("n.x > -101", 8)]
    [InlineData("n.x > 79228162514264337593543950335", 7)]
    public void A_number_above_100_is_a_parameter(string expression, int character) =>
        Refused(expression, "wrong-expression", character, "stands in a formula");

    [Fact]
    public void The_number_100_may_stand_in_a_formula() => Assert.Equal(Truth.True, TinyRules.Truth("100 > 99.99"));

    [Theory]
    [InlineData("n.x > 1.2.3", 7)]
    [InlineData("n.x > 1.", 9)]
    [InlineData("n.x > .5", 7)]
    [InlineData("n.x > 1e2", 7)]
    [InlineData("n.x > 5m", 7)]
    [InlineData("n.x > 5d", 7)]
    [InlineData("n.x > 0x10", 7)]
    [InlineData("n.x > 1_0", 7)]
    [InlineData("\"2020-02-30\" == d.x", 1)]
    [InlineData("\"a", 1)]
    [InlineData("t.x == \"é\"", 8)]
    [InlineData("t.x == \"\\u0041\"", 8)]
    [InlineData("(q.a", 5)]
    [InlineData("q.a)", 4)]
    [InlineData("(q.a]", 5)]
    [InlineData("q.a q.b", 5)]
    [InlineData("q.a ? q.b", 10)]
    [InlineData("c.kind in ()", 12)]
    public void What_is_not_written_well_is_refused(string expression, int character) =>
        Refused(expression, "wrong-expression", character, "");

    [Theory]
    [InlineData("Calc.Min(1) > 0")]
    [InlineData("Calc.Min() > 0")]
    [InlineData("Calc.Round(1) > 1")]
    [InlineData("Calc.Round(n.x, 1, 2) > 1")]
    [InlineData("Calc.AtLeast(1, q.a, n.x)")]
    [InlineData("Calc.AtLeast()")]
    [InlineData("Calc.On(n.x, q.a)")]
    [InlineData("Calc.Days(d.x) > 1")]
    [InlineData("Calc.OverYear(Calc.OverPlacement(n.x)) > 1")]
    [InlineData("Calc.Date(20, 13, 1) == d.x")]
    [InlineData("Calc.Date(20, 2, 30) == d.x")]
    [InlineData("Calc.Date(0.5, 2, 3) == d.x")]
    public void A_function_is_called_as_it_is_meant(string expression) =>
        Assert.Equal("wrong-expression", Single(expression).Code);

    [Fact]
    public void Brackets_are_nested_64_deep_at_most()
    {
        Assert.Equal(Truth.True, TinyRules.Truth(Nested(64)));
        Refused(Nested(65), "wrong-expression", 65, "nested deeper than 64");
    }

    [Fact]
    public void Thousands_of_brackets_never_reach_the_parser() => Refused(Nested(1_990), "wrong-expression", 65, "nested deeper than 64");

    [Fact]
    public void An_expression_has_4000_characters_at_most()
    {
        var longest = "q.a" + new string(' ', 3_997);

        Assert.Equal(Truth.True, TinyRules.Truth(longest, """{ "q": { "a": true } }"""));
        Refused(longest + " ", "wrong-expression", 1, "4001 characters");
        Refused(Nested(3_000), "wrong-expression", 1, "characters");
    }

    [Theory]
    [InlineData("!", 3_900)]
    [InlineData("true && ", 490)]
    [InlineData("1 < 2 ? true : ", 260)]
    public void A_long_chain_without_brackets_is_harmless(string link, int times) =>
        Assert.Equal(Truth.True, TinyRules.Truth(string.Concat(Enumerable.Repeat(link, times)) + "true"));

    [Fact]
    public void The_place_is_that_of_the_expression()
    {
        var problem = Single("n.xx > 1");

        Assert.Equal(new Place("variables/formula.json", 1, "/variables/0/versions/0/formula"), problem.Where);
    }

    [Fact]
    public void All_expressions_are_checked_in_one_go()
    {
        var result = TinyRules.Read(TinyRules.Regulation($$"""
            "conditions": [ {{TinyRules.When("q.zz")}}, {{TinyRules.When("n.x = 1", "other")}} ]
            """));

        Assert.Equal(["/versions/0/conditions/0/when", "/versions/0/conditions/1/when"], result.Problems.Select(problem => problem.Where.Path));
    }

    private static string Nested(int depth) => new string('(', depth) + "true" + new string(')', depth);

    private static Problem Single(string expression)
    {
        var result = TinyRules.Read(TinyRules.Formula(expression, FactType.Bool));
        Assert.False(result.TryGetValue(out _), expression);
        return Assert.Single(result.Problems);
    }

    private static void Refused(string expression, string code, int character, string part)
    {
        var problem = Single(expression);

        Assert.Equal(code, problem.Code);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
        Assert.Contains($"(character {character} of `", problem.Message, StringComparison.Ordinal);
    }
}
