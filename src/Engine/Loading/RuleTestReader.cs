using System.Collections.Immutable;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>Reads the tests beside a regulation; scenario and expectation stay JSON.</summary>
internal static class RuleTestReader
{
    /// <summary>The tests of <paramref name="regulation"/>.</summary>
    public static ImmutableArray<RuleTest> Read(JsonPart root, string regulation, ProblemList problems)
    {
        if (RuleObject.Open(root, problems, "$schema", "tests") is not { } file)
        {
            return [];
        }

        var tests = file.Many("tests", part => Test(part, regulation, problems));
        Duplicates.Check(tests, t => t.Name, t => t.Place, problems);
        return tests;
    }

    private static RuleTest? Test(JsonPart part, string regulation, ProblemList problems)
    {
        if (RuleObject.Open(part, problems, "name", "scenario", "expect", "source") is not { } test)
        {
            return null;
        }

        return new RuleTest(regulation, test.Text("name"), Source(test), Json(test, "scenario"), Json(test, "expect"), test.Place);
    }

    private static string Source(RuleObject test)
    {
        if (test.Has("source"))
        {
            return test.Text("source");
        }

        test.Problems.Add(RuleMessages.MissingTestSource(test.Place));
        return "";
    }

    private static string Json(RuleObject test, string name)
    {
        if (test.Need(name) is not { } part)
        {
            return "{}";
        }

        if (part.Kind != JsonKind.Object)
        {
            test.Problems.Add(RuleMessages.WrongType(part, "an object"));
        }

        return part.ToJson();
    }
}
