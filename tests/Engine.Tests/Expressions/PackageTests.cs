using System.Linq.Dynamic.Core;
using System.Linq.Dynamic.Core.Exceptions;
using System.Linq.Expressions;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;
using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Tests.Expressions;

/// <summary>Pins what the engine builds on in its packages: a test that fails here after an update says what to look at.</summary>
public sealed class PackageTests
{
    private static readonly RuleExpressionParser Parser = new(new ReSettings
    {
        IsExpressionCaseSensitive = true,
        AutoRegisterInputType = false,
    });

    [Fact]
    public void The_versions_are_those_the_engine_was_tried_with()
    {
        Assert.Equal("6.0.1", typeof(RuleExpressionParser).Assembly.GetName().Version!.ToString(3));
        Assert.Equal("1.7.4", typeof(ParsingConfig).Assembly.GetName().Version!.ToString(3));
    }

    [Fact]
    public void The_parser_divides_whole_numbers_as_whole_numbers() =>
        Assert.Equal(0, Parser.Evaluate<int>("1/2", []));

    [Fact]
    public void The_parser_reads_a_number_without_suffix_as_a_double() =>
        Assert.NotEqual(0.3, Parser.Evaluate<double>("0.1 + 0.2", []));

    [Fact]
    public void The_parser_takes_a_text_for_a_number() =>
        Assert.True(Parser.Evaluate<bool>("x == \"25\"", [new RuleParameter("x", 25m)]));

    [Fact]
    public void The_parser_knows_a_second_sign_for_not_equal() =>
        Assert.True(Parser.Evaluate<bool>("x <> 1", [new RuleParameter("x", 25m)]));

    [Theory]
    [InlineData("x.GetType().Assembly.Location.Length > 0")]
    [InlineData("x.ToString() == \"25\"")]
    [InlineData("\"a\".PadRight(10).Length > 1")]
    [InlineData("Math.Abs(x) > 1")]
    [InlineData("DateTime.Now > DateTime.MinValue")]
    [InlineData("iif(x > 1, true, false)")]
    [InlineData("x eq 25")]
    public void The_parser_alone_lets_through_what_rules_may_not_say(string expression)
    {
        var parsed = Parser.Parse(expression, [Expression.Parameter(typeof(decimal), "x")], typeof(bool));

        Assert.Equal(typeof(bool), parsed.Type);
    }

    [Theory]
    [InlineData("System.IO.File.Exists(\"a\")")]
    [InlineData("Environment.ExitCode == 0")]
    [InlineData("new DateOnly(2020, 1, 1).Year > 1")]
    [InlineData("x ? 1 : 2")]
    public void The_parser_refuses_the_rest(string expression) =>
        Assert.Throws<ParseException>(() => Parser.Parse(expression, [Expression.Parameter(typeof(decimal), "x")], typeof(bool)));

    [Fact]
    public void Null_is_not_unknown_to_the_parser()
    {
        var x = RuleParameter.Create("x", typeof(decimal?));

        Assert.True(Parser.Compile<bool>("!(x < 1)", [x])([null!]));
        Assert.False(Parser.Compile<bool>("x < 1", [x])([null!]));
    }

    [Fact]
    public void Groups_of_the_same_shape_share_one_type()
    {
        var first = DynamicClassFactory.CreateType([new DynamicProperty("a", typeof(decimal))], createParameterCtor: false);
        var second = DynamicClassFactory.CreateType([new DynamicProperty("a", typeof(decimal))], createParameterCtor: false);

        Assert.Same(first, second);
    }

    [Fact]
    public void The_first_text_can_be_read_before_there_are_rules() => Assert.Null(Record.Exception(ParsedTexts.WarmUp));
}
