using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Testing;

/// <summary>Which tests can come out otherwise after some rule files changed.</summary>
internal static class TestScope
{
    /// <summary>Regulations that rest on a changed file, or whose tests stand in one; a file of no regulation, figure or formula touches all.</summary>
    /// <param name="book">The rules as they are now.</param>
    /// <param name="changed">Files that were added, changed or removed.</param>
    public static IReadOnlyCollection<string> Touched(RuleBook book, IReadOnlySet<string> changed)
    {
        var rules = book.Rules;
        var known = rules.Regulations.Select(regulation => regulation.Definition.Place.File)
            .Concat(rules.Parameters.Select(parameter => parameter.Definition.Place.File))
            .Concat(rules.Variables.Select(variable => variable.Definition.Place.File))
            .Concat(book.Tests.Select(test => test.Place.File))
            .ToHashSet(StringComparer.Ordinal);
        if (changed.Any(file => !known.Contains(file)))
        {
            return book.Regulations;
        }

        var tests = book.Tests.Where(test => changed.Contains(test.Place.File)).Select(test => test.Regulation).ToHashSet(StringComparer.Ordinal);
        return [.. rules.Regulations
            .Where(regulation => tests.Contains(regulation.Definition.Id) || FilesOf(rules, regulation.Index).Any(changed.Contains))
            .Select(regulation => regulation.Definition.Id)];
    }

    private static IEnumerable<string> FilesOf(CompiledRules rules, int regulation)
    {
        var foundation = Foundation.Of(rules, regulation);
        return foundation.Regulations.Concat(foundation.Members).Select(index => rules.Regulations[index].Definition.Place.File)
            .Concat(foundation.Parameters.Select(index => rules.Parameters[index].Definition.Place.File))
            .Concat(foundation.Variables.Select(index => rules.Variables[index].Definition.Place.File));
    }
}
