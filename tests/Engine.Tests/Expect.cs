namespace SubsidyNavigator.Engine.Tests;

/// <summary>Says what is expected of a refusal.</summary>
internal static class Expect
{
    /// <summary>Exactly one problem, with this code, line and path.</summary>
    public static Problem Problem<T>(Result<T> result, string code, int line, string path)
        where T : class
    {
        Assert.False(result.TryGetValue(out _));
        var problem = Assert.Single(result.Problems);
        Assert.Equal((code, line, path), (problem.Code, problem.Where.Line, problem.Where.Path));
        return problem;
    }

    /// <summary>These codes with paths, in this order.</summary>
    public static void Problems<T>(Result<T> result, params (string Code, string Path)[] expected)
        where T : class => Assert.Equal(expected, result.Problems.Select(p => (p.Code, p.Where.Path)));
}
