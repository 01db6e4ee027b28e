using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Tests.Expressions;

/// <summary>T true, F false, U unknown, X fault.</summary>
public sealed class KleeneTests
{
    [Theory]
    [InlineData("TT", 'T')]
    [InlineData("TF", 'F')]
    [InlineData("TU", 'U')]
    [InlineData("TX", 'X')]
    [InlineData("FT", 'F')]
    [InlineData("FF", 'F')]
    [InlineData("FU", 'F')]
    [InlineData("FX", 'F')]
    [InlineData("UT", 'U')]
    [InlineData("UF", 'F')]
    [InlineData("UU", 'U')]
    [InlineData("XT", 'X')]
    [InlineData("XF", 'F')]
    [InlineData("XX", 'X')]
    public void And_is_false_as_soon_as_one_side_is(string sides, char expected) =>
        Gives($"{Operand(sides[0])} && {Operand(sides[1])}", expected);

    [Theory]
    [InlineData("TT", 'T')]
    [InlineData("TF", 'T')]
    [InlineData("TU", 'T')]
    [InlineData("TX", 'T')]
    [InlineData("FT", 'T')]
    [InlineData("FF", 'F')]
    [InlineData("FU", 'U')]
    [InlineData("FX", 'X')]
    [InlineData("UT", 'T')]
    [InlineData("UF", 'U')]
    [InlineData("UU", 'U')]
    [InlineData("XT", 'T')]
    [InlineData("XF", 'X')]
    [InlineData("XX", 'X')]
    public void Or_is_true_as_soon_as_one_side_is(string sides, char expected) =>
        Gives($"{Operand(sides[0])} || {Operand(sides[1])}", expected);

    [Theory]
    [InlineData('T', 'F')]
    [InlineData('F', 'T')]
    [InlineData('U', 'U')]
    [InlineData('X', 'X')]
    public void Not_leaves_the_unknown_unknown(char side, char expected) => Gives($"!{Operand(side)}", expected);

    [Theory]
    [InlineData("TTF", 'T')]
    [InlineData("FTF", 'F')]
    [InlineData("TTX", 'T')]
    [InlineData("FXT", 'T')]
    [InlineData("TUF", 'U')]
    [InlineData("UTT", 'T')]
    [InlineData("UFF", 'F')]
    [InlineData("UTF", 'U')]
    [InlineData("UTU", 'U')]
    [InlineData("UTX", 'U')]
    [InlineData("XTT", 'X')]
    public void A_choice_with_an_unknown_test_is_known_where_both_agree(string sides, char expected) =>
        Gives($"{Operand(sides[0])} ? {Operand(sides[1])} : {Operand(sides[2])}", expected);

    [Theory]
    [InlineData(1, "TU", 'T')]
    [InlineData(1, "TX", 'T')]
    [InlineData(1, "FU", 'U')]
    [InlineData(1, "FF", 'F')]
    [InlineData(2, "TTUX", 'T')]
    [InlineData(2, "TFU", 'U')]
    [InlineData(2, "FFU", 'F')]
    [InlineData(2, "FFX", 'F')]
    [InlineData(2, "TFX", 'X')]
    [InlineData(3, "TU", 'F')]
    [InlineData(0, "FF", 'T')]
    public void At_least_is_known_as_soon_as_the_rest_cannot_matter(int count, string options, char expected) =>
        Gives($"Calc.AtLeast({count}, {string.Join(", ", options.Select(Operand))})", expected);

    [Theory]
    [InlineData("n.x == 1")]
    [InlineData("n.x != 1")]
    [InlineData("n.x < 1")]
    [InlineData("1 >= n.x")]
    [InlineData("n.x == n.x")]
    [InlineData("n.x != n.x")]
    [InlineData("d.x <= \"2020-01-01\"")]
    [InlineData("t.x == \"a\"")]
    [InlineData("c.kind == \"red\"")]
    [InlineData("c.kind in (\"red\", \"green\", \"blue\")")]
    [InlineData("n.x in (1, 2)")]
    [InlineData("n.x + 1 > 0")]
    [InlineData("0 * n.x == 0")]
    [InlineData("-n.x < 0")]
    [InlineData("Calc.Min(n.x, 1) <= 1")]
    [InlineData("Calc.Year(d.x) > 1")]
    [InlineData("Calc.On(d.x, true)")]
    [InlineData("Calc.OverPlacement(1) > 0")]
    [InlineData("tijd.maand == 1")]
    [InlineData("1 in (n.x, 2)")]
    public void What_reads_an_unknown_is_unknown(string expression) => Gives(expression, 'U');

    [Fact]
    public void A_value_among_those_listed_needs_no_unknown_option() => Gives("1 in (n.x, 1)", 'T');

    [Fact]
    public void A_fault_beside_an_unknown_stays_a_fault()
    {
        Gives("n.x + 1/0 > 1", 'X');
        Gives("Calc.Min(n.x, 1/0) > 1", 'X');
    }

    [Fact]
    public void Only_the_branch_taken_is_computed() => Assert.Equal(5m, TinyRules.Number("n.x == 0 ? 5 : 1 / n.x", """{ "n": { "x": 0 } }"""));

    [Theory]
    [InlineData("n.x + n.y > 1", "n.x,n.y")]
    [InlineData("q.a && q.b", "q.a,q.b")]
    [InlineData("q.a && q.a", "q.a")]
    [InlineData("q.a ? n.x > 1 : n.y > 1", "q.a")]
    [InlineData("Calc.AtLeast(2, q.a, q.b, true)", "q.a,q.b")]
    [InlineData("1 in (n.x, n.y)", "n.x,n.y")]
    public void An_unknown_carries_every_reason_once(string expression, string facts)
    {
        var value = TinyRules.Evaluate(expression, FactType.Bool).Value;

        Assert.Equal(facts.Split(','), value.Trace!.Reasons.Select(reason => reason.Subject));
    }

    [Theory]
    [InlineData("q.a && false")]
    [InlineData("q.a || true")]
    [InlineData("1/0 > 1 && false")]
    [InlineData("q.a ? true : true")]
    [InlineData("Calc.AtLeast(1, q.a, true)")]
    [InlineData("Calc.AtLeast(2, q.a, false, false)")]
    public void A_firm_answer_carries_no_reasons(string expression)
    {
        var value = TinyRules.Evaluate(expression, FactType.Bool).Value;

        Assert.True(value.IsKnown);
        Assert.Null(value.Trace);
    }

    private static string Operand(char side) => side switch
    {
        'T' => "true",
        'F' => "false",
        'U' => "q.a",
        _ => "(1/0 > 1)",
    };

    private static void Gives(string expression, char expected)
    {
        var truth = expected switch
        {
            'T' => Truth.True,
            'F' => Truth.False,
            'U' => Truth.Unknown,
            _ => Truth.Fault,
        };

        Assert.Equal(truth, TinyRules.Truth(expression));
    }
}
